"""What a maker gives: a page in both languages, or a file to download."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from checker.kernel.text import Language, Text


class Crumb(NamedTuple):
    """A page above a page: its path from the root of its language, and its name."""

    path: str
    name: Text


class SitePage(NamedTuple):
    """One page, in both languages.

    `path`      from the root of its language, `standards/rest-api/1.1/`; `""` is the home page
    `template`  a file of `site/theme`
    `section`   which entry of the menu it belongs to
    `values`    what the template speaks of, values of the kernel with both languages in them; or what makes them, asked
                when the page is written
    `filters`   what search can filter by: name → the words of both languages
    `quiet`     left out of search: an old version, a list that others hold better
    """

    path: str
    template: str
    title: Text
    section: str
    values: Mapping[str, Any] | Callable[[], Mapping[str, Any]] = {}
    description: Text | None = None
    crumbs: tuple[Crumb, ...] = ()
    filters: Mapping[str, tuple[Text, ...]] = {}
    quiet: bool = False

    def said(self) -> Mapping[str, Any]:
        """The values."""
        return self.values() if callable(self.values) else self.values

    def address(self, language: Language) -> str:
        """The page's path from the root of the site; Arabic stands at the root."""
        return self.path if language == "ar" else f"en/{self.path}"


class Download(NamedTuple):
    """A file of the site that is no page, the same for both languages; `content` is made when it is written."""

    path: str
    content: Callable[[], bytes]
