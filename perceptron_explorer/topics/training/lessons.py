"""Lessons, each computed once: small ones at once, large ones while the person looks on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import streamlit as st

import perceptron_core as core
from perceptron_explorer.draggable_plot import Figure
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.words import how_many
from perceptron_explorer.topics.hyperplane.scene import Picture
from perceptron_explorer.topics.training import scene
from perceptron_explorer.topics.training.job import Job
from perceptron_explorer.topics.training.lesson import KeepGoing, Lesson, Setting, Turn, lesson_of

MOST_AT_ONCE = 1_000_000
"""So many visits take about a second; more of them get a thread, progress and a way to stop."""
LOOK_EVERY_S = 0.4

_KEPT, _JOB = "training-lesson", "training-job"


@dataclass(frozen=True)
class Plan:
    """What a lesson is made of."""

    picture: Picture
    axes: tuple[int, ...]
    setting: Setting

    @property
    def variant(self) -> str:
        """Tell one plan from another: by its leaves, whatever they are called."""
        leaf_set = self.picture.leaf_set
        digest = hashlib.sha256(self.picture.X.tobytes() + leaf_set.y.tobytes()).hexdigest()[:12]
        return f"{leaf_set.key}, {digest}, {self.axes}, {self.setting}"

    @property
    def n_visits(self) -> int:
        """Visits of one run at most."""
        return len(self.picture.leaf_set.y) * self.setting.max_epochs


@dataclass(frozen=True, eq=False)
class Prepared:
    """A lesson with its picture and its scene, which take as long to make as the run."""

    lesson: Lesson
    figure: Figure
    scene: Scene


Key: TypeAlias = tuple[str, tuple[Turn, ...]]
TrainingJob: TypeAlias = Job[core.TrainingProgress, Prepared]


def lesson_for(plan: Plan, turns: tuple[Turn, ...]) -> Prepared | None:
    """Return the lesson; None while it is worked on, which then is shown in its place."""
    key = (plan.variant, turns)
    kept: tuple[Key, Prepared] | None = st.session_state.get(_KEPT)
    if kept is not None and kept[0] == key:
        return kept[1]
    work = _work(plan, turns)
    if plan.n_visits * (1 + len(turns)) <= MOST_AT_ONCE:
        prepared = work(None)
    else:
        job = _job(key, work)
        if not job.is_done():
            _look_on(job, plan)
            return None
        prepared = job.result()
        del st.session_state[_JOB]
    st.session_state[_KEPT] = (key, prepared)
    return prepared


def taken_back(plan: Plan, turns: tuple[Turn, ...]) -> Turn | None:
    """Return the first change by hand of the lesson shown before, if now there is none."""
    kept: tuple[Key, Prepared] | None = st.session_state.get(_KEPT)
    if kept is None or turns:
        return None
    variant, before = kept[0]
    return before[0] if before and variant == plan.variant else None


def forget() -> None:
    """Let the lesson be computed anew."""
    st.session_state.pop(_KEPT, None)


def _work(plan: Plan, turns: tuple[Turn, ...]) -> Callable[[KeepGoing | None], Prepared]:
    def prepare(keep_going: KeepGoing | None) -> Prepared:
        lesson = lesson_of(plan.picture, plan.axes, plan.setting, turns, keep_going)
        begun = scene.scene_of(lesson, scene.starting_values(lesson))
        return Prepared(lesson, scene.figure_of(lesson), begun)

    return prepare


def _job(key: Key, work: Callable[[KeepGoing | None], Prepared]) -> TrainingJob:
    """Return the job for this key, begun if there is none; one for another key is stopped."""
    kept: tuple[Key, TrainingJob] | None = st.session_state.get(_JOB)
    if kept is not None and kept[0] == key and not kept[1].forgotten:
        return kept[1]
    if kept is not None:
        kept[1].stop()
    job: TrainingJob = Job(work)
    st.session_state[_JOB] = (key, job)
    return job


@st.fragment(run_every=LOOK_EVERY_S)
def _look_on(job: TrainingJob, plan: Plan) -> None:
    """Show how far the training has come; on its end the page is drawn."""
    if job.is_done():
        st.rerun()
    at, most = job.progress, plan.setting.max_epochs
    if at is None:
        st.progress(0.0, "Training begins.")
    else:
        st.progress(
            min(1.0, at.visits / plan.n_visits),
            f"Epoch {at.epoch + 1} of at most {most}: "
            f"{how_many(at.visits, 'leaf', 'leaves')} visited, "
            f"{how_many(at.mistakes, 'mistake', 'mistakes')}.",
        )
    st.button("Stop and show the run so far", on_click=job.stop, key="training-stop")
