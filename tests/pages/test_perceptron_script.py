import pytest
from streamlit.testing.v1 import AppTest

from perceptron_explorer.topics.perceptron.page import KEY
from perceptron_explorer.topics.perceptron.words import VIEWS
from tests.pages.opened import opened

PAGE = "pages/perceptron.py"


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_runs(app: AppTest, view: str) -> None:
    page = app.switch_page(PAGE).run()
    page.session_state[KEY] = view
    page.run()
    assert [problem.value for problem in page.exception] == []


def test_a_view_that_there_is_not_is_the_first_one() -> None:
    page = opened(PAGE, {"view": "no"})
    assert page.session_state[KEY] == next(iter(VIEWS))
    assert len(page.warning) == 1


@pytest.mark.parametrize("n_inputs", [2, 6])
def test_each_number_of_inputs_runs(app: AppTest, n_inputs: int) -> None:
    page = app.switch_page(PAGE).run()
    page.session_state["perceptron_inputs"] = n_inputs
    page.run()
    assert [problem.value for problem in page.exception] == []
    page.selectbox[0].select("leaves").run()
    assert [problem.value for problem in page.exception] == []
