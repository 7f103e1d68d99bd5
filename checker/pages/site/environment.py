"""What templates can say: texts in the page's language, links that hold wherever the site is put, names set right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from checker.architecture.values import Element
from checker.kernel.level import Level
from checker.kernel.messages import show
from checker.kernel.standard import Status
from checker.kernel.text import Language, Text
from checker.kernel.verdict import Outcome
from checker.pages.site import words
from checker.pages.site.modelled import named
from checker.reporters.words import LEVELS, OUTCOMES, STATUSES

Word = Callable[..., str]


def furnish(environment: Environment) -> None:
    """Make a template environment safe (every value is text, not markup) and give it the filters of the house."""
    environment.autoescape = True
    environment.trim_blocks = True
    environment.lstrip_blocks = True
    environment.filters.update({"code": code, "foreign": foreign, "prose": prose})


def code(value: Any) -> Markup:
    """A name of the machine's: set from left to right in a line of either language."""
    return Markup('<code dir="ltr" translate="no">{}</code>').format(value)


def foreign(value: Any) -> Markup:
    """A Latin run of prose, such as a clause of an international standard."""
    return Markup('<bdi lang="en">{}</bdi>').format(value)


def prose(written: str) -> Markup:
    """A hand-written page: what is wider than a telephone is scrolled by itself, by keyboard too."""
    told = written.replace("<pre", '<pre tabindex="0" translate="no"')
    told = told.replace("<table>", '<div class="table" tabindex="0"><table>').replace("</table>", "</table></div>")
    return Markup(told)  # noqa: S704 - Markdown written by the house, beside the templates


@cache
def speech(language: Language) -> Mapping[str, Any]:
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


def linking(page: str, language: Language, site: str = "") -> Mapping[str, Any]:
    """Links from the page at `page` (from the root of the site), relative, so that the site can stand anywhere.

    A page that is shown at addresses that do not exist, `404.html`, links from the root of `site`.
    """
    return _links(site or "/" if page.endswith(".html") else "../" * page.count("/"), language)


@cache
def _links(up: str, language: Language) -> Mapping[str, Any]:
    root = up if language == "ar" else f"{up}en/"

    def asset(path: str) -> str:
        return up + path or "./"

    def link(path: str, anchor: str = "") -> str:
        way = root + path or "./"
        return f"{way}#{anchor}" if anchor else way

    def element_link(element: Element) -> Markup:
        address = escape(f"{root}architecture/elements/{element.id}/")
        return Markup(f'<a href="{address}">{escape(named(element).read(language))}</a>')  # noqa: S704 - escaped

    return {"asset": asset, "link": link, "element_link": element_link}
