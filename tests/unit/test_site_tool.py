"""What makes the site of plain files: names of files, words and formulas, what it refuses."""

from types import SimpleNamespace
from typing import Any

import pytest

from perceptron_explorer.site.addresses import Address, address, file_of
from perceptron_explorer.site.app_pages import Opened, PageError
from perceptron_explorer.site.bar import Files
from perceptron_explorer.site.elements import Elements
from perceptron_explorer.site.markup import as_script_data, formula, line, link, markdown
from perceptron_explorer.topics.registry import HOME, HYPERPLANE, MATRICES


def written(*elements: Any) -> Elements:
    block = SimpleNamespace(children=dict(enumerate(elements)))
    opened = Opened(Address(HYPERPLANE), block, {}, {}, {}, frozenset(), frozenset())
    return Elements(opened, Files([opened], {}))


def element(kind: str, **fields: Any) -> Any:
    return SimpleNamespace(type=kind, proto=SimpleNamespace(**fields))


def test_a_file_is_named_by_its_page_and_what_is_chosen_in_any_order() -> None:
    assert Address(HOME).file == "index.html"
    one = address(MATRICES, {"order": "4", "view": "tensor"})
    assert one == address(MATRICES, {"view": "tensor", "order": "4"})
    assert one.file == "matrices-view-tensor-order-4.html"


def test_a_page_that_needs_the_app_has_no_file_and_an_unknown_one_is_refused() -> None:
    assert file_of("/hyperplane") == "hyperplane.html"
    assert file_of("/") == "index.html"
    assert file_of("/leaf-lab") is None
    with pytest.raises(ValueError, match='no page "nowhere"'):
        file_of("/nowhere")


def test_words_and_formulas_become_html_and_mathml() -> None:
    words = markdown("**w** is $b$")
    assert words.startswith("<p><strong>w</strong> is ")
    assert "<mi>b</mi></mrow></math>" in words
    assert "<msub>" in formula("x_1", is_block=True)
    assert line("a < b :material/check: c") == "a &lt; b c"
    assert "<script" not in markdown("<script>")
    assert link('a"b.html', "A", "page") == '<a href="a&quot;b.html" aria-current="page">A</a>'
    assert as_script_data("</script>") == "\\u003c/script>"


def test_an_element_that_no_file_can_show_is_named() -> None:
    with pytest.raises(PageError, match=r"hyperplane\.html: no file can show an element “video”"):
        written(element("video")).html()


def test_a_widget_is_left_out_by_its_name() -> None:
    page = written(
        element("title", body="Hyperplane"), element("number_input", id="", label="Seed")
    )
    assert page.html() == '<div class="stElementContainer"><h1>Hyperplane</h1></div>'
    assert page.left_out == ["Seed"]


def test_a_link_to_a_page_of_the_app_alone_says_so_and_a_word_leads_to_its_entry() -> None:
    page = written(
        element("page_link", page="leaf-lab", label="Leaf lab"),
        element("html", body='<a href="/glossary?word=bias">bias</a>'),
    )
    lab, word = page.html().splitlines()
    assert '<p class="to-page">Leaf lab <small>(only in the app)</small></p>' in lab
    assert '<a href="glossary.html#bias">bias</a>' in word
