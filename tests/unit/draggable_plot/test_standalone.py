import base64
import re

import pytest

from perceptron_explorer.draggable_plot import standalone
from perceptron_explorer.draggable_plot.assets import FRONTEND

NAMED = re.compile(r'^(?:import|export)\b(?:[^";]*\bfrom)?\s*"([^"]+)";', re.MULTILINE)


def source_of(address: str) -> str:
    head, _, body = address.partition(",")
    assert head == "data:text/javascript;base64"
    return base64.b64decode(body).decode()


@pytest.mark.parametrize(
    ("name", "written", "meant"),
    [
        ("figure.js", 'import { a } from "./dom.js";', "dom.js"),
        ("save/page.js", 'import { a } from "../dom.js";', "dom.js"),
        ("save/page.js", 'import * as a from "./deep/more.js";', "save/deep/more.js"),
        ("a/b/c.js", 'export { a } from "../../dom.js";', "dom.js"),
        ("index.js", 'import "./dom.js";', "dom.js"),
        ("index.js", 'const a = await import("./dom.js");', "dom.js"),
    ],
)
def test_an_import_is_named_from_the_root(name: str, written: str, meant: str) -> None:
    found = standalone.with_full_names(written, name)
    assert found == re.sub(r'"[^"]+"', f'"draggable-plot/{meant}"', written)


def test_what_only_looks_like_an_import_stays() -> None:
    for written in ('const place = "./dom.js";', 'import { a } from "elsewhere";'):
        assert standalone.with_full_names(written, "index.js") == written


def test_every_module_is_there_and_finds_the_others() -> None:
    addresses = standalone.import_map()
    assert len(addresses) == len(list(FRONTEND.rglob("*.js")))
    imports = 0
    for name, address in addresses.items():
        for other in NAMED.findall(source_of(address)):
            assert other in addresses, f"{name} asks for {other}"
            imports += 1
    assert imports > 40


def test_the_page_has_all_inside() -> None:
    page = standalone.page()
    assert "/*" + "STYLES*/" not in page
    assert page.count("<script") == page.count("</script>") == 4
    head = page.partition("<body>")[0]
    assert ".draggable-plot .stage" in head
    assert "plotly.js v" in head
    assert '<script type="application/json" id="scene"></script>' in page
    assert 'import "draggable-plot/export/standalone.js"' in page
    outside = re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)
    assert not re.search(r'(?:src|href)\s*=|url\(["\']?http|@import', outside)
