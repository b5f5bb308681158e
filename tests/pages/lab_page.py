"""What a person does on the Leaf lab's page, without a browser."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from perceptron_explorer.shell.scene_state import SceneEvent
from perceptron_explorer.topics.leaf_lab.lab import Lab


def lab_of(page: AppTest) -> Lab:
    found = page.session_state["leaf-lab"]
    assert isinstance(found, Lab)
    return found


def look_at(page: AppTest, view: str) -> AppTest:
    control = next(one for one in page.segmented_control if one.key == "lab-view")
    control.set_value(view).run()
    assert not page.exception
    return page


def upload(page: AppTest, name: str, data: bytes) -> AppTest:
    return offer(look_at(page, "read"), name, data)


def offer(page: AppTest, name: str, data: bytes) -> AppTest:
    """Give a file to the page where files are read."""
    page.file_uploader[0].set_value((name, data, "text/csv")).run()
    assert [one.value for one in page.exception] == []
    return page


def press(page: AppTest, label: str) -> AppTest:
    next(one for one in page.button if one.label.startswith(label)).click().run()
    assert [one.value for one in page.exception] == []
    return page


def go(page: AppTest, by: int) -> AppTest:
    """Undo (−1) or redo (1), as the picture tells it."""
    page.session_state["steps-leaf-lab"] = [SceneEvent(None, {}, by)]
    page.run()
    assert [one.value for one in page.exception] == []
    return page
