"""What templates can say: texts in the page's language, links that hold wherever the site is put, names set right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from checker.kernel.level import Level
from checker.kernel.messages import show
from checker.kernel.standard import Status
from checker.kernel.text import Language, Text
from checker.kernel.verdict import Outcome
from checker.pages.site import words
from checker.reporters.words import LEVELS, OUTCOMES, STATUSES

Word = Callable[..., str]


def furnish(environment: Environment) -> None:
    """Make a template environment safe (every value is text, not markup) and give it the filters of the house."""
    environment.autoescape = True
    environment.trim_blocks = True
    environment.lstrip_blocks = True
    environment.filters.update({"code": code, "foreign": foreign})


def code(value: Any) -> Markup:
    """A name of the machine's: set from left to right in a line of either language."""
    return Markup('<code dir="ltr" translate="no">{}</code>').format(value)


def foreign(value: Any) -> Markup:
    """A Latin run of prose, such as a clause of an international standard."""
    return Markup('<bdi lang="en">{}</bdi>').format(value)


def speech(language: Language) -> dict[str, Any]:
    """The functions of a page in `language`."""

    def tr(text: Text | Mapping[str, str] | None) -> str:
        if text is None:
            return ""
        return text.read(language) if isinstance(text, Text) else str(text.get(language, ""))

    def word(name: str, **values: Any) -> Markup:
        said = escape(words.WORDS[name].read(language))
        if not values:
            return said
        return said.format(**{key: _isolated(value, language) for key, value in values.items()})

    def level(one: Level) -> str:
        return LEVELS[one].read(language)

    def status(one: Status) -> str:
        return STATUSES[one].read(language)

    def outcome(one: Outcome) -> str:
        return OUTCOMES[one].read(language)

    def day(one: date) -> Markup:
        return Markup('<time datetime="{}">{}</time>').format(one.isoformat(), words.spoken_day(one, language))

    return {"tr": tr, "word": word, "level_word": level, "status_word": status, "outcome_word": outcome, "day": day}


def _isolated(value: Any, language: Language) -> Markup:
    if isinstance(value, Markup):
        return value
    return Markup("<bdi>{}</bdi>").format(show(value, language))


def linking(page: str, language: Language) -> dict[str, Any]:
    """Links from the page at `page` (from the root of the site), relative, so that the site can stand anywhere."""
    up = "../" * page.count("/")
    root = up if language == "ar" else f"{up}en/"

    def asset(path: str) -> str:
        return up + path or "./"

    def link(path: str, anchor: str = "") -> str:
        way = root + path or "./"
        return f"{way}#{anchor}" if anchor else way

    return {"asset": asset, "link": link}
