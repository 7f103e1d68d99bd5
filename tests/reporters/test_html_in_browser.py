"""The HTML report in a real browser: language, filter, links, no script, phone, paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.kernel.report import Report
from checker.reporters.html import render
from checker.reporters.options import Options

VISIBLE = "[...document.querySelectorAll({0!r})].filter((element) => element.checkVisibility()).length"
SEEN_LANGUAGES = """[...new Set([...document.querySelectorAll("main span[lang], main a[lang]")]
    .filter((element) => element.checkVisibility()).map((element) => element.lang))].sort().join()"""
FINDINGS = ".file:not([hidden]) .group:not([hidden]) .findings > li:not([hidden])"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, sample: Report) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    made = {}
    for language in ("ar", "en"):
        made[language] = folder / f"{language}.html"
        made[language].write_text(render(sample, language, Options()), encoding="utf-8")
    return made


def count(browser: Any, selector: str) -> int:
    """How many elements are there."""
    return int(browser.run(f"document.querySelectorAll({selector!r}).length"))


def visible(browser: Any, selector: str) -> int:
    """How many elements can be seen."""
    return int(browser.run(VISIBLE.format(selector)))


def search(browser: Any, words: str) -> None:
    browser.run(f"document.querySelector('#search').value = {words!r}")
    settle(browser, "document.querySelector('#search').dispatchEvent(new Event('input', {bubbles: true}))")


def settle(browser: Any, act: str) -> None:
    """Act, then wait until the filter has been applied."""
    browser.run(f"{act}; new Promise((done) => setTimeout(done, 300))")


def shown(browser: Any) -> str:
    return str(browser.run("document.querySelector('#shown').innerText.trim()"))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_opens_in_the_language_and_asks_nobody(browser: Any, files: dict[str, Path], language: str) -> None:
    browser.open(files[language])
    assert browser.run("document.documentElement.lang") == language
    assert browser.run(SEEN_LANGUAGES) == language
    assert browser.run("getComputedStyle(document.body).direction") == ("rtl" if language == "ar" else "ltr")
    assert browser.complaints() == []
    assert browser.requests() == [files[language].as_uri()]


def test_the_policy_stops_any_other_script_and_request(browser: Any, files: dict[str, Path]) -> None:
    browser.open(files["en"])
    browser.run("""(() => { const one = document.createElement("script"); one.textContent = "window.broken = 1";
        document.body.append(one); const two = new Image(); two.src = "https://example.invalid/x.png"; })()""")
    settle(browser, "fetch('https://example.invalid/').catch(() => 0)")
    assert browser.run("window.broken === undefined")
    assert len(browser.complaints()) >= 3
    assert [address for address in browser.requests() if not address.startswith("file:")] == []


def test_the_switch_turns_everything(browser: Any, files: dict[str, Path]) -> None:
    browser.open(files["en"])
    before = browser.run("document.querySelector('.filters').getBoundingClientRect().left")
    browser.run("document.querySelector('#choose-ar').click()")
    assert browser.run("[document.documentElement.lang, document.documentElement.dir].join()") == "ar,rtl"
    assert browser.run("document.title").startswith("تقرير مطابقة")
    assert browser.run(SEEN_LANGUAGES) == "ar"
    assert browser.run("document.querySelector('.filters').getBoundingClientRect().left") > before + 500
    assert browser.run("document.querySelector('#file').selectedOptions[0].text") == "كل الملفات"
    assert browser.run("getComputedStyle(document.querySelector('pre')).direction") == "ltr"
    browser.run("document.querySelector('#choose-en').click()")
    assert browser.run(SEEN_LANGUAGES) == "en"


def test_without_script_both_languages_and_all_findings_can_be_reached(browser: Any, files: dict[str, Path]) -> None:
    browser.script(on=False)
    browser.open(files["ar"])
    document = browser.call("DOM.getDocument")["root"]["nodeId"]
    radio = browser.call("DOM.querySelector", nodeId=document, selector="#choose-en")["nodeId"]
    assert box(browser, document, ".figures dt > [lang=ar]")
    assert not box(browser, document, ".figures dt > [lang=en]")
    quad = browser.call("DOM.getBoxModel", nodeId=radio)["model"]["content"]
    at = {"x": (quad[0] + quad[4]) / 2, "y": (quad[1] + quad[5]) / 2, "button": "left", "clickCount": 1}
    for kind in ("mousePressed", "mouseReleased"):
        browser.call("Input.dispatchMouseEvent", type=kind, **at)
    assert box(browser, document, ".figures dt > [lang=en]")
    assert not box(browser, document, ".figures dt > [lang=ar]")
    assert not box(browser, document, ".filters")
    assert box(browser, document, ".findings .said")
    assert box(browser, document, ".advice dl")


def box(browser: Any, document: int, selector: str) -> bool:
    """Whether the first such element takes room on the page."""
    node = browser.call("DOM.querySelector", nodeId=document, selector=selector)["nodeId"]
    try:
        return bool(browser.call("DOM.getBoxModel", nodeId=node)["model"]["width"])
    except AssertionError:
        return False


def test_levels_and_outcomes_filter(browser: Any, files: dict[str, Path]) -> None:
    browser.open(files["en"])
    assert shown(browser) == "Shown: findings 21 of 21, files 5 of 5"
    settle(browser, "document.querySelector('.choice-must input').click()")
    assert count(browser, FINDINGS) == 3
    assert shown(browser) == "Shown: findings 3 of 21, files 4 of 5"
    settle(browser, "document.querySelector('.choice-failed input').click()")
    assert count(browser, FINDINGS) == 0
    settle(browser, "document.querySelector('#reset').click()")
    assert shown(browser) == "Shown: findings 21 of 21, files 5 of 5"
    assert browser.run("document.querySelector('#reset').disabled")


def test_only_what_was_waived(browser: Any, files: dict[str, Path]) -> None:
    browser.open(files["en"])
    others = "passed not-applicable not-in-force failed not-checked"
    for outcome in others.split():
        browser.run(f"document.querySelector('.choice-{outcome} input').click()")
    settle(browser, "0")
    assert shown(browser) == "Shown: findings 1 of 21, files 1 of 5"
    assert count(browser, ".file:not([hidden]) tbody:not([hidden])") == 1
    assert visible(browser, ".untold") == 0


def test_a_file_and_a_search(browser: Any, files: dict[str, Path]) -> None:
    browser.open(files["en"])
    search(browser, "  PROBLEM+json 88:11 ")
    assert count(browser, FINDINGS) == 1
    search(browser, "كبيرة")
    assert count(browser, ".file:not([hidden])") == 0
    assert visible(browser, ".empty") == 1
    search(browser, "الإسم")  # the report writes الاسم: letters are taken as people write them
    assert count(browser, FINDINGS) == 2 + 15
    search(browser, "")
    settle(
        browser,
        """document.querySelector('#file').value = 'f2';
        document.querySelector('#file').dispatchEvent(new Event('input', {bubbles: true}))""",
    )
    assert count(browser, ".file:not([hidden])") == 1
    assert count(browser, FINDINGS) == 15


def test_a_link_opens_what_is_folded(browser: Any, files: dict[str, Path]) -> None:
    browser.open(files["en"], "#r2")
    settle(browser, "0")
    assert browser.run("document.querySelector('#r2').open")
    assert browser.run("document.querySelector('#r2').getBoundingClientRect().top < innerHeight")
    assert browser.run("document.activeElement === document.querySelector('#r2 summary')")
    settle(browser, "document.querySelector('.group h4 a').click()")
    assert browser.run("document.querySelector(location.hash).open")


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_width_makes_the_page_wider_than_its_window(
    browser: Any, files: dict[str, Path], language: str, width: int
) -> None:
    browser.resize(width, 844)
    browser.open(files[language])
    browser.run("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    assert browser.run("document.documentElement.scrollWidth") <= width


def test_on_paper_everything_is_unfolded_and_the_filter_is_gone(browser: Any, files: dict[str, Path]) -> None:
    browser.open(files["ar"])
    browser.resize(1280, 900, media="print")
    browser.run("dispatchEvent(new Event('beforeprint'))")
    assert visible(browser, ".filters, .languages") == 0
    assert visible(browser, ".card .advice") == count(browser, ".card .advice") == 8
    assert len(browser.call("Page.printToPDF", printBackground=True)["data"]) > 50_000
    browser.run("dispatchEvent(new Event('afterprint'))")
    assert visible(browser, ".card .advice") == 0


def test_every_control_has_a_name_and_focus_is_kept_in_sight(browser: Any, files: dict[str, Path]) -> None:
    browser.open(files["ar"])
    tree = browser.call("Accessibility.getFullAXTree")["nodes"]
    controls = {"button", "checkbox", "radio", "searchbox", "combobox", "link", "DisclosureTriangle"}
    found = [node for node in tree if not node.get("ignored") and node["role"]["value"] in controls]
    assert len(found) > 20  # those in sight; what is far below the window may not have been laid out yet
    assert [node for node in found if not node.get("name", {}).get("value", "").strip()] == []
    landmarks = {node["role"]["value"] for node in tree if not node.get("ignored")}
    assert {"banner", "main", "navigation", "complementary", "contentinfo", "region", "status"} <= landmarks
