import pytest
from streamlit.testing.v1 import AppTest

from perceptron_explorer.topics.perceptron.page import KEY
from perceptron_explorer.topics.perceptron.words import VIEWS

PAGE = "pages/perceptron.py"


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_runs(app: AppTest, view: str) -> None:
    page = app.switch_page(PAGE).run()
    page.session_state[KEY] = view
    page.run()
    assert [problem.value for problem in page.exception] == []


@pytest.mark.parametrize("n_inputs", [2, 6])
def test_each_number_of_inputs_runs(app: AppTest, n_inputs: int) -> None:
    page = app.switch_page(PAGE).run()
    page.session_state["perceptron_inputs"] = n_inputs
    page.run()
    assert [problem.value for problem in page.exception] == []
    page.selectbox[0].select("leaves").run()
    assert [problem.value for problem in page.exception] == []
