import json
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import perceptron_core as core
from perceptron_explorer.scenes.validation import faults
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.topics.exercises import progress, reading, verdict
from perceptron_explorer.topics.exercises.pictures import (
    PICTURES,
    fitting,
    picture_of,
    quantities,
)

ROOT = Path(__file__).resolve().parents[3]
EXERCISES = reading.built_in()
each = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.key)

GOOD = """
[[exercise]]
key = "one"
title = "One"
picture = "dot-product"
task = '''
Make it
zero.'''
goals = [
  "it is zero: dot = 0 ± 0.01",
  "neither is: norm_a > 1 and norm_b > 1",
]
solution = { a = [3, 1], b = [-1, 3] }
"""


def mistakes_in(text: str) -> list[str]:
    found = reading.read(text.encode())
    assert not (found.exercises and found.mistakes)
    return [str(mistake) for mistake in found.mistakes]


def test_there_are_many_of_every_picture() -> None:
    assert len(EXERCISES) >= 20
    assert {exercise.picture for exercise in EXERCISES} == {*PICTURES}
    assert {exercise.dim for exercise in EXERCISES} == {2, 3}


@each
def test_each_has_a_hint_a_lesson_and_a_sound_scene(exercise: Exercise) -> None:
    assert exercise.hint
    assert exercise.learned
    assert faults(picture_of(exercise).scene) == []


@each
def test_each_can_be_solved_and_begins_unsolved(exercise: Exercise) -> None:
    drawn = picture_of(exercise)
    assert not verdict.is_solved(exercise, drawn, drawn.scene.values)
    solution = {**drawn.scene.values, **fitting(exercise.solution, drawn.scene)}
    assert verdict.is_solved(exercise, drawn, solution)


def test_a_new_leaf_among_both_kinds_is_what_the_core_calls_an_overlap() -> None:
    exercise = next(one for one in EXERCISES if one.key == "no-line")
    drawn = picture_of(exercise)
    X, y = drawn.scene.constants["X"], drawn.scene.constants["y"]
    proof = core.separability(X, y)
    assert isinstance(proof, core.Overlap)
    for leaf, among in [
        ([0, 0.3], (1, 1)),
        ([0, 1.9], (1, 0)),
        ([0, -1.9], (0, 1)),
        ([3, 3], (0, 0)),
    ]:
        values = {**drawn.scene.values, "new_leaf": leaf}
        known = quantities(drawn, values)
        assert (known["among_0"], known["among_1"]) == among


def test_a_file_is_read() -> None:
    found = reading.read(GOOD.encode())
    assert found.mistakes == ()
    (one,) = found.exercises
    assert one.task == "Make it\nzero."
    assert [goal.words for goal in one.goals] == ["it is zero", "neither is"]
    assert reading.read(GOOD.replace("\n", "\r\n").encode()).exercises == found.exercises
    assert reading.read(b"\xef\xbb\xbf" + GOOD.encode()).exercises == found.exercises


PREDICTED = """
[[exercise]]
key = "step"
title = "A step"
picture = "hyperplane"
leaves = "iris"
task = "Where will it go?"
predict = "w"
leaf = 3
why = "Why?"
because = "The leaf is added."
"""


def test_a_step_that_is_predicted_is_the_cores() -> None:
    [exercise] = reading.read(PREDICTED.encode()).exercises
    drawn = picture_of(exercise)
    X, y = drawn.scene.constants["X"], drawn.scene.constants["y"]
    w, b = drawn.scene.values["w"], float(np.asarray(drawn.scene.values["b"]))
    error = y[2] - core.predict(X[2:3], w, b)[0]
    np.testing.assert_allclose(drawn.scene.constants["truth"], w + error * X[2], atol=1e-12)
    far = {**drawn.scene.values, "w": drawn.scene.constants["truth"] + [0.3, -0.4], "revealed": 1}
    assert verdict.in_words(exercise, drawn, far) == "Done. Your prediction was 0.50 away."


@pytest.mark.parametrize(
    ("before", "after", "mistake"),
    [
        ("leaf = 3", "leaf = 0", "Line 9: leaf is the number of a leaf, from 1 to 100."),
        ("leaf = 3", 'leaf = "3"', "Line 9: leaf is the number of a leaf, such as leaf = 3."),
        ("leaf = 3", "", "Line 8: predict needs answer = [1, 2], or leaf = 3"),
        ("leaf = 3", "leaf = 3\nanswer = [1, 2]", "Line 8: predict needs answer = [1, 2], or"),
        ("leaf = 3", "answer = [1, 2, 3]", "Line 9: answer is a list of 2 numbers."),
        ("leaf = 3", 'answer = "far"', "Line 9: answer is a list of numbers"),
        ('"w"', '"b"', "Line 8: predict names a vector that is dragged in this picture: w."),
        ('because = "The leaf is added."', "", "Line 8: why needs because"),
        ("leaf = 3", 'leaf = 3\ngoals = ["a: b = 0"]', "Line 10: An exercise has goals or predict"),
        ('predict = "w"', "goals = []", "Line 9: leaf goes with predict"),
    ],
)
def test_a_mistake_in_what_is_predicted_is_said_by_line(
    before: str, after: str, mistake: str
) -> None:
    assert PREDICTED.count(before) == 1
    found = mistakes_in(PREDICTED.replace(before, after))
    assert any(one.startswith(mistake) for one in found), found


@pytest.mark.parametrize(
    ("before", "after", "mistake"),
    [
        ('key = "one"', "", "Line 2: key is missing"),
        ('key = "one"', 'key = "O ne"', "Line 3: key is up to 40 small letters"),
        ('"One"', "1", "Line 4: title is a text in quotes, and here it is a number."),
        ("dot-product", "dot-produkt", "Line 5: picture is one of .* Did you mean dot-product?"),
        ("dot-product", "hyperplane", "Line 2: leaves is missing"),
        ("zero.", "![zero](http://x).", "Line 6: task may not hold a picture"),
        ("dot = 0", "dott = 0", "Line 10: There is no quantity dott .* Did you mean dot?"),
        ("norm_a > 1", "a > 1", "Line 11: a is not one number"),
        ("norm_a > 1", "norm_a >> 1", 'Line 11: "norm_a >> 1" is not a condition'),
        ("dot = 0 ± 0.01", "dot = 9", "Line 9: All goals are met before"),
        ("solution = { a = [3, 1]", "solution = { a = [3, 1, 0]", "Line 13: a is a list of 2"),
        ("b = [-1, 3]", "b = [-1, 2]", 'Line 13: The solution does not reach the goal "it is'),
        ("solution", "solutoin", "Line 13: There is no field solutoin. Did you mean solution?"),
        ("solution = {", 'start = { hold = "fast",', "Line 13: hold is one of: free, grid"),
        ("solution = {", "start = { c = 1,", "Line 13: This picture has no value c; it has a, b"),
        ("a = [3, 1]", "a = [3, nan]", "Line 13: a is a list of 2 numbers of at most"),
        (
            "goals = [",
            "goals = [[]",
            "Line 10: A list is not closed by ], or a comma between two entries is missing, "
            "at column 3.",
        ),
        (
            'title = "One"',
            "title = ",
            "Line 4: This is no value: write a text in quotation marks, a number, true or false, "
            "at column 9.",
        ),
    ],
)
def test_a_mistake_is_said_by_line(before: str, after: str, mistake: str) -> None:
    assert before in GOOD
    said = mistakes_in(GOOD.replace(before, after, 1))
    assert any(re.match(mistake.replace("?", r"\?"), one) for one in said), said


def test_two_of_one_name_are_refused() -> None:
    assert mistakes_in(GOOD + GOOD) == ["Line 16: There are two exercises called one."]


LEAVES = """
[[leaves]]
key = "mine"
features = ["length", "width"]
class_names = ["no", "yes"]
class_0 = [[0, 0], [1, 0]]
class_1 = [[0, 1]]
[[exercise]]
key = "two"
title = "Two"
task = "Split them."
picture = "hyperplane"
leaves = "mine"
start = { w = [0, -1] }
goals = ["all are right: wrong = 0"]
"""


def test_leaves_of_ones_own_stand_where_the_file_says() -> None:
    (exercise,) = reading.read(LEAVES.encode()).exercises
    scene = picture_of(exercise).scene
    np.testing.assert_array_equal(scene.constants["X"], [[0, 0], [1, 0], [0, 1]])
    np.testing.assert_array_equal(scene.constants["y"], [0, 0, 1])


@pytest.mark.parametrize(
    ("before", "after", "mistake"),
    [
        ('["length", "width"]', '["length"]', "Line 4: Two or three features"),
        ('["no", "yes"]', '["no"]', "Line 5: Two classes"),
        ("[1, 0]", "[1, 0, 0]", "Line 6: Leaf 2 of class_0 is to have 2 numbers"),
        ("[1, 0]", '[1, "0"]', "Line 6: Leaf 2 of class_0"),
        ("[[0, 1]]", "[]", "Line 7: class_1 is a list of 1 to 500 leaves"),
        ('"mine"\nfeat', '"iris"\nfeat', "Line 3: There are two sets of leaves called iris"),
        ('leaves = "mine"', 'leaves = "min"', "Line 13: leaves is one of .* Did you mean mine?"),
        ("start", "space = true\nstart", "has 2 features, not 3"),
    ],
)
def test_a_mistake_in_leaves_is_said_by_line(before: str, after: str, mistake: str) -> None:
    assert before in LEAVES
    said = mistakes_in(LEAVES.replace(before, after, 1))
    assert any(re.search(mistake.replace("?", r"\?"), one) for one in said), said


HOSTILE = {
    "nothing": b"",
    "no text": b"\xff\xfe\x00" * 50,
    "too large": b"#" * 200_000,
    "deep lists": b"a = " + b"[" * 90_000,
    "deep tables": b"a = " + b"{a = " * 15_000,
    "a name of many parts": b"a." * 45_000 + b"a = 1",
    "no list": b"exercise = 3",
    "a list of numbers": b"exercise = [1, 2]",
    "many": b"[[exercise]]\n" * 7_000,
    "all of it wrong": (
        b"[[exercise]]\nkey=[]\ntitle={}\ntask=1\npicture=[1]\ngoals={a=1}\nstart=3\nspace=9"
    ),
    "zero bytes": b"\x00" * 100,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_gets_sentences(data: bytes) -> None:
    exercises, mistakes = reading.read(data)
    assert exercises == ()
    assert 1 <= len(mistakes) <= reading.MOST_MISTAKES
    for mistake in mistakes:
        assert len(str(mistake)) < 300
        assert progress.taken(data, EXERCISES).solved == {}


@settings(max_examples=60)
@given(st.integers(0, len(GOOD)), st.integers(0, 40), st.text(max_size=6))
def test_a_damaged_file_is_read_or_gets_sentences(at: int, cut: int, put: str) -> None:
    damaged = (GOOD[:at] + put + GOOD[at + cut :]).encode("utf-8", "replace")
    exercises, mistakes = reading.read(damaged)
    assert bool(exercises) != bool(mistakes)


def test_the_described_format_is_the_one_that_is_read() -> None:
    text = (ROOT / "docs" / "exercises.md").read_text("utf-8")
    parts = re.findall(r"((?:^    .*\n)+)", text, re.MULTILINE)
    examples = "".join(re.sub("^    ", "", part, flags=re.MULTILINE) for part in parts)
    found = reading.read(examples.encode())
    assert found.mistakes == ()
    assert len(found.exercises) == 2
    for field in reading.FIELDS:
        assert f"| `{field}` |" in text


def test_progress_is_checked_when_it_is_read() -> None:
    exercise = next(one for one in EXERCISES if one.key == "zero-product")
    begun = picture_of(exercise).scene.values
    right = {**begun, "b_point": np.array([-1.0, 3.0])}
    kept = json.loads(progress.written({"zero-product": right, "split": begun, "none": {}}))
    kept["solved"]["shadow"] = {"a": [1, 2, 3]}
    found = progress.taken(json.dumps(kept).encode(), EXERCISES)
    assert list(found.solved) == ["zero-product"]
    assert [problem.partition(":")[0] for problem in found.problems] == ["split", "none", "shadow"]
    assert progress.taken(progress.written(found.solved).encode(), EXERCISES) == found._replace(
        problems=()
    )


def test_the_leaves_of_each_class_are_joined_in_their_order() -> None:
    (exercise,) = reading.read((LEAVES + "joined = true").encode()).exercises
    lines = [trace for trace in picture_of(exercise).figure.data if trace.mode == "lines"]
    assert [(line.x, line.y) for line in lines] == [((0, 1, 0), (0, 0, 0)), ((0, 0), (1, 1))]
