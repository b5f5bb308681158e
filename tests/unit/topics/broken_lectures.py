"""Lecture files with a mistake each: what is changed in a good one, and what is said of it."""

from __future__ import annotations

GOOD = """\
title = "Hyperplanes"

[[scene]]
page = "hyperplane"
title = "Twice as long"
words = "w grows."
shows = "w=1,0&b=0"
question = "What moves?"
answer = "Nothing but the tip."
then = ["w=2,0"]
numbers = ["correct"]
choices = ["Nothing", "The hyperplane"]
right = 1
notes = "Wait."

[[scene]]
page = "vectors"
title = "A sum"
words = "Entry by entry."
"""
LONG = "x" * 601

BROKEN: dict[str, tuple[str, str, int | None, str]] = {
    "no page": ('page = "vectors"\n', "", 16, "page is missing"),
    "unknown page": ('"vectors"', '"vektors"', 17, "page is one of home, vectors,"),
    "a page nearly right": ('"vectors"', '"vector"', 17, "Did you mean vectors?"),
    "an empty page": ('"vectors"', '""', 17, "page is empty"),
    "a page with a slash": ('"vectors"', '"/vectors"', 17, "Did you mean vectors?"),
    "a page by the name of its folder": ('"hyperplane"', '"dot_product"', 4, "dot-product?"),
    "a page without a picture": ('"vectors"', '"glossary"', 17, "page is one of"),
    "a page that is a number": ('"vectors"', "3", 17, "page is a text in quotes"),
    "an unknown field": ("shows =", "show =", 7, "There is no field show. Did you mean shows?"),
    "an unknown field at the top": ("title = ", "titel = ", 1, "nothing called titel"),
    "no title": ('title = "A sum"\n', "", 16, "title is missing"),
    "an empty title": ('"A sum"', '"  "', 18, "title is empty"),
    "a long title": ('"A sum"', f'"{LONG[:121]}"', 18, "may have 120 characters and has 121"),
    "a title that is a list": ('"A sum"', '["A sum"]', 18, "title is a text in quotes"),
    "a lecture's title that is a number": ('"Hyperplanes"', "7", 1, "title is a text in quotes"),
    "no words": ('words = "w grows."\n', "", 3, "words is missing"),
    "long words": ('"Entry by entry."', f'"{LONG}"', 19, "may have 600 characters and has 601"),
    "words that are true": ('"w grows."', "true", 6, "words is a text in quotes"),
    "shows that is a table": ('"w=1,0&b=0"', "{ w = 1 }", 7, "shows is a text in quotes"),
    "a value that the page lacks": ("w=1,0&b=0", "v=1,0", 7, "shows gives v, which this page"),
    "a value nearly right": ("w=1,0&b=0", "leafs=iris", 7, "Did you mean leaves?"),
    "numbers that are words": ("w=1,0&b=0", "w=up", 7, "w, which is 2 or 3 numbers with commas"),
    "too many numbers": ("w=1,0&b=0", "w=1,2,3,4", 7, "w, which is 2 or 3 numbers"),
    "a number that is endless": ("w=1,0&b=0", "b=inf", 7, "b, which is a number such as 1.5"),
    "an unknown word": ("w=1,0&b=0", "leaves=oak", 7, "one of iris, iris-hard, leaves"),
    "four axes": ("w=1,0&b=0", "dim=4", 7, "dim, which is one of 2, 3"),
    "a camera that looks at itself": ("w=1,0&b=0", "camera=1,1,1,1,1,1", 7, "camera, which is six"),
    "a window without a width": ("w=1,0&b=0", "window=1,1,0,2", 7, "window, which is four numbers"),
    "leaves that are none": ("w=1,0&b=0", "own=abc", 7, "own, which is leaves of one's own"),
    "a whole address": ("w=1,0&b=0", "http://a/vectors?a=1", 7, "after the question mark"),
    "a question mark": ("w=1,0&b=0", "?w=1,0", 7, "after the question mark"),
    "a number of the lecture's own": ("w=1,0&b=0", "scene=2", 7, "shows gives scene"),
    "a value in then": ('["w=2,0"]', '["w=2,0", "v=1"]', 10, "then gives v, which this page"),
    "then that is a number": ('["w=2,0"]', "2", 10, "then is a text or a list of texts"),
    "then of numbers": ('["w=2,0"]', "[2]", 10, "then is a list of texts"),
    "very many steps": ('["w=2,0"]', str(["b=1"] * 21), 10, "then has 21 texts; 20 are the most"),
    "a question without answer": (
        'answer = "Nothing but the tip."\n',
        "",
        8,
        "The question has no answer",
    ),
    "an answer without question": ('question = "What moves?"\n', "", 8, "answer has no question"),
    "a question that is a number": ('"What moves?"', "3", 8, "question is a text in quotes"),
    "then without question": (
        '"Entry by entry."',
        '"E."\nthen = "b=1,2"',
        20,
        "then needs a quest",
    ),
    "choices without question": (
        '"Entry by entry."',
        '"E."\nchoices = ["a", "b"]\nright = 1',
        20,
        "choices and right need a question",
    ),
    "one choice": ('"Nothing", ', "", 12, "choices is a list of 2 to 6 texts"),
    "seven choices": ('"Nothing", ', '"a", "b", "c", "d", "e", "f", ', 12, "choices has 7 texts"),
    "choices that are a text": ('["Nothing", "The hyperplane"]', '"a"', 12, "is a list of texts"),
    "choices of numbers": ('"The hyperplane"]', "7]", 12, "choices is a list of texts"),
    "an empty choice": ('"Nothing", ', '" ", ', 12, "Each of the choices says something"),
    "a choice twice": ('"Nothing", ', '"The hyperplane", ', 12, "no two say the same"),
    "a long choice": ('"Nothing", ', f'"{LONG[:121]}", ', 12, "may have 120 characters"),
    "nothing right": ("right = 1\n", "", 12, "right is the number of the right choice"),
    "right is 0": ("right = 1", "right = 0", 13, "from 1 to 2"),
    "right is 3": ("right = 1", "right = 3", 13, "from 1 to 2"),
    "right is true": ("right = 1", "right = true", 13, "right is the number"),
    "right is a text": ("right = 1", 'right = "1"', 13, "right is the number"),
    "right without choices": (
        'choices = ["Nothing", "The hyperplane"]\n',
        "",
        12,
        "choices is a list of 2 to 6 texts",
    ),
    "too much for a board": ('"w grows."', f'"{LONG[:290]}"', 8, "may have 300 characters"),
    "numbers that are a text": ('["correct"]', '"correct"', 11, "numbers is a list of texts"),
    "an unknown group": ('["correct"]', '["w"]', 11, "numbers names w, a group"),
    "notes that are a number": ('"Wait."', "5", 14, "notes is a text in quotes"),
    "long notes": ('"Wait."', f'"{LONG * 7}"', 14, "may have 4,000 characters"),
    "one bracket": ('[[scene]]\npage = "vec', '[scene]\npage = "vec', 16, "A heading is"),
    "an unclosed heading": ('[[scene]]\npage = "hyp', '[[scene\npage = "hyp', 3, "not closed by ]"),
    "an unclosed text": ('"A sum"', '"A sum', 18, "not closed by a quotation mark"),
    "a field twice": ("right = 1", "right = 1\nright = 2", 14, "A field is given twice"),
    "a backslash": ('"A sum"', '"A \\sum"', 18, "A backslash in a text is written twice"),
    "no equals sign": ("right = 1", "right 1", 13, "A field is a name, then ="),
    "an open list": ('["w=2,0"]', '["w=2,0"', 11, "A list is not closed by ]"),
    "a control character": ('"A sum"', '"A\x01sum"', 18, "There is a character that a text cannot"),
}
"""What is replaced, by what; the line and a part of the sentence."""

WHOLE: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "1 to 200 times [[scene]], not 0"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00", "This is not UTF-8 text"),
    "two bytes a letter": (GOOD.encode("utf-16"), "This is not UTF-8 text"),
    "JSON": (b'{"scene": []}', "Line 1"),
    "a web page": (b"<!doctype html>", "Line 1"),
    "scene is a text": (b'scene = "a"', "scene is written as [[scene]]"),
    "scenes that are numbers": (b"scene = [1, 2]", "scene is written as [[scene]]"),
    "one scene in brackets": (b'[scene]\ntitle = "a"', "page is missing"),
    "exercises": (b'[[exercise]]\nkey = "a"', "nothing called exercise"),
    "very many scenes": (b"[[scene]]\n" * 201, "1 to 200 times [[scene]], not 201"),
    "a very large file": (b"#" * 1_000_001, "1,000,001 bytes; 1,000,000 are the most"),
    "deep lists": (b"a = " + b"[" * 5000, "nested too deeply"),
    "a name of many parts": (b"a" + b".a" * 2000 + b" = 1", "points"),
}
