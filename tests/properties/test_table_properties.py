import csv
import io
from typing import Any, TypeAlias

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from perceptron_explorer.leaf_data import (
    Table,
    TakenLeaves,
    classes_in,
    guess_columns,
    read_table,
    read_weights,
    take_leaves,
    write_table,
    write_weights,
)
from tests.properties.strategies import numbers

# All that a table is made of, so that most texts have several rows and columns.
PIECES = [
    *(",", ";", "\t", "|", " ", "\n", "\r\n", "\r", '"', '""', "'", "=", "%", "\x1f", "\u2028"),
    *("1", "-2", "3.5", "4,5", "1.234", "1e5", "1e999", "NA", "a", "b", "é", "(cm)", "sep="),
    *("# ", "% ", "// ", "|---|", "\n--|--\n", "+--+", "\\|", "5 cm", "51 mm", "7 %", "05.Jan"),
    *("id,", "class", "TRUE", "1,5,2,5,x\n", "a,b,k\n", "\t\t", "  "),
]
# What a line can be that is no row: a comment, or a rule of a Markdown table.
PLAIN_PIECES = [p for p in PIECES if not set(p) & set("#%/") and "--" not in p]
ARFF_PIECES = [
    *("@relation r\n", "@attribute ", "@data\n", "@DATA", "@end", "x real\n", "'a b' {p,'q r'}\n"),
    *(
        "k {0,1}\n",
        "day date\n",
        "{",
        "}",
        "'",
        '"',
        "\\",
        ",",
        "\t",
        " ",
        "\n",
        "%",
        "?",
        "1",
        "p",
    ),
]
texts = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
encoded = st.tuples(texts, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"])).map(
    lambda pair: pair[0].encode(pair[1], "replace")
)
names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1)
clean_names = names.map(str.strip).filter(bool)
odd_names = st.text(",;|\t \"'\n\r.=-+@0123NAe%()[]", min_size=1).map(str.strip).filter(bool)
any_names = clean_names | odd_names
Dialect: TypeAlias = tuple[bytes, list[list[float]], list[str]]


def check_sentence(error: ValueError) -> None:
    text = str(error)
    assert text.endswith(".")
    assert "\n" not in text


def read_or_refuse(data: bytes | str) -> Table | None:
    try:
        table = read_table(data)
    except ValueError as error:
        check_sentence(error)
        return None
    assert {len(c.texts) for c in table.columns} | {c.values.size for c in table.columns} == {
        table.n_rows
    }
    assert len({c.name for c in table.columns}) == len(table.columns)
    assert all(p.sentence.startswith("row ") for p in table.problems)
    assert (np.diff(table.row_numbers) > 0).all()
    return table


def check_no_leaf_is_lost(table: Table) -> None:
    """Take leaves by every column of classes: each row is taken or said, and none is both."""
    features = [c.name for c in table.columns if c.kind == "number"]
    for column in table.columns:
        chosen = [name for name in features if name != column.name]
        pair = list(classes_in(column))[:2]
        try:
            negative, positive = [*pair, "α", "β"][:2]
            leaves = take_leaves(table, chosen, column.name, negative, positive)
        except ValueError as error:
            check_sentence(error)
            continue
        left_out = [problem.row for problem in leaves.left_out]
        assert sorted([*leaves.rows.tolist(), *left_out]) == table.row_numbers.tolist()
        assert np.isfinite(leaves.X).all()


@given(st.binary(max_size=400) | encoded)
def test_no_bytes_make_it_fail(data: bytes) -> None:
    table = read_or_refuse(data)
    for one in (table, table and table.joined):
        if one is not None:
            guess_columns(one)
            check_no_leaf_is_lost(one)


@given(st.lists(st.sampled_from(ARFF_PIECES), max_size=40).map("".join))
def test_no_arff_makes_it_fail(text: str) -> None:
    for beginning in ("@relation r\n", "@relation r\n@attribute a real\n@data\n", ""):
        table = read_or_refuse(beginning + text)
        if table is not None:
            guess_columns(table)
            check_no_leaf_is_lost(table)


@given(
    st.lists(st.sampled_from([p for p in PLAIN_PIECES if '"' not in p]), max_size=60).map("".join)
)
def test_every_line_that_is_not_blank_is_a_row(text: str) -> None:
    table = read_or_refuse(text)
    if table is None or table.delimiter == "":
        return
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    given_lines = [line for line in lines if line.replace(table.delimiter, "").strip()]
    above = sum("passed over: " in note for note in table.notes)
    assert table.n_rows == len(given_lines) - above - (table.header_row is not None)


@st.composite
def leaves_with_names(draw: st.DrawFn) -> dict[str, Any]:
    k = draw(st.integers(1, 4))
    n = draw(st.integers(1, 8))
    finite = st.floats(allow_nan=False, allow_infinity=False)
    units = st.sampled_from(["", "cm", "%", "W/(m² K)"])
    feature = st.tuples(any_names, units)
    return {
        "X": draw(st.lists(st.lists(finite, min_size=k, max_size=k), min_size=n, max_size=n)),
        "y": draw(st.lists(st.integers(0, 1), min_size=n, max_size=n)),
        "features": draw(
            st.lists(feature, min_size=k, max_size=k, unique_by=lambda feature: feature[0])
        ),
        "class_names": tuple(draw(st.lists(any_names, min_size=2, max_size=2, unique=True))),
        "labels": draw(st.none() | st.lists(any_names | st.just(""), min_size=n, max_size=n)),
    }


def taken_again(text: str, given_leaves: dict[str, Any]) -> TakenLeaves:
    table = read_table(text.encode())
    k = len(given_leaves["features"])
    columns = [column.name for column in table.columns]
    label_column = columns[k + 1] if given_leaves["labels"] is not None else None
    negative, positive = given_leaves["class_names"]
    return take_leaves(
        table, columns[:k], columns[k], negative, positive, label_column, allow_one_class=True
    )


@given(leaves_with_names())
def test_what_is_written_is_what_is_read(case: dict[str, Any]) -> None:
    leaves = taken_again(write_table(**case), case)
    assert leaves.X.tobytes() == np.array(case["X"], dtype=np.float64).tobytes()
    assert leaves.y.tolist() == case["y"]
    assert leaves.features == tuple(case["features"])
    assert leaves.class_names == case["class_names"]
    assert leaves.labels == (None if case["labels"] is None else tuple(case["labels"]))
    assert leaves.left_out == ()


@given(leaves_with_names())
def test_no_cell_that_is_written_is_a_formula(case: dict[str, Any]) -> None:
    for row in csv.reader(io.StringIO(write_table(**case), newline="")):
        for cell in row:
            assert not cell.startswith(("=", "@"))
            assert not cell.startswith(("+", "-")) or np.isfinite(float(cell))


@st.composite
def dialects(draw: st.DrawFn) -> Dialect:
    """A table in one of the ways in which people have it, its numbers and its classes."""
    delimiter = draw(st.sampled_from(",;\t| "))
    decimal = draw(st.sampled_from(".,"))
    classes = ["setosa", "größer", "A-1", "été"] + ["x y", "Öl, 5; z"] * (delimiter != " ")
    k = draw(st.integers(1, 4))
    rows = draw(st.lists(st.lists(numbers, min_size=k, max_size=k), min_size=1, max_size=8))
    rows = [[0.5] * k, *rows]  # so that each column shows its decimal sign
    kinds = draw(st.lists(st.sampled_from(classes), min_size=len(rows), max_size=len(rows)))
    quoting = draw(st.booleans())

    def cell(text: str) -> str:
        quote = quoting or delimiter in text or ("," in text and delimiter != ";")
        return f'"{text}"' if quote else text

    lines = [
        [*(cell(repr(x).replace(".", decimal)) for x in row), f'"{kind}"']
        for row, kind in zip(rows, kinds, strict=True)
    ]
    if draw(st.booleans()):
        lines.insert(0, [cell(f"Größe{i}") for i in range(k)] + [cell("Klasse")])
    trailing = delimiter if delimiter != " " and draw(st.booleans()) else ""
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    blank = draw(st.sampled_from(["", end]))
    text = blank + end.join(delimiter.join(line) + trailing for line in lines) + end + blank
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"]))
    return text.encode(encoding), rows, kinds


@given(dialects())
def test_every_dialect_gives_the_same_numbers(
    case: Dialect,
) -> None:
    data, rows, kinds = case
    table = read_table(data)
    values = np.transpose([column.values for column in table.columns[:-1]])
    np.testing.assert_array_equal(values, rows)
    assert list(table.columns[-1].texts) == kinds
    assert table.problems == ()


@given(leaves_with_names(), st.data())
def test_weights_come_back(case: dict[str, Any], data: st.DataObject) -> None:
    w, b = case["X"][0], data.draw(numbers)
    weights = read_weights(write_weights(w, b, case["features"], case["class_names"]))
    assert weights.w.tobytes() == np.array(w, dtype=np.float64).tobytes()
    assert (weights.b, weights.features) == (b, tuple(case["features"]))
    assert weights.class_names == case["class_names"]


@given(st.binary(max_size=200) | st.text(max_size=200), st.data())
def test_no_json_makes_it_fail(junk: bytes | str, data: st.DataObject) -> None:
    good = write_weights([1.0, 2.0], 3.0, [("a", ""), ("b", "cm")], ("x", "y"))
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, start + 12))
    piece = data.draw(st.sampled_from(["", "null", "[]", "1", '"', "{", "NaN", "true"]))
    for text in (junk, good[:start] + piece + good[end:]):
        try:
            read_weights(text)
        except ValueError as error:
            check_sentence(error)
