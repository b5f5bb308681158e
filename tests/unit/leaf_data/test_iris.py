import numpy as np
from sklearn.datasets import load_iris

from perceptron_explorer import leaf_data
from perceptron_explorer.leaf_data.given_sets import given_sets


def test_the_flowers_are_those_of_scikit_learn() -> None:
    X, species = leaf_data.iris_flowers()
    theirs = load_iris()
    assert tuple(f"{name} (cm)" for name in leaf_data.IRIS_FEATURES) == tuple(theirs.feature_names)
    np.testing.assert_array_equal(X, theirs.data)
    np.testing.assert_array_equal(species, theirs.target_names[theirs.target])


def test_the_two_rows_that_are_wrong_in_many_copies() -> None:
    X, _ = leaf_data.iris_flowers()
    assert X[34].tolist() == [4.9, 3.1, 1.5, 0.2]
    assert X[37].tolist() == [4.9, 3.6, 1.4, 0.1]


def test_a_set_has_the_rows_of_its_two_species() -> None:
    for key, negative, positive in (
        ("iris", "setosa", "versicolor"),
        ("iris-hard", "versicolor", "virginica"),
    ):
        leaf_set, theirs = given_sets()[key], load_iris()
        columns = [theirs.feature_names.index(f"{f.name} (cm)") for f in leaf_set.features]
        kinds = theirs.target_names[theirs.target]
        rows = np.isin(kinds, [negative, positive])
        np.testing.assert_array_equal(leaf_set.X, theirs.data[rows][:, columns])
        np.testing.assert_array_equal(leaf_set.y, kinds[rows] == positive)


def test_nobody_can_change_the_shared_flowers() -> None:
    X, species = leaf_data.iris_flowers()
    assert not X.flags.writeable
    assert not species.flags.writeable
