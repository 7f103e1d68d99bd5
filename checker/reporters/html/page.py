"""The page around the parts: head, language switch, notices of the run, foot."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from checker.kernel.report import Notice, Report
from checker.kernel.text import Language
from checker.reporters.html.building import Html, join, name, tag, two
from checker.reporters.html.files import files
from checker.reporters.html.index import Page
from checker.reporters.html.requirements import requirements
from checker.reporters.html.speaking import place, spoken
from checker.reporters.html.summary import summary
from checker.reporters.html.wording import (
    ABOUT_RUN,
    BRAND,
    BY_FILE,
    CONTENTS,
    FOOTER,
    LANGUAGE,
    NOTICES,
    REQUIREMENTS,
    SKIP,
    TITLE,
    UNRECOGNISED,
)

_CHOICES: tuple[tuple[Language, str], ...] = (("ar", "العربية"), ("en", "English"))


def write(page: Page, language: Language) -> str:
    """The whole file."""
    main = tag("main", summary(page), files(page), requirements(page), _run(page.report), id="main")
    foot = tag("footer", tag("p", two(FOOTER)))
    script = tag("script", Html(_part("script.js")))
    body = tag("body", _header(page, language), main, foot, script)
    return f"<!doctype html>\n{_html(page.report, language, body)}\n"


def _html(report: Report, language: Language, body: Html) -> Html:
    titles = {one: f"{TITLE.read(one)}{_of(report, one)}" for one in ("ar", "en")}
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy()),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="generator", content=f"miyar {report.tool_version}"),
        tag("title", titles[language]),
        tag("style", Html(_part("style.css"))),
    )
    return tag(
        "html",
        head,
        body,
        lang=language,
        dir="rtl" if language == "ar" else "ltr",
        data_title_ar=titles["ar"],
        data_title_en=titles["en"],
    )


def _of(report: Report, language: Language) -> str:
    return f" – {report.agency.read(language)}" if report.agency else ""


def _header(page: Page, language: Language) -> Html:
    choices = [
        tag(
            "label",
            tag("input", type="radio", name="language", id=f"choose-{code}", value=code, checked=code == language),
            tag("span", label),
            class_="choice",
            lang=code,
        )
        for code, label in _CHOICES
    ]
    agency = page.report.agency
    links = [("#files", BY_FILE), ("#requirements", REQUIREMENTS)]
    if page.report.notices or page.report.unrecognised:
        links.append(("#run", ABOUT_RUN))
    contents = [tag("li", tag("a", two(label), href=target)) for target, label in links]
    return tag(
        "header",
        tag("a", two(SKIP), href="#files", class_="skip"),
        tag(
            "div",
            tag("p", two(BRAND), class_="brand"),
            tag("fieldset", tag("legend", two(LANGUAGE), class_="unseen"), *choices, class_="languages"),
            class_="top",
        ),
        tag("h1", two(TITLE)),
        tag("p", two(agency), class_="agency") if agency else None,
        tag(
            "nav",
            tag("h2", two(CONTENTS), class_="unseen", id="contents"),
            tag("ul", *contents),
            aria_labelledby="contents",
        ),
    )


def _run(report: Report) -> Html | None:
    if not (report.notices or report.unrecognised):
        return None
    notices = [tag("li", _notice(report, one)) for one in report.notices]
    unknown = [tag("li", name(one.name)) for one in report.unrecognised]
    return tag(
        "section",
        tag("h2", two(ABOUT_RUN), id="run-title"),
        join(tag("h3", two(NOTICES)), tag("ul", *notices, class_="notices")) if notices else None,
        join(tag("h3", two(UNRECOGNISED), f" {len(unknown)}"), tag("ul", *unknown, class_="names"))
        if unknown
        else None,
        id="run",
        aria_labelledby="run-title",
    )


def _notice(report: Report, notice: Notice) -> Html:
    where = tag("span", place(notice.place), class_="place") if notice.place else None
    return join(spoken(report, notice), " " if where else None, where)


def _policy() -> str:
    """Nothing is loaded from anywhere; of styles and scripts, only ours, by their digests (CSP 3, 6.7.3.3)."""
    style, script = (b64encode(sha256(_part(one).encode()).digest()).decode() for one in ("style.css", "script.js"))
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _part(file: str) -> str:
    return Path(__file__).with_name(file).read_text("utf-8")
