"""Regions of classes: where the pixels are, and the lines between the classes."""

from __future__ import annotations

import numpy as np

from perceptron_explorer.scenes.rules.regions import class_borders, pixel_centres

BOX = [[-4.0, -3.0], [6.0, 5.0]]


def softmax(scores: np.ndarray) -> np.ndarray:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def test_pixels_go_row_after_row_from_the_upper_left_corner() -> None:
    assert pixel_centres([[0, 0], [4, 2]], 2, 2).tolist() == [
        [1, 1.5],
        [3, 1.5],
        [1, 0.5],
        [3, 0.5],
    ]


def test_of_linear_scores_the_borders_lie_where_two_scores_are_equal() -> None:
    W, b = np.array([[1.0, 0.2], [-0.7, 1.1], [0.1, -1.5]]), np.array([0.2, -0.4, 0.6])
    P = softmax(pixel_centres(BOX, 24, 30) @ W.T + b)
    lines = np.array(class_borders(P, 24, BOX))
    # The outermost half pixels repeat their neighbours, and at the meeting point three lines end.
    inner = [end for line in lines for end in line if -3.8 < end[0] < 5.8 and -2.8 < end[1] < 4.8]
    ordered = np.sort(np.array(inner) @ W.T + b, axis=1)
    meeting = np.linalg.solve(W[:2] - W[2], b[2] - b[:2])
    far = np.hypot(*(np.array(inner) - meeting).T) > 0.5
    assert far.sum() > 40
    assert np.abs(ordered[far, 2] - ordered[far, 1]).max() < 1e-9


def test_borders_reach_the_edge_of_the_picture() -> None:
    P = softmax(pixel_centres(BOX, 6, 9) @ np.array([[0.0, 1.0], [0.0, -1.0]]).T)
    ends = np.array(class_borders(P, 6, BOX)).reshape(-1, 2)
    assert (ends[:, 0].min(), ends[:, 0].max()) == (-4.0, 6.0)


def test_where_one_class_is_everywhere_there_is_no_border() -> None:
    assert class_borders([[0.9, 0.1]] * 6, 2, BOX) == []
