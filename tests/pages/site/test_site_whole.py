"""Every page of the built site: links, anchors, policy, languages, headings, and that nothing is asked of others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import etree, html

HERE = "https://standards.example/"
RESOURCES = {"link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src", "object": "data"}
LEADS_AWAY = ("about/",)
"""Pages that may name other sites."""


class Page(NamedTuple):
    """What is looked at of a page."""

    language: str
    direction: str
    title: str
    policy: str
    headings: tuple[int, ...]
    ids: tuple[str, ...]
    links: tuple[str, ...]
    resources: tuple[str, ...]
    inline: tuple[str, ...]
    alternates: Mapping[str, str]
    unnamed: int


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    return {file.relative_to(site).as_posix(): _read(file) for file in sorted(site.rglob("*.html"))}


def _read(file: Path) -> Page:
    root = html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    elements = [one for one in root.iter() if isinstance(one.tag, str)]
    return Page(
        root.get("lang"),
        root.get("dir"),
        root.findtext("head/title") or "",
        "".join(one.get("content") for one in root.iterfind("head/meta[@http-equiv]")),
        tuple(int(one.tag[1]) for one in elements if one.tag in ("h1", "h2", "h3", "h4")),
        tuple(one.get("id") for one in elements if one.get("id") is not None),
        tuple(one.get("href") for one in elements if one.tag == "a" and one.get("href") is not None),
        tuple(_resources(elements)),
        tuple(_inline(elements)),
        {one.get("hreflang"): one.get("href") for one in root.iterfind("head/link[@hreflang]")},
        sum(one.tag == "svg" and not (one.get("aria-hidden") or one.get("aria-label")) for one in elements),
    )


def _resources(elements: list[etree._Element]) -> Iterator[str]:
    for one in elements:
        name = RESOURCES.get(str(one.tag))
        if name and one.get(name) and one.get("rel") not in ("alternate", "canonical"):
            yield str(one.get(name))


def _inline(elements: list[etree._Element]) -> Iterator[str]:
    for one in elements:
        if one.tag == "style" or (one.tag == "script" and not one.get("src")):
            yield str(one.tag)
        yield from (f"{one.tag} {name}" for name in one.attrib if name == "style" or str(name).startswith("on"))


def test_there_is_a_page_in_english_for_every_page_in_arabic(pages: dict[str, Page]) -> None:
    arabic = {name for name in pages if not name.startswith("en/")}
    assert {f"en/{name}" for name in arabic} == set(pages) - arabic
    assert len(arabic) > 500


def test_no_link_and_no_anchor_is_broken(site: Path, pages: dict[str, Page]) -> None:
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    ids = {name: set(page.ids) for name, page in pages.items()}
    broken: dict[str, set[str]] = defaultdict(set)
    for name, page in pages.items():
        for link in page.links:
            target = urlsplit(urljoin(HERE + name.removesuffix("index.html"), link))
            if target.netloc != "standards.example":
                continue
            path = unquote(target.path).lstrip("/")
            path = f"{path}index.html" if not path or path.endswith("/") else path
            anchor = unquote(target.fragment)
            if path not in files or (anchor and anchor not in ids.get(path, ())):
                broken[link].add(name)
    assert dict(list(broken.items())[:20]) == {}


def test_nothing_is_loaded_from_elsewhere_and_links_away_are_few(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        assert [one for one in page.resources if urlsplit(one).netloc not in ("", "standards.example")] == [], name
        away = [one for one in page.links if urlsplit(one).scheme not in ("", "https")]
        assert away == [], name
        others = [one for one in page.links if urlsplit(one).netloc not in ("", "standards.example")]
        assert not others or name.removeprefix("en/").startswith(LEADS_AWAY), (name, others)


def test_every_page_has_a_strict_policy_and_nothing_inline(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        assert "default-src 'none'" in page.policy, name
        assert "unsafe-inline" not in page.policy, name
        assert page.inline == (), name


def test_every_page_says_its_language_and_where_its_other_language_is(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        english = name.startswith("en/")
        assert (page.language, page.direction) == (("en", "ltr") if english else ("ar", "rtl")), name
        path = name.removeprefix("en/").removesuffix("index.html")
        expected = {"ar": f"{HERE}{path}", "en": f"{HERE}en/{path}", "x-default": f"{HERE}{path}"}
        assert {key: page.alternates[key] for key in expected} == expected, name


def test_ids_are_unique_headings_are_in_order_and_drawings_have_names(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        assert len(set(page.ids)) == len(page.ids), name
        assert page.headings.count(1) == 1, name
        assert page.headings[0] == 1, name
        steps = [after - before for before, after in zip(page.headings, page.headings[1:], strict=False)]
        assert max(steps, default=0) <= 1, (name, page.headings)
        assert page.unnamed == 0, name


def test_titles_tell_pages_apart(pages: dict[str, Page]) -> None:
    for language in ("ar", "en"):
        titles: dict[str, list[str]] = defaultdict(list)
        for name, page in pages.items():
            if page.language == language and not name.removeprefix("en/").startswith("architecture/elements/"):
                titles[page.title].append(name)
        assert {title: some for title, some in titles.items() if len(some) > 1} == {}


def test_the_sitemap_names_every_page_in_both_languages(site: Path, pages: dict[str, Page]) -> None:
    tree = etree.parse(site / "sitemap.xml")
    named = {one.text for one in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    shown = {HERE + name.removesuffix("index.html") for name in pages if not name.endswith("404.html")}
    assert named == shown
    alternates = {(one.get("hreflang"), one.get("href")) for one in tree.iter("{http://www.w3.org/1999/xhtml}link")}
    assert ("en", f"{HERE}en/standards/rest-api/1.1/") in alternates
    assert ("x-default", HERE) in alternates


@pytest.mark.parametrize("feed", ["feed.atom", "en/feed.atom"])
def test_the_feed_is_atom_and_leads_to_pages(site: Path, feed: str) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    root = etree.parse(site / feed).getroot()
    assert root.tag == f"{atom}feed"
    entries = root.findall(f"{atom}entry")
    assert len(entries) >= 5
    for entry in entries:
        link = entry.find(f"{atom}link")
        assert link is not None
        assert (site / str(link.get("href")).removeprefix(HERE) / "index.html").is_file()
        assert entry.findtext(f"{atom}id")
        assert entry.findtext(f"{atom}updated", "").endswith("Z")
