"""Chromium's own counters of what the main thread of a page spent its time on.

In processor time: a clock on the wall would also count the time that another process had
the processor, and more of it for a long task than for a short one.
"""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import CDPSession, Page


@dataclass(frozen=True)
class Spent:
    """Time and work between two readings, or since the page began.

    Parameters
    ----------
    script_ms, style_ms, layout_ms : float
        Disjoint: style and layout that a script forces count as style and layout.
    task_ms : float
        All tasks of the main thread: these three, painting, and the protocol's own.
    style_count : int
        How often styles were worked out: at least once in every frame that shows a change.
    """

    script_ms: float
    style_ms: float
    layout_ms: float
    task_ms: float
    style_count: int

    @property
    def work_ms(self) -> float:
        """Script, style and layout."""
        return self.script_ms + self.style_ms + self.layout_ms

    def since(self, before: Spent) -> Spent:
        """Return what was spent after an earlier reading."""
        return Spent(
            self.script_ms - before.script_ms,
            self.style_ms - before.style_ms,
            self.layout_ms - before.layout_ms,
            self.task_ms - before.task_ms,
            self.style_count - before.style_count,
        )


class Counters:
    """The counters of one page. Reading them runs no script in it."""

    def __init__(self, page: Page) -> None:
        self.session: CDPSession = page.context.new_cdp_session(page)
        self.session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def read(self) -> Spent:
        """Return what was spent since the page began."""
        answer = self.session.send("Performance.getMetrics")
        value = {entry["name"]: float(entry["value"]) for entry in answer["metrics"]}
        return Spent(
            script_ms=1000 * value["ScriptDuration"],
            style_ms=1000 * value["RecalcStyleDuration"],
            layout_ms=1000 * value["LayoutDuration"],
            task_ms=1000 * value["TaskDuration"],
            style_count=int(value["RecalcStyleCount"]),
        )
