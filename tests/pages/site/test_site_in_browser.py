"""The built site in a real browser: language, search, filters, drawings, keyboard, paper, and without script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from chromium import Browser
from page_kinds import all_kinds, both, first_below

FOUND = "document.querySelectorAll('[data-search-results] > li').length"
NONE = "document.querySelector('[data-search]').dataset.none"
READY = "document.querySelector('[data-search-filters] select')"


def search(browser: Browser, address: str, words: str, language: str = "ar") -> list[str]:
    """The addresses found, of pages and of their parts."""
    browser.open(f"{address}{'' if language == 'ar' else 'en/'}search/")
    browser.wait(READY)
    browser.run(f"document.querySelector('#q').value = {words!r}; document.querySelector('form').requestSubmit()")
    browser.wait("document.querySelector('[data-search-said]').textContent.trim()")
    browser.wait(f"{FOUND} || document.querySelector('[data-search-said]').textContent === {NONE}")
    return list(browser.run("[...document.querySelectorAll('[data-search-results] a')].map((one) => one.href)"))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_page_complains_or_asks_another_site(browser: Browser, address: str, site: Path, language: str) -> None:
    for path in all_kinds(site):
        if path != "404.html":  # what it loads stands at the address the site was built for
            browser.open(address + both(path)[language == "en"])
            assert browser.complaints() == [], path
            assert [one for one in browser.requests() if not one.startswith(address)] == [], path


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_page_is_wider_than_its_window(
    browser: Browser, address: str, site: Path, language: str, width: int
) -> None:
    browser.resize(width, 844)
    for path in all_kinds(site):
        if path != "404.html":
            browser.open(address + both(path)[language == "en"])
            browser.run("for (const one of document.querySelectorAll('details')) one.open = true")
            assert browser.run("document.documentElement.scrollWidth") <= width, path


def test_the_switch_keeps_the_page_and_the_anchor(browser: Browser, address: str) -> None:
    browser.open(f"{address}standards/rest-api/1.1/#problem-details")
    browser.run("document.querySelector('[data-language-switch]').click()")
    browser.wait("document.documentElement.lang === 'en' && document.readyState === 'complete'")
    assert browser.run("location.href") == f"{address}en/standards/rest-api/1.1/#problem-details"
    assert browser.run("document.querySelector(':target').id") == "problem-details"
    browser.run("document.querySelector('[data-language-switch]').click()")
    browser.wait("document.documentElement.lang === 'ar' && document.readyState === 'complete'")
    assert browser.run("location.href") == f"{address}standards/rest-api/1.1/#problem-details"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("الأخطاء", "/standards/rest-api/"),
        ("أخطاء", "/standards/rest-api/"),
        ("اخطاء", "/standards/rest-api/"),
        ("الأَخطاءُ", "/standards/rest-api/"),
        ("محافظة", "/dictionary/"),
        ("محافظه", "/dictionary/"),
        ("المحافظة", "/dictionary/"),
        ("rest-api/problem-details", "/standards/rest-api/"),
        ("problem-details", "#problem-details"),
    ],
)
def test_arabic_is_found_however_it_is_written(browser: Browser, address: str, words: str, expected: str) -> None:
    found = search(browser, address, words)
    assert any(expected in one for one in found), found
    assert not any("/en/" in one for one in found)


def test_search_tells_standard_and_version_and_filters(browser: Browser, address: str) -> None:
    found = search(browser, address, "problem details", "en")
    heads = browser.run(
        "[...document.querySelectorAll('[data-search-results] h2 a')].map((one) => [one.href, one.text])"
    )
    titles = [title for link, title in heads if link.startswith(f"{address}en/standards/rest-api/")]
    assert titles, found
    assert all(title.split()[-1].replace(".", "").isdigit() for title in titles), titles
    before = browser.run(FOUND)
    browser.run("""(() => { const one = document.querySelector("[data-search-filters] select[name=standard]");
        one.value = [...one.options].find((option) => option.text.includes("REST")).value;
        one.dispatchEvent(new Event("input", {bubbles: true})); })()""")
    browser.run("new Promise((done) => setTimeout(done, 1500))")
    assert 0 < browser.run(FOUND) <= before
    links = browser.run("[...document.querySelectorAll('[data-search-results] h2 a')].map((one) => one.pathname)")
    assert all(one.startswith("/en/standards/rest-api/") for one in links), links


def test_what_is_nowhere_is_told(browser: Browser, address: str) -> None:
    assert search(browser, address, "زقزقطقفغ") == []
    assert "لا نتائج" in browser.run("document.querySelector('[data-search-said]').textContent")


def test_a_list_is_filtered(browser: Browser, address: str) -> None:
    browser.open(f"{address}standards/")
    visible = "[...document.querySelectorAll('#standards > li')].filter((one) => one.checkVisibility()).length"
    whole = browser.run(visible)
    choose(browser, "#filter-form", "xml")
    assert 0 < browser.run(visible) < whole
    assert browser.run("document.querySelector('[data-filter-count]').textContent").startswith("المعروض")
    choose(browser, "#filter-form", "")
    browser.run("document.querySelector('#filter-text').value = 'SOAP'")
    browser.run("document.querySelector('#filter-text').dispatchEvent(new Event('input', {bubbles: true}))")
    assert browser.run(visible) == 1


def test_requirements_are_filtered_by_level(browser: Browser, address: str) -> None:
    browser.open(f"{address}en/standards/rest-api/1.1/")
    visible = "[...document.querySelectorAll('.requirement')].filter((one) => one.checkVisibility())"
    whole = browser.run(f"{visible}.length")
    choose(browser, "#filter-level", "should")
    assert 0 < browser.run(f"{visible}.length") < whole
    assert browser.run(f"{visible}.every((one) => one.classList.contains('should'))")


def choose(browser: Browser, selector: str, value: str) -> None:
    browser.run(f"document.querySelector({selector!r}).value = {value!r}")
    browser.run(f"document.querySelector({selector!r}).dispatchEvent(new Event('input', {{bubbles: true}}))")


def test_the_services_are_filtered_by_provider(browser: Browser, address: str) -> None:
    browser.open(f"{address}services/")
    visible = "[...document.querySelectorAll('#services [data-row]')].filter((one) => one.checkVisibility()).length"
    whole = browser.run(visible)
    choose(browser, "#filter-provider", browser.run("document.querySelector('#filter-provider').options[1].value"))
    assert 0 < browser.run(visible) < whole


ROWS = "[...document.querySelectorAll('#services [data-row]')]"
SHOWN = f"{ROWS}.filter((one) => one.checkVisibility())"


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(("name", "cell"), [("provider", 1), ("event", 2)])
def test_each_filter_of_the_services_shows_the_rows_that_say_so(
    browser: Browser, address: str, language: str, name: str, cell: int
) -> None:
    """Held to what the cells say, not to the marks that the filter goes by."""
    browser.open(f"{address}{'' if language == 'ar' else 'en/'}services/")
    cells = f"(rows) => rows.map((one) => one.cells[{cell}].textContent)"
    said = list(browser.run(f"({cells})({ROWS})"))
    chosen = browser.run(f"[...document.querySelector('#filter-{name}').options].map((one) => [one.value, one.text])")
    assert len(chosen) > 2
    for value, label in chosen[1:]:
        choose(browser, f"#filter-{name}", value)
        expected = [text for text in said if label in (text if cell == 2 else [text])]
        assert browser.run(f"({cells})({SHOWN})") == expected
        assert 0 < len(expected) < len(said), label
        count = browser.run("document.querySelector('[data-filter-count]').textContent")
        assert [str(number) in count for number in (len(expected), len(said))] == [True, True], count
    choose(browser, f"#filter-{name}", "")
    assert browser.run(f"{SHOWN}.length") == len(said)


def test_the_state_can_be_chosen_only_where_the_services_differ_in_it(browser: Browser, address: str) -> None:
    browser.open(f"{address}services/")
    states = set(browser.run(f"{ROWS}.map((one) => one.cells[4].textContent)"))
    assert browser.run("document.querySelector('#filter-state') !== null") == (len(states) > 1)


def test_the_filters_of_the_services_hold_together_with_the_words(browser: Browser, address: str) -> None:
    browser.open(f"{address}services/")
    texts = f"{SHOWN}.map((one) => [one.textContent, one.cells[1].textContent])"
    provider = browser.run(
        "[...document.querySelector('#filter-provider').options].map((one) => [one.value, one.text])"
    )[1]
    choose(browser, "#filter-text", "شَهادةُ")
    by_words = browser.run(texts)
    assert by_words
    assert all("شهادة" in text for text, _ in by_words)
    choose(browser, "#filter-provider", provider[0])
    assert browser.run(texts) == [one for one in by_words if one[1] == provider[1]]
    choose(browser, "#filter-text", "زقزقطقفغ")
    assert browser.run(texts) == []
    browser.press("Enter", 13)
    assert browser.run("location.pathname") == "/services/"
    choose(browser, "#filter-text", "")
    choose(browser, "#filter-provider", "")
    assert browser.run(f"{SHOWN}.length") == browser.run(f"{ROWS}.length")


def test_a_box_of_a_drawing_leads_to_its_page(browser: Browser, address: str, site: Path) -> None:
    browser.open(address + first_below(site, "architecture/views"))
    wanted = browser.run("document.querySelector('.drawing svg a').href.baseVal")
    at = browser.run("""(() => { const box = document.querySelector(".drawing svg a"); box.scrollIntoView();
        const place = box.getBoundingClientRect();
        return [place.x + place.width / 2, place.y + place.height / 2]; })()""")
    for kind in ("mousePressed", "mouseReleased"):
        mouse = {"x": at[0], "y": at[1], "button": "left", "clickCount": 1}
        browser.call("Input.dispatchMouseEvent", type=kind, **mouse)
    browser.wait("location.pathname.includes('/architecture/elements/') && document.querySelector('h1')")
    assert browser.run("location.pathname").endswith(wanted.split("/architecture/")[1])


def test_a_drawing_is_zoomed(browser: Browser, address: str, site: Path) -> None:
    browser.open(address + first_below(site, "architecture/views"))
    width = "document.querySelector('.drawing svg').getBoundingClientRect().width"
    before = browser.run(width)
    browser.run("document.querySelector('.drawing figcaption button').click()")
    assert browser.run(width) > before * 1.2
    browser.run("document.querySelectorAll('.drawing figcaption button')[2].click()")
    assert browser.run(width) == pytest.approx(before, abs=1)


def test_the_keyboard_reaches_everything_and_shows_where_it_is(browser: Browser, address: str) -> None:
    browser.open(f"{address}standards/rest-api/1.1/")
    browser.press("Tab", 9)
    assert browser.run("document.activeElement.className") == "skip"
    assert browser.run("document.activeElement.getBoundingClientRect().top") >= 0
    browser.press("Enter", 13)
    browser.wait("document.activeElement.id === 'content'")
    browser.open(f"{address}standards/rest-api/1.1/")
    seen = []
    for _ in range(14):
        browser.press("Tab", 9)
        outline = browser.run("getComputedStyle(document.activeElement).outlineStyle")
        seen.append((browser.run("document.activeElement.textContent.trim()"), outline))
    assert {outline for _, outline in seen[1:]} == {"solid"}
    assert [text for text, _ in seen if text in ("المعايير", "عناصر البيانات", "الخدمات")]


def test_on_paper_examples_are_open_and_the_frame_is_gone(browser: Browser, address: str) -> None:
    browser.open(f"{address}standards/rest-api/1.1/")
    closed = len(printed(browser))
    browser.run("for (const one of document.querySelectorAll('details.more')) one.open = true")
    assert closed == pytest.approx(len(printed(browser)), rel=0.02)
    browser.resize(1280, 900, media="print")
    assert browser.run("[...document.querySelectorAll('.head, .filters')].every((one) => !one.checkVisibility())")


def printed(browser: Browser) -> str:
    return str(browser.call("Page.printToPDF", printBackground=True)["data"])


def test_without_script_all_is_there_and_search_says_what_it_needs(browser: Browser, address: str) -> None:
    browser.script(on=False)
    browser.open(f"{address}en/standards/")
    root = browser.call("DOM.getDocument")["root"]["nodeId"]
    cards = browser.call("DOM.querySelectorAll", nodeId=root, selector="#standards > li:not([hidden]) h2 a")["nodeIds"]
    assert len(cards) >= 5
    assert takes_room(browser, root, "#standards h2 a")
    assert not takes_room(browser, root, "form.filters")
    browser.open(f"{address}en/search/")
    root = browser.call("DOM.getDocument")["root"]["nodeId"]
    assert takes_room(browser, root, "noscript .note")


def takes_room(browser: Browser, root: int, selector: str) -> bool:
    node = browser.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
    try:
        model: dict[str, Any] = browser.call("DOM.getBoxModel", nodeId=node)["model"]
    except AssertionError:
        return False
    return bool(model["width"])


def test_copying_a_permanent_link_says_so(browser: Browser, address: str) -> None:
    browser.open(f"{address}en/standards/rest-api/1.1/")
    browser.run("""navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }""")
    browser.run("document.querySelector('#problem-details [data-copy]').click()")
    browser.wait("window.copied")
    assert browser.run("window.copied").endswith("/en/standards/rest-api/1.1/#problem-details")
    browser.wait("document.querySelector('#problem-details .done')")
