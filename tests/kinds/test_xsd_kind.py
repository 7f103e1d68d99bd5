"""Kind `xsd`: codes and places of mistakes, whole or going by, XML Schema 1.1, schemas that do not compile."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from xml_bench import Shelf

from checker.engines.xsd import MESSAGES, streaming
from checker.kernel.fault import Fault, Inapplicable, Outcry, Unchecked
from checker.kernel.level import Level
from checker.kernel.messages import fields, fill
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds import xsd as kind
from checker.kinds.xsd import validates
from checker.loaders import Loaded, load, load_bytes, xml_document, xml_large
from checker.loaders.tree import Tree

XS = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" '
OF_X = XS + 'targetNamespace="urn:x" xmlns:x="urn:x" elementFormDefault="qualified">'


def simple(name: str, base: str, facets: str) -> str:
    told = "".join([f'<xs:{one.partition("=")[0]} value="{one.partition("=")[2]}"/>' for one in facets.split(" ")])
    restriction = f'<xs:restriction base="xs:{base}">{told}</xs:restriction>'
    return f'<xs:element name="{name}"><xs:simpleType>{restriction}</xs:simpleType></xs:element>'


WIDE = f"""{OF_X}
<xs:element name="r"><xs:complexType><xs:choice maxOccurs="unbounded">
<xs:element name="i" type="xs:integer"/><xs:element name="n" type="xs:int" nillable="true"/>
<xs:element name="list"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType></xs:element>
{simple("len", "string", "length=3")}{simple("minl", "string", "minLength=3")}{simple("maxl", "string", "maxLength=3")}
{simple("mini", "int", "minInclusive=3")}{simple("maxi", "int", "maxInclusive=5")}
{simple("mine", "int", "minExclusive=3")}{simple("maxe", "int", "maxExclusive=5")}
{simple("total", "decimal", "totalDigits=3")}{simple("frac", "decimal", "fractionDigits=1")}
{simple("enum", "string", "enumeration=a enumeration=b")}{simple("pat", "string", "pattern=[A-Z]{2}")}
<xs:element name="fixed" type="xs:string" fixed="F"/>
<xs:element name="nf" type="xs:int" nillable="true" fixed="1"/><xs:element name="void"><xs:complexType/></xs:element>
<xs:element name="seq"><xs:complexType><xs:sequence><xs:element name="a"/><xs:choice><xs:element name="b"/>
<xs:element name="c"/></xs:choice></xs:sequence><xs:attribute name="q" use="required" type="xs:int"/>
<xs:attribute name="e" fixed="1"/></xs:complexType></xs:element>
<xs:element name="at" type="x:AT"/><xs:element name="wild"><xs:complexType><xs:sequence><xs:any/></xs:sequence>
</xs:complexType></xs:element>
<xs:element name="k"><xs:complexType><xs:attribute name="id"/><xs:attribute name="ref"/>
<xs:attribute name="xid" type="xs:ID"/></xs:complexType></xs:element>
</xs:choice></xs:complexType>
<xs:key name="key"><xs:selector xpath="x:k"/><xs:field xpath="@id"/></xs:key>
<xs:keyref name="reference" refer="x:key"><xs:selector xpath="x:k"/><xs:field xpath="@ref"/></xs:keyref>
</xs:element><xs:element name="abs" abstract="true"/><xs:complexType name="AT" abstract="true"/></xs:schema>"""

FILES = {
    "schemas/wide.xsd": WIDE,
    "schemas/main.xsd": f'{OF_X}<xs:include schemaLocation="parts/chameleon.xsd"/>'
    '<xs:import namespace="urn:y" schemaLocation="parts/y.xsd"/>'
    '<xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"/>'
    '<xs:element name="r" xmlns:y="urn:y"><xs:complexType><xs:sequence><xs:element ref="y:e"/>'
    '<xs:element name="c" type="x:Code"/></xs:sequence><xs:attribute ref="xml:lang"/></xs:complexType></xs:element>'
    "</xs:schema>",
    "schemas/parts/chameleon.xsd": f'{XS}><xs:include schemaLocation="../main.xsd"/><xs:simpleType name="Code">'
    '<xs:restriction base="xs:string"><xs:maxLength value="2"/></xs:restriction></xs:simpleType></xs:schema>',
    "schemas/parts/y.xsd": f'<?xml version="1.0" encoding="UTF-8"?>\n{XS}targetNamespace="urn:y">'
    '<xs:import namespace="urn:x" schemaLocation="../main.xsd"/><xs:element name="e" type="xs:int"/></xs:schema>',
    "schemas/redefining.xsd": f'{OF_X}<xs:redefine schemaLocation="parts/chameleon.xsd"><xs:simpleType name="Code">'
    '<xs:restriction base="x:Code"><xs:minLength value="2"/></xs:restriction></xs:simpleType></xs:redefine>'
    '<xs:element name="r" type="x:Code"/></xs:schema>',
    "schemas/missing.xsd": f'{OF_X}\n<xs:include schemaLocation="none.xsd"/><xs:element name="r"/></xs:schema>',
    "schemas/network.xsd": f'{OF_X}\n<xs:import namespace="urn:z" schemaLocation="http://127.0.0.1:9/z.xsd"/></xs:schema>',
    "schemas/outside.xsd": f'{OF_X}<xs:include schemaLocation="../../../etc/passwd"/></xs:schema>',
    "schemas/unresolved.xsd": f'{OF_X}\n\n<xs:element name="r" type="x:None"/></xs:schema>',
    "schemas/twice.xsd": f'{OF_X}<xs:element name="r"/>\n<xs:element name="r"/></xs:schema>',
    "schemas/pattern.xsd": f"{OF_X}{simple('r', 'string', 'pattern=[a-')}</xs:schema>",
    "schemas/ambiguous.xsd": f'{OF_X}<xs:element name="r"><xs:complexType><xs:sequence>'
    '<xs:element name="a" minOccurs="0"/><xs:element name="a"/></xs:sequence></xs:complexType></xs:element>'
    "</xs:schema>",
    "schemas/include-bad.xsd": f'{OF_X}<xs:include schemaLocation="unresolved.xsd"/></xs:schema>',
    "schemas/other.xsd": "<not-a-schema/>",
    "schemas/slow.xsd": f"{OF_X}{simple('r', 'string', 'pattern=(a|aa)+')}</xs:schema>",
    "schemas/newer.xsd": f'{OF_X}<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="xs:int"/>'
    '<xs:element name="b" maxOccurs="9"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="40"/>'
    '<xs:pattern value="(a|aa)+"/></xs:restriction></xs:simpleType></xs:element>'
    '<xs:element name="d" type="xs:date" minOccurs="0"/></xs:sequence>'
    '<xs:attribute name="q" use="required"/><xs:assert test="x:a gt 3"/></xs:complexType></xs:element></xs:schema>',
    "schemas/newer-bad.xsd": f'{OF_X}<xs:element name="r"><xs:complexType><xs:sequence/>'
    '<xs:assert test="x:a gt ("/></xs:complexType></xs:element></xs:schema>',
}


def shelf() -> Shelf:
    """Supplies from the table above."""
    return Shelf(FILES)


def requirement(parameters: Mapping[str, Any], name: str = "one") -> Requirement:
    none = Text("", "")
    spec = CheckSpec("xsd", parameters)
    return Requirement("test", "1.0", name, Level.MUST, none, none, none, none, (), spec, (), Path("/none"), "")


def outcries(document: Loaded, parameters: Mapping[str, Any]) -> list[Outcry]:
    return list(kind.prepare([requirement(parameters)], shelf())(document))


def judged(file: str, text: str, **more: str) -> list[tuple[str, str]]:
    """(code, pointer) of every fault of a document."""
    document = load_bytes(text.encode(), "x.xml")
    found = outcries(document, {"file": f"schemas/{file}.xsd", **more})
    for one in found:
        assert isinstance(one, Fault)
        for language in ("ar", "en"):
            template = MESSAGES[one.code].read(language)  # type: ignore[arg-type]
            assert fields(template) <= one.values.keys()
            assert "urn:x" not in fill(MESSAGES[one.code], one.values, language)  # type: ignore[arg-type]
    return [(one.code, one.pointer) for one in found if isinstance(one, Fault)]


ROWS = [
    ("<x:i>1</x:i>", []),
    ("<x:i>x</x:i>", [("xsd.datatype", "i[1]")]),
    ('<x:i xsi:nil="true"/>', [("xsd.not-nillable", "i[1]"), ("xsd.datatype", "i[1]")]),
    ('<x:fixed xsi:nil="true"/>', [("xsd.not-nillable", "fixed[1]")]),
    ('<x:nf xsi:nil="true"/>', [("xsd.nil-fixed", "nf[1]")]),
    ('<x:i xsi:type="q:int">1</x:i>', [("xsd.prefix-unbound", "i[1]/@xsi:type")]),
    ('<x:n xsi:nil="true">3</x:n>', [("xsd.nil-with-content", "n[1]")]),
    ("<x:list>1 x</x:list>", [("xsd.datatype", "list[1]"), ("xsd.datatype-local", "list[1]")]),
    ("<x:len>12</x:len>", [("xsd.length", "len[1]")]),
    ("<x:minl>12</x:minl>", [("xsd.min-length", "minl[1]")]),
    ("<x:maxl>1234</x:maxl>", [("xsd.max-length", "maxl[1]")]),
    ("<x:mini>2</x:mini>", [("xsd.min-inclusive", "mini[1]")]),
    ("<x:maxi>6</x:maxi>", [("xsd.max-inclusive", "maxi[1]")]),
    ("<x:mine>3</x:mine>", [("xsd.min-exclusive", "mine[1]")]),
    ("<x:maxe>5</x:maxe>", [("xsd.max-exclusive", "maxe[1]")]),
    ("<x:total>1234</x:total>", [("xsd.total-digits", "total[1]")]),
    ("<x:frac>1.23</x:frac>", [("xsd.fraction-digits", "frac[1]")]),
    ("<x:enum>c</x:enum>", [("xsd.enumeration", "enum[1]")]),
    ("<x:pat>ABC</x:pat>", [("xsd.pattern", "pat[1]")]),
    ("<x:fixed>G</x:fixed>", [("xsd.fixed", "fixed[1]")]),
    ("<x:void>t</x:void>", [("xsd.no-text", "void[1]")]),
    ("<x:void><x:i/></x:void>", [("xsd.no-elements", "void[1]")]),
    ("<x:i><x:i/></x:i>", [("xsd.no-elements", "i[1]"), ("xsd.datatype", "i[1]")]),
    ('<x:seq q="1"><x:a/></x:seq>', [("xsd.element-missing", "seq[1]")]),
    ('<x:seq q="1"><x:b/></x:seq>', [("xsd.element-unexpected", "seq[1]/x:b[1]")]),
    ('<x:seq q="1"><x:a/><x:b/><x:c/></x:seq>', [("xsd.element-not-allowed", "seq[1]/x:c[1]")]),
    ("<x:seq><x:a/><x:b/></x:seq>", [("xsd.attribute-required", "seq[1]")]),
    ('<x:seq q="z"><x:a/><x:b/></x:seq>', [("xsd.datatype-attribute", "seq[1]/@q")]),
    ('<x:seq q="1" e="2"><x:a/><x:b/></x:seq>', [("xsd.fixed", "seq[1]/@e")]),
    ('<x:i z="2">1</x:i>', [("xsd.attribute-not-allowed", "i[1]/@z")]),
    ("<x:at/>", [("xsd.abstract-type", "at[1]")]),
    ('<x:wild><z xmlns="urn:z"/></x:wild>', [("xsd.unknown-element", "wild[1]/z[1]")]),
    ('<x:i xsi:type="x:none">1</x:i>', [("xsd.type-unknown-name", "i[1]/@xsi:type")]),
    ('<x:i xsi:type="x:AT">1</x:i>', [("xsd.type-not-derived", "i[1]/@xsi:type")]),
    ('<x:k id="1"/><x:k id="1"/>', [("xsd.duplicate-key", "k[2]")]),
    ("<x:k/>", [("xsd.key-incomplete", "k[1]")]),
    ("<x:nope/>", [("xsd.element-unexpected", "nope[1]")]),
]


def wrapped(inside: str) -> str:
    return f'<x:r xmlns:x="urn:x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n {inside}\n</x:r>'


@pytest.mark.parametrize(("inside", "expected"), ROWS)
@pytest.mark.parametrize("going_by", [False, True])
def test_each_rule_has_its_code_and_place(
    inside: str, expected: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch, *, going_by: bool
) -> None:
    if going_by:
        monkeypatch.setattr(validates, "STREAMED", 0)
        monkeypatch.setattr(xml_document, "PIECE", 40)
        if not expected:
            inside = inside.replace("<x:i>", "<x:i>0")
    wide = FILES["schemas/wide.xsd"].replace('type="xs:ID"', "") if going_by else FILES["schemas/wide.xsd"]
    monkeypatch.setitem(FILES, "schemas/wide.xsd", wide)
    assert judged("wide", wrapped(inside)) == [(code, f"/x:r[1]/x:{pointer}") for code, pointer in expected]


def test_what_only_a_whole_document_shows() -> None:
    assert judged("wide", wrapped('<x:k id="1" xid="a"/><x:k id="2" xid="a"/>')) == [
        ("xsd.duplicate-id", "/x:r[1]/x:k[2]/@xid")
    ]
    assert judged("wide", wrapped('<x:k id="1"/>\n<x:k id="2" ref="9"/>')) == [("xsd.no-such-key", "/x:r[1]/x:k[2]")]
    assert judged("wide", '<x:abs xmlns:x="urn:x"/>') == [("xsd.abstract-element", "/x:abs[1]")]
    assert judged("wide", "<r/>") == [("xsd.unknown-root", "/r[1]")]
    assert judged("wide", wrapped("text <x:i>1</x:i>")) == [("xsd.no-text", "/x:r[1]")]


def test_sentences_carry_the_values() -> None:
    document = load_bytes(wrapped("<x:enum>c</x:enum>").encode(), "x.xml")
    (fault,) = outcries(document, {"file": "schemas/wide.xsd"})
    assert isinstance(fault, Fault)
    assert fault.values == {"element": "enum", "value": "c", "options": ["a", "b"]}
    assert fill(MESSAGES[fault.code], fault.values, "en") == "The value “c” in enum is none of those allowed: a, b."
    place = document.locate([(fault.pointer, fault.on_key)])[fault.pointer, fault.on_key]
    assert (place.line, place.column) == (2, 2)


def test_includes_imports_chameleons_and_circles() -> None:
    good = '<r xmlns="urn:x" xml:lang="ar"><e xmlns="urn:y">1</e><c>ab</c></r>'
    assert judged("main", good) == []
    assert judged("main", good.replace(">ab<", ">abc<")) == [("xsd.max-length", "/r[1]/c[1]")]
    assert judged("main", good.replace('"ar"', '"??"')) == [("xsd.datatype-local-attribute", "/r[1]/@xml:lang")]


def test_files_have_names_in_any_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    include = f'{OF_X}<xs:include schemaLocation="أجزاء/my types.xsd"/><xs:element name="r" type="x:T"/></xs:schema>'
    monkeypatch.setitem(FILES, "schemas/arabic.xsd", include)
    monkeypatch.setitem(FILES, "schemas/أجزاء/my types.xsd", f'{OF_X}<xs:complexType name="T"/></xs:schema>')
    assert judged("arabic", '<r xmlns="urn:x"/>') == []
    assert judged("arabic", '<r xmlns="urn:x"/>', version="1.1") == []
    assert judged("arabic", '<r xmlns="urn:x">t</r>') == [("xsd.no-text", "/r[1]")]


def test_a_redefinition_holds_beside_what_it_redefines(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = FILES["schemas/parts/chameleon.xsd"].replace('<xs:include schemaLocation="../main.xsd"/>', "")
    monkeypatch.setitem(FILES, "schemas/parts/chameleon.xsd", alone)
    assert judged("redefining", '<r xmlns="urn:x">ab</r>') == []
    assert judged("redefining", '<r xmlns="urn:x">a</r>') == [("xsd.min-length", "/r[1]")]
    assert judged("redefining", '<r xmlns="urn:x">abc</r>') == [("xsd.max-length", "/r[1]")]


@pytest.mark.parametrize(
    ("file", "code", "place"),
    [
        ("missing", "xsd.schema-reference", ("schemas/missing.xsd", 2)),
        ("network", "xsd.schema-reference", ("schemas/network.xsd", 2)),
        ("outside", "xsd.schema-reference", ("schemas/outside.xsd", 1)),
        ("unresolved", "xsd.schema-unresolved", ("schemas/unresolved.xsd", 3)),
        ("include-bad", "xsd.schema-unresolved", ("schemas/unresolved.xsd", 3)),
        ("twice", "xsd.schema-twice", ("schemas/twice.xsd", 2)),
        ("pattern", "xsd.schema-pattern", ("schemas/pattern.xsd", 1)),
        ("ambiguous", "xsd.schema-ambiguous", ("schemas/ambiguous.xsd", 1)),
        ("other", "xsd.schema-no-schema", ("schemas/other.xsd", 1)),
    ],
)
def test_a_schema_that_cannot_be_used_is_told_at_its_place(file: str, code: str, place: tuple[str, int]) -> None:
    with pytest.raises(Trouble) as caught:
        kind.prepare([requirement({"file": f"schemas/{file}.xsd"})], shelf())
    trouble = caught.value
    assert (trouble.code, trouble.place and trouble.place[:2]) == (code, place)
    for language in ("ar", "en"):
        assert "{" not in fill(trouble.text, trouble.values, language)  # type: ignore[arg-type]


def test_a_pattern_that_would_run_for_ever_is_given_up_and_said_so() -> None:
    document = load_bytes(f'<r xmlns="urn:x">{"a" * 60}b</r>'.encode(), "x.xml")
    check = kind.prepare([requirement({"file": "schemas/slow.xsd"})], shelf())
    began = time.monotonic()
    with pytest.raises(Trouble, match=r"xsd\.gave-up"):
        list(check(document))
    assert time.monotonic() - began < 10


REFERRING = f"""{XS}><xs:element name="r"><xs:complexType><xs:sequence>
<xs:element name="a" maxOccurs="9"><xs:complexType>
<xs:attribute name="id" type="xs:ID"/><xs:attribute name="to" type="xs:IDREFS"/></xs:complexType></xs:element>
<xs:element name="last" type="xs:IDREF" minOccurs="0"/></xs:sequence></xs:complexType></xs:element></xs:schema>"""


def test_references_to_identifiers_are_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FILES, "schemas/referring.xsd", REFERRING)
    assert judged("referring", '<r><a id="x" to="y x"/><a id="y"/><last>x</last></r>') == []
    assert judged("referring", '<r><a id="x"/><a to="x z"/><last>q</last></r>') == [
        ("xsd.no-such-id", "/r[1]/a[2]/@to"),
        ("xsd.no-such-id", "/r[1]/last[1]"),
    ]
    assert judged("referring", '<r><a to="x"/></r>', version="1.1") == [("xsd.no-such-id", "/r[1]/a[1]/@to")]


def test_references_that_nobody_can_follow_are_not_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    unlike = '<xs:element name="a"/><xs:element name="b"/><xs:element name="a" type="xs:int"/>'
    unlike = f'<xs:complexType name="t"><xs:sequence>{unlike}</xs:sequence></xs:complexType></xs:schema>'
    monkeypatch.setitem(FILES, "schemas/referring.xsd", REFERRING.replace("</xs:schema>", unlike))
    document = load_bytes(b'<r><a id="x"/></r>', "x.xml")
    check = kind.prepare([requirement({"file": "schemas/referring.xsd"})], shelf())
    with pytest.raises(Trouble, match=r"xsd\.references-unchecked"):
        list(check(document))


def test_elements_that_libxml2_leaves_out_of_its_list_are_told_to_be_left_out() -> None:
    (fault,) = outcries(load_bytes(wrapped("<x:nope/>").encode(), "x.xml"), {"file": "schemas/wide.xsd"})
    assert isinstance(fault, Fault)
    assert fault.values["expected"][:2] == ["i", "n"]
    assert fault.values["expected"][-1] == "…"


SLOW_ROWS = FILES["schemas/slow.xsd"].replace('name="r"', 'name="a"').replace(
    '<xs:element name="a">', '<xs:element name="r"><xs:complexType><xs:sequence><xs:element maxOccurs="unbounded" '
    'ref="x:a"/></xs:sequence></xs:complexType></xs:element><xs:element name="a">')  # fmt: skip


@pytest.mark.parametrize("going_by", [False, True])
@pytest.mark.parametrize("length", [26, 60])
def test_many_values_that_are_slow_to_match_are_given_up_too(
    monkeypatch: pytest.MonkeyPatch, length: int, *, going_by: bool
) -> None:
    """Each of the shorter values takes libxml2 some tenths of a second, so that it gives up none of them by itself."""
    monkeypatch.setattr(streaming, "SECONDS", 1)
    monkeypatch.setattr(validates, "STREAMED", 0 if going_by else 1 << 30)
    monkeypatch.setitem(FILES, "schemas/slow-rows.xsd", SLOW_ROWS)
    value = "a" * length + "b"
    document = load_bytes(f'<r xmlns="urn:x">{f"<a>{value}</a>" * 5_000}</r>'.encode(), "x.xml")
    check = kind.prepare([requirement({"file": "schemas/slow-rows.xsd"})], shelf())
    began = time.process_time()
    with pytest.raises(Trouble, match=r"xsd\.gave-up"):
        list(check(document))
    assert time.process_time() - began < 20


def test_a_schema_location_in_the_document_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "z.xsd").write_text(f'{XS}targetNamespace="urn:z"><xs:element name="z"/></xs:schema>')
    where = f"urn:z {(tmp_path / 'z.xsd').as_uri()} urn:q http://127.0.0.1:9/q.xsd"
    text = wrapped('<x:wild><z xmlns="urn:z"/></x:wild>').replace(">", f' xsi:schemaLocation="{where}">', 1)
    assert judged("wide", text) == [("xsd.unknown-element", "/x:r[1]/x:wild[1]/z[1]")]


def test_version_1_1_has_assertions_and_the_same_codes() -> None:
    good = '<x:r xmlns:x="urn:x" q="1"><x:a>4</x:a><x:b>aaa</x:b></x:r>'
    assert judged("newer", good, version="1.1") == []
    assert judged("newer", good.replace(">4<", ">2<"), version="1.1") == [("xsd.assertion", "/x:r[1]")]
    assert judged("newer", good.replace(' q="1"', ' z="1"'), version="1.1") == [
        ("xsd.attribute-required", "/x:r[1]"),
        ("xsd.attribute-not-allowed", "/x:r[1]/@z"),
    ]
    assert judged("newer", good.replace("aaa", "a" * 41), version="1.1") == [("xsd.max-length", "/x:r[1]/x:b[1]")]
    assert ("xsd.datatype", "/x:r[1]/x:a[1]") in judged("newer", good.replace(">4<", ">q<"), version="1.1")
    assert judged("newer", good.replace("</x:r>", "<x:c/></x:r>"), version="1.1") == [
        ("xsd.element-not-allowed", "/x:r[1]")
    ]
    assert judged("newer", "<x/>", version="1.1") == [("xsd.unknown-root", "/x[1]")]


def test_version_1_1_does_not_backtrack_for_ever() -> None:
    began = time.monotonic()
    text = f'<x:r xmlns:x="urn:x" q="1"><x:a>4</x:a><x:b>{"a" * 39}b</x:b></x:r>'
    assert judged("newer", text, version="1.1") == [("xsd.pattern", "/x:r[1]/x:b[1]")]
    assert time.monotonic() - began < 5


def test_a_schema_of_1_1_that_does_not_compile() -> None:
    with pytest.raises(Trouble, match=r"xsd\.schema-newer"):
        kind.prepare([requirement({"file": "schemas/newer-bad.xsd", "version": "1.1"})], shelf())


def test_requirements_that_name_one_schema_are_judged_together() -> None:
    some = [requirement({"file": "schemas/wide.xsd"}, name) for name in ("one", "two")]
    found = list(kind.prepare(some, shelf())(load_bytes(b"<r/>", "x.xml")))
    assert [(one.requirement, one.code) for one in found if isinstance(one, Fault)] == [
        ("test/one", "xsd.unknown-root"),
        ("test/two", "xsd.unknown-root"),
    ]


def test_a_document_that_is_a_schema_must_compile(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)

    def told(name: str) -> list[Outcry]:
        tree = Tree(tmp_path)
        return outcries(load(tmp_path / "schemas" / name, str(tmp_path / "schemas" / name), tree), {"compiles": True})

    assert told("main.xsd") == []
    assert told("wide.xsd") == []
    (fault,) = told("missing.xsd")
    assert isinstance(fault, Fault)
    assert (fault.code, fault.pointer, fault.file) == ("reference.no-file", "/xs:schema[1]/xs:include[1]", "")
    (fault,) = told("network.xsd")
    assert isinstance(fault, Fault)
    assert fault.code == "reference.network"
    (fault,) = told("include-bad.xsd")
    assert isinstance(fault, Fault)
    assert (fault.code, fault.pointer) == ("xsd.schema-unresolved", "/xs:schema[1]/xs:element[1]")
    assert fault.file.endswith("schemas/unresolved.xsd")
    assert told("other.xsd") == [Inapplicable("test/one")]


def rows(count: int, bad: Mapping[int, str]) -> Iterator[str]:
    yield '<r xmlns="urn:r">\n'
    for number in range(count):
        yield f"<p><n>{number}</n>\n<q>{bad.get(number, '1')}</q></p>\n"
    yield "</r>"


ROW = f"""{XS}targetNamespace="urn:r" elementFormDefault="qualified"><xs:element name="r"><xs:complexType><xs:sequence>
<xs:element name="p" maxOccurs="unbounded"><xs:complexType><xs:sequence><xs:element name="n"/>
<xs:element name="q" type="xs:int"/></xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType>
</xs:element></xs:schema>"""


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(xml_large, "LARGE", 100_000)
    monkeypatch.setattr(xml_large, "PIECE", 4_096)
    monkeypatch.setattr(validates, "STREAMED", 100_000)
    monkeypatch.setitem(FILES, "schemas/row.xsd", ROW)
    return tmp_path / "large.xml"


def test_a_large_file_goes_by_and_its_mistakes_have_places(large: Path) -> None:
    bad = {3: "x", 7_000: "y", 9_999: ""}
    large.write_text("".join(rows(10_000, bad)))
    document = load(large, "large.xml")
    found = outcries(document, {"file": "schemas/row.xsd"})
    told = [(one.code, one.pointer, one.values["value"]) for one in found if isinstance(one, Fault)]
    assert told == [("xsd.datatype", f"/r[1]/p[{number + 1}]/q[1]", value) for number, value in bad.items()]
    places = document.locate([(pointer, False) for _, pointer, _ in told])
    assert [(place.line, place.column) for place in places.values()] == [(2 * number + 3, 1) for number in bad]
    assert document.line(14_003) == "<q>y</q></p>"


def test_very_many_mistakes_are_cut_and_that_is_told(large: Path) -> None:
    large.write_text("".join(rows(10_000, dict.fromkeys(range(5_000), "x"))))
    found = outcries(load(large, "large.xml"), {"file": "schemas/row.xsd"})
    assert len(found) == validates.MOST + 1
    assert isinstance(found[-1], Fault)
    assert (found[-1].code, found[-1].values) == ("xsd.cut", {"count": validates.MOST})


@pytest.mark.parametrize("cut", [-2, -40, 150_001])
def test_a_large_file_that_is_cut_off_does_not_pass(large: Path, cut: int) -> None:
    large.write_text("".join(rows(10_000, {}))[:cut])
    with pytest.raises(Trouble, match=r"load\.xml"):
        outcries(load(large, "large.xml"), {"file": "schemas/row.xsd"})


def test_a_large_file_that_is_not_well_formed_is_told_with_its_line(large: Path) -> None:
    large.write_text("".join(rows(10_000, {6_000: "1</z>"})))
    with pytest.raises(Trouble, match=r"load\.xml-tag-mismatch") as caught:
        outcries(load(large, "large.xml"), {"file": "schemas/row.xsd"})
    assert caught.value.place is not None
    assert caught.value.place.line == 12_003


def test_a_large_file_that_nests_without_end_is_refused(large: Path) -> None:
    large.write_text('<r xmlns="urn:r">' + "<p>" * 50_000 + "</p>" * 50_000 + "</r>")
    with pytest.raises(Trouble, match=r"load\.xml-too-deep"):
        outcries(load(large, "large.xml"), {"file": "schemas/row.xsd"})


def test_a_large_file_with_a_text_without_end_is_refused(large: Path) -> None:
    large.write_text(f'<r xmlns="urn:r"><p><n>1</n><q>{"text " * 3_000_000}</q></p></r>')
    with pytest.raises(Trouble, match=r"load\.xml-too-long"):
        outcries(load(large, "large.xml"), {"file": "schemas/row.xsd"})


def test_rows_of_several_names_are_numbered_each_by_itself(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    several = ROW.replace(
        '<xs:element name="p" ', '<xs:choice maxOccurs="unbounded"><xs:element name="o"/><xs:element name="p" '
    )
    monkeypatch.setitem(FILES, "schemas/row.xsd", several.replace("</xs:complexType></xs:element></xs:sequence>",
                        "</xs:complexType></xs:element></xs:choice></xs:sequence>", 1))  # fmt: skip
    text = "".join(rows(10_000, {9_000: "x"}))
    large.write_text(text.replace("<p><n>7000<", "<!-- one --><o/>\n<p><n>7000<").replace("<p><n>1<", "<o/><p><n>1<"))
    (fault,) = outcries(load(large, "large.xml"), {"file": "schemas/row.xsd"})
    assert isinstance(fault, Fault)
    assert fault.pointer == "/r[1]/p[9001]/q[1]"


def test_identifiers_of_a_text_that_goes_by_are_not_called_unique(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FILES, "schemas/row.xsd", ROW.replace('name="n"', 'name="n" type="xs:ID"'))
    large.write_text("".join(rows(10_000, {})).replace("<n>", "<n>n"))
    assert outcries(load(large, "large.xml"), {"file": "schemas/row.xsd"}) == [
        Unchecked("test/one", "xsd.ids-unchecked")
    ]


def test_both_languages_have_the_same_fields() -> None:
    for code, text in MESSAGES.items():
        assert fields(text.ar) == fields(text.en), code
