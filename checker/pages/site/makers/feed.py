"""The feed of changes (Atom, RFC 4287): each adopted version is an entry, in each language a feed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from xml.sax.saxutils import escape, quoteattr

from checker.kernel.standard import Standard
from checker.kernel.text import LANGUAGES, Language
from checker.pages.site import words
from checker.pages.site.house import House
from checker.pages.site.paths import version_path
from checker.pages.site.values import Download


def downloads(house: House) -> Iterator[Download]:
    """`feed.atom` for Arabic, `en/feed.atom` for English."""
    for language in LANGUAGES:
        yield Download("feed.atom" if language == "ar" else "en/feed.atom", partial(_feed, house, language))


def _feed(house: House, language: Language) -> bytes:
    dated = [one for one in house.versions if one.in_force_from is not None]
    dated.sort(key=lambda one: (one.in_force_from, one.citation), reverse=True)
    root = house.options.site + ("/" if language == "ar" else "/en/")
    newest = dated[0].in_force_from if dated else house.day
    title = f"{words.WORDS['site'].read(language)}: {words.WORDS['site-full'].read(language)}"
    entries = "".join(_entry(one, language, root) for one in dated)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">\n'
        f"  <id>{escape(root)}</id>\n  <title>{escape(title)}</title>\n  <updated>{newest}T00:00:00Z</updated>\n"
        f"  <author><name>{escape(words.WORDS['site-full'].read(language))}</name></author>\n"
        f'  <link rel="alternate" href={quoteattr(root)}/>\n{entries}</feed>\n'
    ).encode()


def _entry(standard: Standard, language: Language, root: str) -> str:
    address = root + version_path(standard)
    changes = "\n".join(one.read(language) for one in standard.changelog) or standard.summary.read(language)
    return (
        f"  <entry>\n    <id>{escape(address)}</id>\n"
        f"    <title>{escape(standard.title.read(language))} {standard.version}</title>\n"
        f"    <updated>{standard.in_force_from}T00:00:00Z</updated>\n    <link href={quoteattr(address)}/>\n"
        f"    <summary>{escape(changes)}</summary>\n  </entry>\n"
    )
