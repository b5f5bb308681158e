import tomllib

import pytest

from perceptron_explorer.shell.toml_file.plain_words import in_plain_words
from perceptron_explorer.topics.exercises.reading import read


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('a = "x\nb = 1', "A text is not closed by a quotation mark"),
        ("a = 'x\n", "A text is not closed by a quotation mark"),
        ('a = """x', "A text is not closed by a quotation mark"),
        ('a = "\\q"', "A backslash in a text is written twice"),
        ("a 1", "A field is a name, then =, then its value"),
        ("a = ", "This is no value"),
        ("a = tru", "This is no value"),
        ("a = [1, 2", "A list is not closed by ]"),
        ("a = [1 2]", "A list is not closed by ]"),
        ("a = { b = 1\n}", "A group of values in { }"),
        ("a = 1\na = 2", "A field is given twice"),
        ("[[a]]\n[a]", "A heading is given twice"),
        ("[a", "A heading is not closed by ]"),
        ("a = 1 b = 2", "After a value the line must end"),
        ("= 1", "A line begins with neither a name nor a heading"),
        ('a = "\x01"', "There is a character that a text cannot hold"),
    ],
)
def test_a_slip_is_said_in_plain_words(text: str, says: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    message = str(caught.value).rpartition(" (at ")[0]
    assert in_plain_words(message).startswith(says)


def test_what_is_not_known_stays() -> None:
    assert in_plain_words("Something new") == "Something new"


def test_a_file_with_such_a_slip_names_its_line() -> None:
    (mistake,) = read(b'[[exercise]]\nkey = "one\ntitle = "One"\n').mistakes
    assert str(mistake).startswith("Line 2: A text is not closed by a quotation mark, at column")
