import pytest
from streamlit.testing.v1 import AppTest

PAGE = "pages/training.py"


@pytest.fixture
def page(app: AppTest) -> AppTest:
    return app.switch_page(PAGE).run()


def captions(page: AppTest) -> str:
    return "\n".join(one.value for one in page.caption)


def choose(page: AppTest, key: str, option: str | int) -> AppTest:
    page.session_state[key] = option
    return page.run()


def test_it_says_how_the_run_goes(page: AppTest) -> None:
    assert "η = 1, from w = 0, the leaves as they come" in captions(page)
    choose(page, "training-order", "shuffled")
    assert "the leaves shuffled (seed 1)" in captions(page)
    page.number_input(key="training-seed").set_value(7).run()
    choose(page, "training-start", "random")
    choose(page, "training-rate", "0.1")
    assert "η = 0.1, from a random w (seed 7), the leaves shuffled (seed 7)" in captions(page)
    assert not page.exception


def test_more_features_than_axes_make_a_slice(page: AppTest) -> None:
    assert "slice" not in captions(page)
    choose(page, "training-features", "all")
    assert "works on all 3 features" in captions(page)
    assert not page.exception


def test_one_feature_on_two_axes_gets_a_sentence(page: AppTest) -> None:
    choose(page, "training-axis-x", 1)
    assert "Please choose 2 different features" in captions(page)
    choose(page, "training-axis-y", 2)
    assert "Please choose" not in captions(page)
    assert not page.exception


def test_a_long_run_says_that_it_goes_by_mistakes(page: AppTest) -> None:
    page.selectbox[0].select("iris-hard")
    choose(page, "training-epochs", "200")
    assert "from mistake to mistake" in captions(page)
    choose(page, "training-epochs", "10")
    assert "from mistake to mistake" not in captions(page)


@pytest.mark.parametrize("dim", [2, 3])
def test_every_set_and_setting_can_be_trained_on(page: AppTest, dim: int) -> None:
    page.session_state["dimension"] = dim
    page.run()
    for key in page.selectbox[0].options:
        page.selectbox[0].select(key).run()
        page.toggle[0].set_value(not page.toggle[0].value).run()
        assert not page.exception, key
