import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

import perceptron_core as core
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.shell.widgets import wrong_leaves
from perceptron_explorer.topics.hyperplane import scene as hyperplane

PAGE = "pages/hyperplane.py"
SETS = {key: one.first_features(2) for key, one in given_sets().items()}
COORDINATES = pytest.mark.parametrize("scaled", [True, False])
LEAVES = pytest.mark.parametrize("key", list(SETS))


@pytest.fixture
def page(app: AppTest) -> AppTest:
    """Give the page with its table open."""
    app.switch_page(PAGE)
    app.session_state[wrong_leaves.KEY] = True
    return app.run()


def choose(page: AppTest, key: str, scaled: bool) -> AppTest:
    page.selectbox[0].select(key)
    page.toggle[0].set_value(scaled)
    return page.run()


def text_of(page: AppTest) -> str:
    return "\n".join([*(one.value for one in page.caption), *(one.value for one in page.markdown)])


@COORDINATES
@LEAVES
def test_the_leaves_on_the_wrong_side_are_the_cores(page: AppTest, key: str, scaled: bool) -> None:
    """Every set is shown in the coordinates it starts in, so the values are the first ones."""
    choose(page, key, scaled)
    picture = hyperplane.picture_of(SETS[key], scaled)
    values = hyperplane.starting_values(picture)
    if key == next(iter(SETS)) and not scaled:
        before = hyperplane.picture_of(SETS[key], True)
        values = hyperplane.carried_over(hyperplane.starting_values(before), before, picture)
    wrong = core.misclassified(picture.X, picture.leaf_set.y, values["w"], values["b"])
    (listed,) = page.expander
    counted = f"{wrong.sum()} of {wrong.size} leaves are misclassified."
    assert listed.markdown[0].value == counted
    table = page.dataframe[0].value
    features = [feature.title for feature in picture.leaf_set.features]
    np.testing.assert_array_equal(table[features].to_numpy(), picture.leaf_set.X[wrong])
    names = np.array(picture.leaf_set.class_names)
    np.testing.assert_array_equal(table["class"], names[picture.leaf_set.y[wrong]])
    np.testing.assert_array_equal(table["predicted"], names[1 - picture.leaf_set.y[wrong]])


def test_the_switch_of_coordinates_keeps_the_wrong_leaves(page: AppTest) -> None:
    first = page.dataframe[0].value
    page.toggle[0].set_value(False).run()
    assert page.dataframe[0].value.equals(first)
    page.toggle[0].set_value(True).run()
    assert page.dataframe[0].value.equals(first)


@LEAVES
def test_what_was_subtracted_and_divided_by_can_be_read(page: AppTest, key: str) -> None:
    choose(page, key, True)
    for column, feature in zip(SETS[key].X.T, SETS[key].features, strict=True):
        sentence = (
            f"{feature.name}: minus its mean {column.mean():.2f} {feature.unit}, "
            f"divided by its standard deviation {column.std():.2f} {feature.unit}"
        )
        assert sentence in text_of(page)
    choose(page, key, False)
    assert "divided by" not in text_of(page)
    assert "Features as measured" in text_of(page)


def test_leaves_that_are_made_up_are_said_to_be(page: AppTest) -> None:
    assert "Fisher" in text_of(page)
    choose(page, "leaves", True)
    assert "made up" in text_of(page)
    assert "Fisher" not in text_of(page)


def test_another_set_and_back_shows_the_same_as_before(page: AppTest) -> None:
    first = page.dataframe[0].value
    choose(page, "leaves", True)
    assert not page.dataframe[0].value.equals(first)
    choose(page, next(iter(SETS)), True)
    assert page.dataframe[0].value.equals(first)


def test_leaves_with_too_few_features_come_back_with_the_plane(page: AppTest) -> None:
    page.selectbox[0].select("leaves").run()
    page.segmented_control[0].set_value(3).run()
    assert page.selectbox[0].value == "iris"
    assert "The leaves you chose have 2 features." in text_of(page)
    page.segmented_control[0].set_value(2).run()
    assert page.selectbox[0].value == "leaves"
    assert "The leaves you chose" not in text_of(page)
    page.segmented_control[0].set_value(3).run()
    page.selectbox[0].select("iris-hard").run()
    page.segmented_control[0].set_value(2).run()
    assert page.selectbox[0].value == "iris-hard"
