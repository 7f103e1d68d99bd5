"""The HTML report as a file: well-formed, by itself, in both languages, with nothing of the documents as markup."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from types import ModuleType

import pytest

from checker.kernel.place import Place
from checker.kernel.report import Report
from checker.kernel.text import Language, Text
from checker.kernel.verdict import Outcome
from checker.reporters.html import SUFFIX, render
from checker.reporters.html.building import name, said, source, tag
from checker.reporters.options import Options

OPTIONS = Options()
VOID = {"input", "meta", "path", "rect"}
ELEMENTS = frozenset(
    """a aside b bdi body button code dd details div dl dt fieldset footer form h1 h2 h3 h4 head header html i input
    label legend li main mark meta nav option p path pre rect script section select span style summary svg table
    tbody td th thead time title tr ul""".split()  # noqa: SIM905 - reads better than fifty quotes
)


class Reader(HTMLParser):
    """Reads the page and complains where elements do not nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: Counter[str] = Counter()
        self.attributes: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({key for key, _ in attrs}) == len(attrs), (tag, attrs)
        self.elements[tag] += 1
        self.attributes.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1
        self.attributes.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, (tag, self.getpos())

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(self.open[-1] if self.open else "", []).append(data)

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.attributes if (value := attributes.get(attribute)) is not None]


@pytest.fixture(scope="module")
def page(sample: Report) -> str:
    return render(sample, "ar", OPTIONS)


@pytest.fixture(scope="module")
def read(page: str) -> Reader:
    return Reader(page)


def test_it_is_one_well_formed_file(page: str, read: Reader) -> None:
    assert SUFFIX == ".html"
    assert page.startswith('<!doctype html>\n<html lang="ar" dir="rtl"')
    assert set(read.elements) <= ELEMENTS
    assert read.elements["script"] == read.elements["style"] == read.elements["h1"] == read.elements["main"] == 1


def test_only_the_language_it_opens_in_differs(page: str, sample: Report) -> None:
    english = render(sample, "en", OPTIONS)
    assert english.startswith('<!doctype html>\n<html lang="en" dir="ltr"')
    assert re.sub(r"<title>.*</title>| checked|(?<=<html )[^>]*", "", english) == re.sub(
        r"<title>.*</title>| checked|(?<=<html )[^>]*", "", page
    )


def test_nothing_is_loaded_and_only_our_style_and_script_may_act(page: str, read: Reader) -> None:
    assert not {"src", "srcset", "style", "action", "onclick"} & {key for _, one in read.attributes for key in one}
    style, script = read.texts["style"][0], read.texts["script"][0]
    assert not re.search(r"url\(|@import|expression", style)
    assert not re.search(r"fetch\(|XMLHttp|WebSocket|eval|innerHTML|document\.write|localStorage", script)
    policy = next(one["content"] for _, one in read.attributes if one.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    for part, kind in ((style, "style"), (script, "script")):
        assert f"{kind}-src 'sha256-{b64encode(sha256(part.encode()).digest()).decode()}'" in policy
    assert "unsafe" not in policy


def test_links_lead_somewhere(read: Reader) -> None:
    ids = read.values("id")
    assert len(set(ids)) == len(ids)
    for href in read.values("href"):
        assert href[1:] in ids if href.startswith("#") else href.startswith("https://standards.egov.example/")
    for labelled in (*read.values("aria-labelledby"), *read.values("for")):
        assert labelled in ids


def test_headings_do_not_skip_a_level(read: Reader) -> None:
    levels = [int(element[1]) for element, _ in read.attributes if re.fullmatch(r"h[1-6]", element)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_both_languages_say_the_same_things(page: str, read: Reader) -> None:
    spoken = Counter(one["lang"] for element, one in read.attributes if element in ("span", "a") and "lang" in one)
    assert spoken["ar"] == spoken["en"] > 200
    for words in (
        "الأخطاء بصيغة تفاصيل المشكلة",
        "Errors use problem details",
        "وزارة الداخلية",
        "Ministry of Interior",
    ):
        assert words in page
    assert "الحقل <bdi>application/problem+json</bdi> ناقص." in page
    assert "The field <bdi>application/problem+json</bdi> is missing." in page


def test_everything_of_the_report_is_told(page: str, sample: Report, samples: ModuleType) -> None:
    for told in (
        "11" * 32, "33" * 32, "apis/broken.json:3:7", "EACCES", "KeyError", "rest-api/gone", "miyar.yaml:14:5",
        "2026.1", "2026-11-24", "0.9.0", "people-register", "rest-api@1.0/kebab-paths", "RFC 9457, 3",
        "مدير التحول الرقمي",
        "notes &lt;1&gt;.md", "apis/shared components.yaml:12:5", "/paths/~1people/get/responses/404/content",
    ):  # fmt: skip
        assert told in page, told
    listed = sum(len(judgement.findings) for judgement in sample.judgements)
    assert page.count('<p class="said">') == listed == 21
    assert re.search(r'<details class="more"><summary>.*?Further findings</span> 7</summary>', page)
    verdicts = sum(len(judgement.verdicts) for judgement in sample.judgements)
    assert len(re.findall(r'<tr data-r="\d+">', page)) == verdicts
    for outcome in Outcome:
        assert f'<tbody data-o="{outcome.value}">' in page
    assert len(re.findall(r'class="card" id="r\d+"', page)) == len(samples.REQUIREMENTS)
    assert page.index("apis/people.yaml</code></h3>") < page.index("apis/good.yaml</code></h3>")


def test_values_of_documents_are_text(page: str, samples: ModuleType) -> None:
    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;") > 3
    judgement = samples.people()
    evil = '"><img src=x onerror=alert(1)>\u202e\ud800'
    spoiled = judgement._replace(
        artefact=judgement.artefact._replace(name=evil),
        system=evil,
        findings=tuple(one._replace(place=Place(evil, 1, 1), pointer=evil, excerpt=evil) for one in judgement.findings),
    )
    text = render(samples.report(spoiled), "en", OPTIONS)
    assert text.encode()
    assert "img" not in Reader(text).elements
    assert "\u202e" not in text
    hostile = render(samples.report(samples.hostile()), "en", OPTIONS)
    assert hostile.encode()
    assert not {"\x00", "\x1b", "\x08", "\u202e"} & set(hostile)
    Reader(hostile)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_any_report_is_well_formed(samples: ModuleType, language: Language) -> None:
    reports = (samples.report(), samples.report(bare=True), samples.report(samples.unreadable(), bare=True))
    for report in (*reports, samples.sample("never")):
        Reader(render(report, language, OPTIONS))
    assert "Nothing was checked" in render(reports[1], language, OPTIONS)


def test_building() -> None:
    assert tag("p", "<&>", None, tag("b", '"'), class_='a"b', hidden=True, id=None) == (
        '<p class="a&quot;b" hidden>&lt;&amp;&gt;<b>&quot;</b></p>'
    )
    assert name("a\u202e<b>\n") == '<code dir="ltr">a\ufffd&lt;b&gt;␊</code>'
    assert said(Text("\u2068a\u202eb\u2069 ج", "x\u202ey \u2068<\u2069")) == (
        '<span lang="ar"><bdi>a\ufffdb</bdi> ج</span><span lang="en">x\ufffdy <bdi>&lt;</bdi></span>'
    )


@pytest.mark.parametrize(
    ("excerpt", "caret", "inner"),
    [
        ("ab", 1, "<mark>a</mark>b"),
        ("ab", 2, "a<mark>b</mark>"),
        ("ab", 3, "ab<mark>&nbsp;</mark>"),
        ("a b", 2, "a<mark>&nbsp;</mark>b"),
        ("ab", 0, "ab"),
        ("ab", 99, "ab<mark>&nbsp;</mark>"),
        ("<\u202e>", 2, "&lt;<mark><i>U+202E</i></mark>&gt;"),
    ],
)
def test_source_marks_one_character(excerpt: str, caret: int, inner: str) -> None:
    assert source(excerpt, caret, 7) == f'<pre dir="ltr" data-line="7"><code>{inner}</code></pre>'


@pytest.mark.parametrize("scheme", [0, 1])
def test_colours_are_told_apart(read: Reader, scheme: int) -> None:
    """WCAG 2.2, 1.4.3: text has a contrast of at least 4.5 to what is behind it."""
    blocks = re.findall(r":root \{(.*?)\}", read.texts["style"][0], re.DOTALL)[:2]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[scheme]))
    pairs = [(text, ground) for text in ("ink", "soft", "accent") for ground in ("paper", "ground", "code")]
    pairs += [
        (sort, ground)
        for sort in ("must", "should", "may", "passed", "quiet", "waived")
        for ground in ("paper", f"{sort}-soft")
    ]
    pairs += [
        ("band-ink", "band"),
        ("mark-ink", "mark"),
        ("ink", "should-soft"),
        ("accent", "should-soft"),
        ("ink", "quiet-soft"),
    ]
    for text, ground in pairs:
        light, dark = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (text, ground)


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
