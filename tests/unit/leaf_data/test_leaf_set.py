from dataclasses import replace

import numpy as np
import pytest

from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet


def leaves(n0: int, n1: int) -> LeafSet:
    y = np.array([0] * n0 + [1] * n1)
    return LeafSet(
        key="some",
        title="some leaves",
        features=(Feature("length", "cm"), Feature("shape")),
        class_names=("no", "yes"),
        X=np.column_stack([np.arange(n0 + n1), -np.arange(n0 + n1)]).astype(float),
        y=y,
        source="Counted.",
        labels=tuple(str(i) for i in range(n0 + n1)),
    )


def test_a_feature_without_a_unit_has_no_brackets() -> None:
    assert [feature.title for feature in leaves(1, 1).features] == ["length (cm)", "shape"]


@pytest.mark.parametrize(
    ("n0", "n1", "both"), [(0, 0, False), (3, 0, False), (0, 1, False), (1, 1, True)]
)
def test_both_classes(n0: int, n1: int, both: bool) -> None:
    assert leaves(n0, n1).has_both_classes is both


def test_few_leaves_stay_all() -> None:
    few = leaves(3, 2)
    assert few.thinned(5) is few


def test_many_leaves_are_taken_evenly_and_each_class_keeps_its_share() -> None:
    thinned = leaves(60, 40).thinned(10)
    assert thinned.y.tolist() == [0] * 6 + [1] * 4
    assert thinned.X[:, 0].tolist() == [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]
    assert thinned.labels == tuple(str(i) for i in range(0, 100, 10))
    assert thinned.source == "Counted. 10 of 100 leaves are shown."


def test_a_rare_class_keeps_a_leaf() -> None:
    assert leaves(1000, 1).thinned(10).y.tolist() == [0] * 10 + [1]
    assert leaves(1000, 0).thinned(10).y.tolist() == [0] * 10


def test_names_become_what_a_template_takes_for_text() -> None:
    features = (Feature("{w.0|2}", "<b>"), Feature("</i> x"))
    made = replace(leaves(1, 1), features=features, class_names=("a;1=b", "c}")).written()
    text = "".join(f"{one.name}{one.unit}" for one in made.features) + "".join(made.class_names)
    assert not set(text) & set("{}<>;")
    assert made.features[0] == Feature("(w.0|2)", "‹b›")
    assert made.class_names == ("a,1=b", "c)")
    assert leaves(1, 1).written().features == leaves(1, 1).features
