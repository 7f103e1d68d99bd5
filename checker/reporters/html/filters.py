"""The filter: without script it is not shown, as it could do nothing."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kernel.level import Level
from checker.kernel.printable import printable
from checker.kernel.report import Judgement
from checker.kernel.text import Text
from checker.kernel.verdict import Outcome
from checker.reporters.counts import count
from checker.reporters.html.building import Html, tag, two
from checker.reporters.html.index import Page
from checker.reporters.html.wording import (
    CLOSE_ALL,
    EVERY_FILE,
    FILE,
    FILTER,
    LEVEL,
    OPEN_ALL,
    OUTCOME,
    RESET,
    SEARCH,
    SHOWN,
)
from checker.reporters.words import LEVELS, OUTCOMES


def filters(page: Page, judgements: Sequence[Judgement]) -> Html:
    """Search, levels, verdicts, file, and the number of what is shown. `judgements` in the order of the page."""
    counts = count(page.report)
    levels = [_choice("level", one.value, LEVELS[one], counts.findings[one]) for one in Level]
    outcomes = [_choice("outcome", one.value, OUTCOMES[one], counts.verdicts[one]) for one in Outcome]
    names = [
        tag("option", printable(judgement.artefact.name), value=f"f{number}")
        for number, judgement in enumerate(judgements, 1)
    ]
    every = tag("option", EVERY_FILE.ar, value="", data_ar=EVERY_FILE.ar, data_en=EVERY_FILE.en)
    form = tag(
        "form",
        tag(
            "p", tag("label", two(SEARCH), for_="search"), tag("input", id="search", type="search", autocomplete="off")
        ),
        tag("fieldset", tag("legend", two(LEVEL)), *levels),
        tag("fieldset", tag("legend", two(OUTCOME)), *outcomes),
        tag("p", tag("label", two(FILE), for_="file"), tag("select", every, *names, id="file")),
        tag("p", *[_button(*one) for one in _BUTTONS], class_="buttons"),
        id="filter",
    )
    status = tag("p", _status("ar"), _status("en"), id="shown", role="status", aria_live="polite")
    title = tag("summary", tag("h3", two(FILTER)))
    return tag("aside", tag("details", title, form, open=True), status, class_="filters", aria_labelledby="files-title")


_BUTTONS = (("reset", RESET), ("open-all", OPEN_ALL), ("close-all", CLOSE_ALL))


def _choice(group: str, value: str, label: Text, number: int) -> Html:
    box = tag("input", type="checkbox", name=group, value=value, checked=True)
    return tag(
        "label", box, tag("span", two(label)), tag("span", f"{number:,}", class_="number"), class_=f"choice-{value}"
    )


def _button(identifier: str, label: Text) -> Html:
    return tag("button", two(label), type="reset" if identifier == "reset" else "button", id=identifier)


def _status(language: str) -> Html:
    return tag("span", lang=language, data_template=SHOWN.ar if language == "ar" else SHOWN.en)
