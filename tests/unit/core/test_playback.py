from typing import Any

import numpy as np
import pytest

from perceptron_core import TrainingRun, playback, train

# As in test_training.py: three mistakes, in visits 1, 2 and 3, and a clean third epoch.
X, Y = [[0.0, 0.0], [2.0, 0.0]], [0, 1]


def test_a_run_by_hand_frame_by_frame() -> None:
    play = playback([train(X, Y)])
    assert play.step.tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert play.leaf.tolist() == [-1, 0, 1, 0, 1, 0, 1]
    assert play.error.tolist() == [0, -1, 1, -1, 0, 0, 0]
    assert play.mistakes.tolist() == [0, 1, 2, 3, 3, 3, 3]
    assert play.w[play.state].tolist() == [[0, 0], [0, 0], [2, 0], *[[2, 0]] * 4]
    assert play.b[play.state].tolist() == [0, -1, 0, -1, -1, -1, -1]
    assert play.b[play.before].tolist() == [0, 0, -1, 0, -1, -1, -1]
    assert play.mistakes_per_epoch.tolist() == [2, 1, 0]
    assert play.complete


def test_a_run_goes_on_from_weights_put_in_by_hand() -> None:
    """After one visit w is set to (1, 0), b to 0: leaf 2 is right, then leaf 1 is a mistake."""
    play = playback([train(X, Y), train(X, Y, w=[1, 0], b=0, first_visit=1)])
    assert play.step.tolist()[:4] == [0, 1, 2, 3]
    assert play.leaf.tolist()[:4] == [-1, -1, 1, 0]
    assert play.w[play.state].tolist()[:4] == [[0, 0], [1, 0], [1, 0], [1, 0]]
    assert play.b[play.state].tolist()[:4] == [0, 0, 0, -1]
    # The mistake of visit 1 was made before; it counts, though its outcome was replaced.
    assert play.mistakes.tolist()[:4] == [0, 1, 1, 2]
    assert play.mistakes_per_epoch.tolist() == [1, 1, 0]


def random_run(**settings: Any) -> TrainingRun:
    random = np.random.default_rng(4)
    leaves, labels = random.normal(size=(20, 3)), random.integers(0, 2, size=20)
    return train(leaves, labels, max_epochs=6, **settings)


@pytest.mark.parametrize("order", ["given", 9])
def test_every_frame_is_the_runs_own(order: Any) -> None:
    run = random_run(order=order, w=[1, 2, 3], b=-2, learning_rate=0.5)
    play, visits = playback([run]), run.visits()
    assert play.complete
    for frame, step in enumerate(play.step.tolist()):
        w, b = run.states_at(step)
        np.testing.assert_array_equal(play.w[play.state[frame]], w)
        assert play.b[play.state[frame]] == b
        if step:
            assert play.leaf[frame] == visits.leaf[step - 1]
            assert (play.error[frame] != 0) == visits.mistake[step - 1]
            np.testing.assert_array_equal(play.w[play.before[frame]], run.states_at(step - 1)[0])


def test_a_long_run_is_shown_mistake_by_mistake() -> None:
    run = random_run()
    play = playback([run], most_frames=run.n_updates + 2)
    assert not play.complete
    assert play.step.tolist() == sorted({0, *(run.update_step + 1).tolist(), run.n_visits})
    assert (play.error[1:-1] != 0).all()
    assert play.mistakes.tolist()[-1] == run.n_updates


def test_a_longer_one_by_some_of_its_mistakes() -> None:
    run = random_run()
    play = playback([run], most_frames=10)
    assert len(play.step) <= 10
    assert (play.step[0], play.step[-1]) == (0, run.n_visits)
    for frame, step in enumerate(play.step.tolist()):
        np.testing.assert_array_equal(play.w[play.state[frame]], run.states_at(step)[0])
        change = play.w[play.state[frame]] - play.w[play.before[frame]]
        leaf = run.setup.X[play.leaf[frame]] * play.error[frame]
        np.testing.assert_allclose(change, leaf, atol=1e-12)


def test_the_frame_of_a_step_is_the_last_one_not_after_it() -> None:
    play = playback([random_run()], most_frames=10)
    for step in range(int(play.step[-1]) + 1):
        frame = play.frame_at(step)
        assert play.step[frame] <= step
        assert frame == len(play.step) - 1 or play.step[frame + 1] > step


def test_what_does_not_go_on_is_refused() -> None:
    with pytest.raises(ValueError, match="there is no run to play"):
        playback([])
    with pytest.raises(ValueError, match="run 2 begins after 7 visits, but run 1 goes from 0 to 6"):
        playback([train(X, Y), train(X, Y, first_visit=7)])
