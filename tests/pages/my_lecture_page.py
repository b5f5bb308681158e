"""The page on one's own lecture, opened in a browser that keeps a text, and what stands on it."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from perceptron_explorer.topics.my_lecture import kept
from perceptron_explorer.topics.my_lecture.state import Mine
from tests.pages.opened import session_with_pages

SCRIPT = "pages/my_lecture.py"


def opened_with(text: str | None) -> AppTest:
    """Open the page in a browser that keeps a text; None for one that has not answered yet."""
    app = session_with_pages()
    app.switch_page(SCRIPT)
    if text is not None:
        entries = {kept.ENTRY: text} if text else {}
        app.session_state[kept.KEY] = {"found": {"name": kept.PLACE, "entries": entries}}
    return app.run()


def own(app: AppTest) -> Mine:
    found: Mine = app.session_state["my-lecture"]
    return found


def titles(app: AppTest) -> list[str]:
    return [scene.title for scene in own(app).lecture.scenes]


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click()
    app.run()
    assert not app.exception
