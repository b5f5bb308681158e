"""The checker of scenes, shown to find each fault in a scene that has it."""

from dataclasses import replace
from typing import Any

import pytest

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import (
    Action,
    Chart,
    Choice,
    Curve,
    Field,
    Group,
    Handle,
    Mark,
    Matrix,
    Quantity,
    Readout,
    Scrub,
    Sentence,
    Setting,
    Slider,
    Steps,
    Table,
    Timeline,
    Trace,
)
from perceptron_explorer.scenes.expressions import INPUT, ref
from perceptron_explorer.scenes.scene import Scene, SceneError
from perceptron_explorer.scenes.validation import faults

SOUND = Scene(
    name="sound",
    label="A sound scene",
    summary="w is {w|2}",
    values={"w": [1.0, 2.0]},
    constants={"origin": [0.0, 0.0]},
    quantities=(Quantity("norm", rules.norm(ref.w)), Quantity("copy", ref.norm)),
    handles=(Handle("w", "w", at="w", sets="w", speech="{w|2}"),),
    marks=(Mark("w", "arrow", ("origin", "w"), "vector"),),
)
W = SOUND.handles[0]
LENGTHENED = rules.with_norm(INPUT, ref.w)
ENTRY = Field("w", "an entry", index=0)
SCRUB = Scrub("s", "S", at="origin", of="w", text="{w.0}", speech="{w|2}", index=0)


def panel(item: Any) -> dict[str, Any]:
    return {"panel": (Group("main", "", (item,)),)}


def test_an_object_that_is_made_is_sound() -> None:
    assert faults(SOUND) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"quantities": (Quantity("a", rules.norm(ref.c)),)}, "a needs c"),
        ({"quantities": (Quantity("a", ref.a + ref.w),)}, "a needs a"),
        ({"quantities": SOUND.quantities[::-1]}, "copy needs norm"),
        ({"quantities": (Quantity("w", rules.norm(ref.w)),)}, "w is made twice"),
        ({"handles": (replace(W, sets="origin"),)}, "sets origin, which is no value"),
        ({"handles": (replace(W, at="tip"),)}, "handle w names tip"),
        ({"handles": (replace(W, along="normal"),)}, "handle w names normal"),
        ({"handles": (replace(W, snaps=((0.0,),)),)}, "snaps to (0.0,)"),
        ({"handles": (replace(W, gives={"v": 1.0}),)}, "the handle w gives {'v'}"),
        ({"values": {"w": [1.0, 2.0], "size": 1.0}}, "size is the browser's own name"),
        ({"marks": (Mark("m", "cells", ("w", "w"), "c", picks="v"),)}, "picks v, which is no han"),
        ({"marks": (Mark("m", "cells", ("w", "w"), "c", link="w"),)}, "w is linked with nothing"),
        (
            {"handles": (replace(W, also=(Setting("b", rules.norm(INPUT)),)),)},
            "sets b, which is no value",
        ),
        ({"handles": (replace(W, to=INPUT + ref.gone),)}, "handle w names gone"),
        ({"handles": (replace(W, also=(Setting("w", ref.gone),)),)}, "handle w names gone"),
        ({"scrubs": (replace(SCRUB, at="gone"),)}, "scrub s names gone"),
        ({"scrubs": (replace(SCRUB, index=2),)}, "scrub S names w.2"),
        ({"scrubs": (replace(SCRUB, of="norm", index=None),)}, "the scrub S is of norm"),
        ({"scrubs": (replace(SCRUB, text="{gone}"),)}, "scrub s names gone"),
        ({"scrubs": (SCRUB, SCRUB)}, "two of kind handle: s"),
        ({"handles": (W, W)}, "two of kind handle: w"),
        ({"marks": (Mark("m", "text", ("gone",), "note"),)}, "mark m names gone"),
        ({"marks": (Mark("m", "rings", ("w",), "wrong"),)}, "m, a rings, is drawn from 1 quan"),
        ({"marks": (Mark("m", "star", ("w",), ""),)}, "has the shape star"),  # type: ignore[arg-type]
        ({"panel": (Group("g", "", ()), Group("g", "", ()))}, "two of kind group: g"),
        ({"marks": (Mark("m", "text", ("w",), "note", "{gone}"),)}, "mark m names gone"),
        ({"summary": "{w.2|2}"}, "summary names w.2"),
        ({"summary": "{w|two}"}, '"two" is no format'),
        ({"summary": "{w|2"}, "summary has a brace"),
        (panel(Readout("r", "", "norm.tp", "")), "readout r names norm.tp"),
        (panel(Sentence("", name="s", when="gone")), "sentence s names gone"),
        (panel(Field("norm", "n")), "the field n is of norm"),
        (panel(Field("w", "w", index=2)), "field w names w.2"),
        (panel(Action("go", "Go", {"v": 1.0})), "the button go gives {'v'}"),
        (panel(Action("go", "Go", also=(Setting("v", ref.w),))), "action Go sets v, which is no"),
        (panel(Action("go", "Go", also=(Setting("w", ref.v),))), "action go names v"),
        (panel(Table("", ("a",), ("b",), ())), "the table has 0 cells"),
        (panel(Matrix("m", "m", 2, (Readout("r", "", "w.0", ""),))), "the matrix m has 1 cells"),
        (panel(Matrix("m", "m", 1, (Readout("r", "", "w.2", ""),))), "readout r names w.2"),
        (panel(Matrix("m", "m", 1, (Field("w", "f", index=2),))), "field f names w.2"),
        (panel(Matrix("m", "m", 1, (ENTRY,), row_names=("a", "b"))), "m has 2 row names"),
        (panel(Matrix("m", "m", 1, (ENTRY,), chooses="row")), "chooses row, which is no value"),
        (panel(Field("norm", "n", sets="v", to=LENGTHENED)), "is of v, which is no value"),
        (panel(Field("norm", "n", sets="w", to=rules.with_norm(INPUT, ref.v))), "field n names v"),
        (panel(Field("norm", "n", sets="w")), "the field n puts norm into w"),
        (panel(Slider("gone", "s", 0, 1, sets="w", to=LENGTHENED)), "slider s names gone"),
        (panel(Slider("norm", "s", 0, 1, sets="w", to=LENGTHENED, needs="gone")), "names gone"),
        (panel(Timeline("w", "t", "norm", "", marked="gone")), "timeline t names gone"),
        (panel(Timeline("norm", "t", "norm", "")), "the timeline sets norm"),
        (panel(Trace("t", "t", "w", "gone", "norm", "w", "", "")), "trace t names gone"),
        (panel(Trace("t", "t", "w", "w", "norm", "norm", "", "")), "the trace t sets norm"),
        (panel(Chart("c", "c", "norm", "gone", "", "", "w", "norm", "")), "chart c names gone"),
        (panel(Chart("c", "c", "norm", "norm", "", "", "norm", "norm", "")), "sets norm"),
        (panel(Curve("c", "c", "norm", "gone", (), "", sets="w", to=LENGTHENED)), "names gone"),
        (panel(Curve("c", "c", "norm", "norm", (), "{gone}", sets="w")), "curve c names gone"),
        (panel(Choice("hold", "Hold", {"free": "free"})), "the choice sets hold"),
        (panel(Choice("w", "Hold", {"free": "free"})), "the choice Hold does not offer [1.0, 2.0]"),
        (panel(Steps("proof", (("A", "{w|2}"),))), "the steps sets proof"),
        (panel(Steps("w", (("A", "{gone|2}"),))), "step A names gone"),
        (panel(Readout("r", "", "norm", "", link="w.0")), "w.0 is linked with nothing else"),
    ],
)
def test_a_scene_with_a_fault_is_not_made(change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(SceneError, match=r'^The scene "sound": ') as found:
        replace(SOUND, **change)
    assert sentence in str(found.value)
