"""Kind `schematron`: the whole language, both languages, places; what is wrong is told, what is slow is ended."""
# ruff: noqa: E501 - schemas are easier to read unbroken

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from xml_bench import Shelf

from checker.kernel.fault import Fault, Inapplicable, Outcry, Unchecked
from checker.kernel.level import Level
from checker.kernel.messages import fields, fill
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds import schematron as kind
from checker.kinds.schematron import keeping, saxon
from checker.kinds.schematron.messages import MESSAGES
from checker.loaders import load, load_bytes, xml_large

HEAD = '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">'
SLOW = f"{HEAD}<pattern><rule context='a'><assert test=\"matches(., '^(b|bb)+$')\">x</assert></rule></pattern></schema>"
LETS = f"""{HEAD}<ns prefix="x" uri="urn:x"/><let name="most" value="10"/><pattern id="sums"><let name="all" value="//x:n"/>
<rule context="x:r"><let name="sum" value="sum(x:n)"/>
<assert test="$sum = x:total" id="sum-agrees">The total is <value-of select="x:total"/>, the sum <value-of select="$sum"/>
in <name/>.</assert>
<report test="count($all) gt $most" id="too-many" role="warning">There are <value-of select="count($all)"/> numbers.</report>
<assert test="x:n/@unit" subject="x:n[not(@unit)]" id="unit" flag="info"><emph>Units</emph> are missing.</assert>
</rule></pattern></schema>"""
FILES = {
    "schemas/lets.sch": LETS,
    "schemas/order.sch": f"""{HEAD}<pattern><rule context="b[@special]"><assert test="true()" id="special">s</assert></rule>
<rule context="b"><assert test="@id" id="has-id">A b has an id.</assert></rule></pattern>
<pattern><rule context="b/@id"><assert test=". castable as xs:integer" id="number">An id is a number.</assert></rule>
<rule context="text()[normalize-space()]"><report test="contains(., 'TODO')" id="todo">To do.</report></rule></pattern></schema>""",
    "schemas/prefixes.sch": f"""{HEAD}<ns prefix="m" uri="urn:m"/><ns prefix="p" uri="urn:p"/><pattern><rule context="m:a/p:b">
<assert test="@id" id="has-id">A b has an id.</assert></rule></pattern></schema>""",
    "schemas/variables.sch": f"""{HEAD}<pattern><rule context="a"><let name="n" value="xs:integer(@n)"/>
<assert test="$n gt 0" id="n">n</assert><assert test="@m" id="m">m</assert></rule></pattern>
<pattern><rule context="a"><assert test="@o" id="o">o</assert></rule></pattern></schema>""",
    "schemas/abstract.sch": f"""{HEAD}<pattern abstract="true" id="positive"><rule context="$where">
<assert test="$what gt 0" id="$what-positive">Must be positive.</assert></rule></pattern>
<pattern is-a="positive"><param name="where" value="a"/><param name="what" value="number(@n)"/></pattern>
<pattern is-a="positive"><param name="where" value="b"/><param name="what" value="number(.)"/></pattern>
<pattern><rule abstract="true" id="named"><assert test="@name" id="name">Needs a name.</assert></rule>
<rule context="c"><extends rule="named"/><assert test="@c" id="c">Needs c.</assert></rule></pattern></schema>""",
    "schemas/main.sch": f"""{HEAD}<include href="parts/pattern.sch"/><include href="parts/many.sch#second"/>
<pattern><rule context="c"><extends href="parts/rule.sch"/></rule></pattern></schema>""",
    "schemas/parts/pattern.sch": '<pattern xmlns="http://purl.oclc.org/dsdl/schematron"><include href="rule.sch"/></pattern>',
    "schemas/parts/rule.sch": """<rule xmlns="http://purl.oclc.org/dsdl/schematron" context="a">
<assert test="@included" id="included">i</assert></rule>""",
    "schemas/parts/many.sch": f"""{HEAD}<pattern id="first"><rule context="b"><assert test="false()">1</assert></rule></pattern>
<pattern id="second"><rule context="b"><assert test="false()" id="two">2</assert></rule></pattern></schema>""",
    "schemas/phases.sch": f"""{HEAD.replace(">", ' defaultPhase="one">')}<phase id="one"><active pattern="p1"/></phase>
<phase id="two"><let name="limit" value="2"/><active pattern="p2"/></phase>
<pattern id="p1"><rule context="a"><assert test="false()" id="one-fails">1</assert></rule></pattern>
<pattern id="p2"><rule context="a"><assert test="$limit = 3" id="two-fails">2</assert></rule></pattern></schema>""",
    "schemas/languages.sch": f"""{HEAD}<pattern><rule context="a">
<assert test="@x" id="x" xml:lang="en" diagnostics="x-ar more">An a needs x.</assert>
<assert test="@y" id="y" xml:lang="ar">ينقص y.</assert></rule></pattern>
<diagnostics><diagnostic id="x-ar" xml:lang="ar-SY">العنصر <name/> ينقصه x.</diagnostic>
<diagnostic id="more">(<value-of select="name()"/>)</diagnostic></diagnostics></schema>""",
    "schemas/cast.sch": f"""{HEAD}<pattern><rule context="a"><assert test="xs:decimal(@n) gt 0" id="cast">n</assert>
<assert test="@m" id="m">m</assert></rule></pattern></schema>""",
    "schemas/reading.sch": f"""{HEAD}<pattern><rule context="a"><assert test="doc('file:///etc/passwd')/* = 'x'" id="file">f</assert>
<assert test="doc('http://127.0.0.1:9/x')/* = 'x'" id="network">n</assert>
<assert test="unparsed-text('/etc/passwd')" id="text">t</assert></rule></pattern></schema>""",
    "schemas/function.sch": f"""{HEAD}<ns prefix="f" uri="urn:f"/><xsl:function name="f:even"
 xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:f"><xsl:param name="n"/>
<xsl:sequence select="$n mod 2 = 0"/></xsl:function>
<pattern><rule context="a"><assert test="f:even(number(@n))" id="even">e</assert></rule></pattern></schema>""",
    "schemas/slow.sch": SLOW,
    "schemas/wrong.sch": f'{HEAD}<pattern><rule context="a">\n<assert test="count(((">x</assert></rule></pattern></schema>',
    "schemas/wrong-context.sch": f'{HEAD}<pattern>\n\n<rule context="a["><assert test="1">x</assert></rule></pattern></schema>',
    "schemas/wrong-prefix.sch": f'{HEAD}<pattern><rule context="q:a"><assert test="1">x</assert></rule></pattern></schema>',
    "schemas/circle.sch": f'{HEAD}<include href="circle.sch"/></schema>',
    "schemas/no-include.sch": f'{HEAD}\n<include href="none.sch"/></schema>',
    "schemas/outside.sch": f'{HEAD}<include href="http://127.0.0.1:9/x.sch"/></schema>',
    "schemas/no-abstract.sch": f'{HEAD}<pattern is-a="none"/></schema>',
    "schemas/no-diagnostic.sch": f'{HEAD}<pattern><rule context="a"><assert test="1" diagnostics="d"/></rule></pattern></schema>',
    "schemas/documents.sch": f'{HEAD}<pattern documents="x.xml"><rule context="a"/></pattern></schema>',
    "schemas/binding.sch": HEAD.replace("xslt3", "xquery") + "</schema>",
    "schemas/other.sch": "<schema/>",
}


def shelf() -> Shelf:
    """Supplies from the table above."""
    return Shelf(FILES)


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def requirement(parameters: Mapping[str, Any], name: str = "one") -> Requirement:
    none = Text("", "")
    spec = CheckSpec("schematron", parameters)
    return Requirement("test", "1.0", name, Level.MUST, none, none, none, none, (), spec, (), Path("/none"), "")


def outcries(file: str, text: str, **parameters: Any) -> list[Outcry]:
    document = load_bytes(text.encode(), "x.xml")
    return list(kind.prepare([requirement({"file": f"schemas/{file}.sch", **parameters})], shelf())(document))


def test_values_stand_apart_in_the_arabic_sentence() -> None:
    text = '<a name="b  \u202ec"><b/></a>'
    schema = f"""{HEAD}<pattern><rule context="a"><assert test="false()" id="x" xml:lang="ar" diagnostics="e">
اسم <name/> هو <value-of select="@name"/>، <value-of select="@none"/>.</assert></rule></pattern>
<diagnostics><diagnostic id="e" xml:lang="en">It is <value-of select="@name"/>.</diagnostic></diagnostics></schema>"""
    shelf = Shelf({"schemas/apart.sch": schema})
    check = kind.prepare([requirement({"file": "schemas/apart.sch"})], shelf)
    (fault,) = [one for one in check(load_bytes(text.encode(), "x.xml")) if isinstance(one, Fault)]
    assert fault.values["message"] == {"ar": "اسم \u2068a\u2069 هو \u2068b \ufffdc\u2069، .", "en": "It is b \u202ec."}
    said = fill(MESSAGES[fault.code], {"rule": "x", "message": fault.values["message"]}, "ar", isolate=True)
    assert said == "القاعدة \u2068x\u2069: \u2068اسم \u2068a\u2069 هو \u2068b \ufffdc\u2069، .\u2069"
    assert "\u2068" not in fill(MESSAGES[fault.code], fault.values, "ar")


def judged(file: str, text: str, **parameters: Any) -> list[tuple[str, str]]:
    """(pointer, English message) of every fault."""
    found = outcries(file, text, **parameters)
    faults = [one for one in found if isinstance(one, Fault)]
    assert faults == found
    for one in faults:
        assert fill(MESSAGES[one.code], one.values, "en").startswith("Rule ")
    return [(one.pointer, one.values["message"]["en"]) for one in faults]


SUMS = '<x:r xmlns:x="urn:x"><x:n unit="m">1</x:n><x:n>2</x:n><x:total>4</x:total></x:r>'


def test_lets_reports_values_names_and_subjects() -> None:
    assert judged("lets", SUMS) == [("/x:r[1]", "The total is 4, the sum 3 in x:r.")]
    assert judged("lets", SUMS.replace(' unit="m"', "").replace(">4<", ">3<")) == [
        ("/x:r[1]/x:n[1]", "Units are missing.")
    ]
    many = SUMS.replace("<x:total>4", '<x:n unit="m">0</x:n>' * 10 + "<x:total>3")
    assert judged("lets", many) == [("/x:r[1]", "There are 12 numbers.")]


def test_a_schema_binds_its_prefixes_as_it_likes() -> None:
    assert judged("prefixes", '<a xmlns="urn:m"><b xmlns="urn:p"/></a>') == [("/a[1]/b[1]", "A b has an id.")]


def test_pointers_lead_to_lines_and_columns() -> None:
    document = load_bytes(SUMS.replace("<x:n>", "\n  <x:n>").replace(' unit="m"', "").encode(), "x.xml")
    check = kind.prepare([requirement({"file": "schemas/lets.sch", "ids": ["unit"]})], shelf())
    (fault,) = check(document)
    assert isinstance(fault, Fault)
    assert fault.pointer == "/x:r[1]/x:n[1]"
    place = document.locate([(fault.pointer, False)])[fault.pointer, False]
    assert (place.line, place.column) == (1, 22)


def test_of_a_pattern_the_first_rule_that_matches_fires_and_attributes_and_texts_are_met() -> None:
    text = '<a><b/><b special=""/><b id="7"/><b id="q">TODO</b></a>'
    assert judged("order", text) == [
        ("/a[1]/b[1]", "A b has an id."),
        ("/a[1]/b[4]/@id", "An id is a number."),
        ("/a[1]/b[4]/text()", "To do."),
    ]


def test_abstract_patterns_and_rules() -> None:
    text = '<r><a n="0"/><a n="1"/><b>-1</b><c/></r>'
    assert judged("abstract", text) == [
        ("/r[1]/a[1]", "Must be positive."),
        ("/r[1]/b[1]", "Must be positive."),
        ("/r[1]/c[1]", "Needs a name."),
        ("/r[1]/c[1]", "Needs c."),
    ]


def test_includes_of_files_and_parts_and_extends_of_files() -> None:
    assert judged("main", "<r><a/><b/><c/></r>") == [("/r[1]/a[1]", "i"), ("/r[1]/b[1]", "2"), ("/r[1]/c[1]", "i")]


def test_phases() -> None:
    assert judged("phases", "<a/>") == [("/a[1]", "1")]
    assert judged("phases", "<a/>", phase="two") == [("/a[1]", "2")]
    with pytest.raises(Trouble, match=r"schematron\.no-phase"):
        outcries("phases", "<a/>", phase="three")


def test_each_language_hears_its_own_text() -> None:
    found = [one for one in outcries("languages", "<a/>") if isinstance(one, Fault)]
    assert [dict(one.values["message"]) for one in found] == [
        {"ar": "العنصر \u2068a\u2069 ينقصه x. (\u2068a\u2069)", "en": "An a needs x. (a)"},
        {"ar": "ينقص y.", "en": "ينقص y."},
    ]


def test_requirements_listen_to_ids_and_levels() -> None:
    text = SUMS.replace(' unit="m"', "").replace("<x:total>", "<x:n>0</x:n>" * 10 + "<x:total>")
    wanted = {"ids": ["unit"]}, {"level": "must"}, {"level": "should"}, {"level": "may"}, {"ids": ["sums"]}
    some = [requirement({"file": "schemas/lets.sch", **one}, str(number)) for number, one in enumerate(wanted)]
    found = list(kind.prepare(some, shelf())(load_bytes(text.encode(), "x.xml")))
    heard = [(one.requirement, one.values["message"]["en"].split()[0]) for one in found if isinstance(one, Fault)]
    assert heard == [
        ("test/0", "Units"),
        ("test/1", "The"),
        ("test/2", "There"),
        ("test/3", "Units"),
        ("test/4", "The"),
        ("test/4", "There"),
        ("test/4", "Units"),
    ]
    with pytest.raises(Trouble, match=r"schematron\.no-such-id"):
        outcries("lets", text, ids=["sum-agreed"])


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ('role="warning"', "should"), ('flag="info"', "may"), ('severity="warning"', "should"), ('role="fatal"', "must"),
        ('role="R-9" flag="warning"', "should"), ('role="error" flag="warning"', "must"), ("", "must"),
    ],
)  # fmt: skip
def test_a_level_is_the_first_word_that_is_one(words: str, level: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f'{HEAD}<pattern><rule context="a"><assert {words} test="b">b</assert></rule></pattern></schema>'
    monkeypatch.setitem(FILES, "schemas/words.sch", text)
    assert judged("words", "<a/>", level=level) == [("/a[1]", "b")]
    for other in {"must", "should", "may"} - {level}:
        with pytest.raises(Trouble, match=r"schematron\.nothing-chosen"):
            outcries("words", "<a/>", level=other)


def test_each_pattern_sees_its_own_let(monkeypatch: pytest.MonkeyPatch) -> None:
    said = '<assert test="$v = 0">v=<value-of select="$v"/></assert>'
    patterns = [f'<pattern><let name="v" value="$v + {n}"/><rule context="a">{said}</rule></pattern>' for n in (1, 2)]
    own = f'<pattern><let name="v" value="8"/><rule context="a"><let name="v" value="9"/>{said}</rule></pattern>'
    text = f'{HEAD}<let name="v" value="10"/>{"".join(patterns)}{own}</schema>'
    monkeypatch.setitem(FILES, "schemas/own.sch", text)
    assert judged("own", "<a/>") == [("/a[1]", "v=11"), ("/a[1]", "v=12"), ("/a[1]", "v=9")]


def test_where_no_rule_fires_there_is_nothing_to_judge() -> None:
    assert outcries("lets", "<r/>") == [Inapplicable("test/one")]
    assert outcries("lets", SUMS.replace(">4<", ">3<"), ids=["sum-agrees"]) == []


def test_what_cannot_be_evaluated_is_not_passed() -> None:
    (told,) = outcries("cast", '<a n="many" m=""/>', ids=["cast"])
    assert told == Unchecked(
        "test/one", "schematron.not-evaluated", {"rule": "cast", "error": "FORG0001", "where": "/a[1]"}
    )
    assert judged("cast", '<a n="many"/>', ids=["m"]) == [("/a[1]", "m")]
    assert judged("cast", '<a n="-1" m=""/>') == [("/a[1]", "n")]


def test_a_variable_that_breaks_takes_its_own_rule_with_it_and_no_other() -> None:
    (told,) = outcries("variables", '<a n="many"/>', ids=["n"])
    assert told == Unchecked(
        "test/one", "schematron.not-evaluated", {"rule": "n", "error": "FORG0001", "where": "/a[1]"}
    )
    assert judged("variables", '<a n="many"/>', ids=["o"]) == [("/a[1]", "o")]
    assert judged("variables", '<a n="0"/>') == [("/a[1]", "n"), ("/a[1]", "m"), ("/a[1]", "o")]


@pytest.mark.parametrize("name", ["file", "network", "text"])
def test_rules_reach_no_file_and_no_network(name: str) -> None:
    (told,) = outcries("reading", "<a/>", ids=[name])
    assert isinstance(told, Unchecked)
    assert told.code == "schematron.not-evaluated"


def test_functions_may_stand_in_a_namespace_that_is_no_absolute_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FILES, "schemas/function.sch", FILES["schemas/function.sch"].replace("urn:f", "utils"))
    assert judged("function", '<a n="3"/>') == [("/a[1]", "e")]


def test_functions_of_xslt_may_be_brought() -> None:
    assert judged("function", '<a n="2"/>') == []
    assert judged("function", '<a n="3"/>') == [("/a[1]", "e")]


@pytest.mark.parametrize(
    ("file", "code", "values"),
    [
        ("wrong", "schematron.xpath", {"file": "schemas/wrong.sch", "line": 2, "error": "XPST0003"}),
        ("wrong-context", "schematron.xpath", {"file": "schemas/wrong-context.sch", "line": 3, "error": "XTSE0340"}),
        ("wrong-prefix", "schematron.xpath", {"file": "schemas/wrong-prefix.sch", "line": 1}),
        ("circle", "schematron.circle", {"file": "schemas/circle.sch", "reference": "circle.sch"}),
        ("no-include", "schematron.include", {"file": "schemas/no-include.sch", "line": 2, "reference": "none.sch"}),
        ("outside", "schematron.include", {"reference": "http://127.0.0.1:9/x.sch"}),
        ("no-abstract", "schematron.no-abstract", {"name": "none"}),
        ("no-diagnostic", "schematron.no-diagnostic", {"name": "d"}),
        ("documents", "schematron.unsupported", {"what": "pattern/@documents"}),
        ("binding", "schematron.unsupported", {"what": "queryBinding=xquery"}),
        ("other", "schematron.no-schematron", {"file": "schemas/other.sch"}),
    ],
)
def test_a_schema_that_is_wrong_is_told_at_its_place(file: str, code: str, values: Mapping[str, Any]) -> None:
    with pytest.raises(Trouble) as caught:
        outcries(file, "<a/>")
    trouble = caught.value
    assert trouble.code == code
    assert values.items() <= trouble.values.items()
    for language in ("ar", "en"):
        assert "{" not in fill(trouble.text, trouble.values, language)  # type: ignore[arg-type]


def test_a_pattern_that_matches_for_ever_is_ended_and_the_next_document_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saxon, "SECONDS", 2)
    check = kind.prepare([requirement({"file": "schemas/slow.sch"})], shelf())
    with pytest.raises(Trouble, match=r"schematron\.too-slow"):
        list(check(load_bytes(f"<a>{'b' * 200}c</a>".encode(), "x.xml")))
    assert list(check(load_bytes(b"<a>bbb</a>", "x.xml"))) == []


def test_documents_that_are_no_xml_or_too_large_are_not_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check = kind.prepare([requirement({"file": "schemas/lets.sch"})], shelf())
    with pytest.raises(Trouble, match=r"load\.xml-truncated"):
        list(check(load_bytes(b"<a>", "x.xml")))
    monkeypatch.setattr(xml_large, "LARGE", 10)
    (tmp_path / "x.xml").write_text(SUMS)
    with pytest.raises(Trouble, match=r"load\.xml-large"):
        list(check(load(tmp_path / "x.xml", "x.xml")))


def test_encodings_are_read_as_declared() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?><a ب="1"/>'
    document = load_bytes(text.encode("utf-16"), "x.xml")
    check = kind.prepare([requirement({"file": "schemas/languages.sch", "ids": ["x"]})], shelf())
    assert len(list(check(document))) == 1


def test_a_program_is_made_once_and_a_broken_copy_of_it_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(judged("lets", SUMS)) == 1
    (file,) = (tmp_path / "cache").rglob("*.json")

    def never(*_: object) -> None:
        raise AssertionError

    with monkeypatch.context() as patched:
        patched.setattr("checker.kinds.schematron.preparing.transpile", never)
        assert len(judged("lets", SUMS)) == 1
    file.write_bytes(b'{"text": 1}')
    assert len(judged("lets", SUMS)) == 1
    assert keeping.kept(file.stem, never).assertions  # type: ignore[arg-type]


def test_both_languages_have_the_same_fields() -> None:
    for code, text in MESSAGES.items():
        assert fields(text.ar) == fields(text.en), code
