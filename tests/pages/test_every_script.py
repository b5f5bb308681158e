import pytest
from streamlit.testing.v1 import AppTest

from tests.page_list import PAGES, ROOT, ListedPage

every_page = pytest.mark.parametrize("listed", PAGES, ids=lambda listed: listed.script)


def test_the_navigation_lists_every_script_once() -> None:
    scripts = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "pages").glob("*.py"))
    assert sorted(listed.script for listed in PAGES) == scripts
    assert PAGES[0].path == "/"


@every_page
def test_a_page_runs_and_says_what_it_is(app: AppTest, listed: ListedPage) -> None:
    app.switch_page(listed.script).run()
    assert [problem.value for problem in app.exception] == []
    assert len(app.title) == 1
    expected = "Perceptron Explorer" if listed.path == "/" else listed.title
    assert app.title[0].value == expected


@every_page
def test_a_page_runs_again_without_a_change(app: AppTest, listed: ListedPage) -> None:
    app.switch_page(listed.script).run()
    first = [one.value for one in app.markdown]
    app.run()
    assert [problem.value for problem in app.exception] == []
    assert [one.value for one in app.markdown] == first
