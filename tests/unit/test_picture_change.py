"""What an answer changes: applied to the picture before it, it gives the picture after it."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from hypothesis import given
from hypothesis import strategies as st

from perceptron_explorer.shell.lecture.picture_change import picture_change

USUAL = {"w": "1,0", "b": "0", "leaves": "iris", "dim": "2", "name": "ä & b"}
pictures = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from([one, "3", "x+y z"]) for name, one in USUAL.items()}
)


def sparse(picture: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in picture.items() if USUAL[name] != text}


@given(pictures, pictures)
def test_the_change_leads_from_the_one_picture_to_the_other(
    before: dict[str, str], after: dict[str, str]
) -> None:
    whole = {**USUAL, **after}
    change = picture_change(sparse(before), urlencode(sparse(whole)), urlencode(whole))
    changed = dict(parse_qsl(change))
    assert {**USUAL, **sparse(before), **changed} == whole
    assert all({**USUAL, **sparse(before)}[name] != text for name, text in changed.items())
