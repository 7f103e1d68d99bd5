"""XML: every way of being no XML, attacks refused, places found again by property, large files piece by piece."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.kernel import xml_pointer
from checker.kernel.document import Broken, Target
from checker.kernel.messages import fields, fill
from checker.kernel.trouble import Trouble
from checker.loaders import Loaded, load, load_bytes, xml_large, xml_messages
from checker.loaders.forms import form_of
from checker.loaders.tree import Tree
from checker.loaders.xml_large import LargeXml

MESSAGE = """<?xml version="1.0" encoding="UTF-8"?>
<e:Env xmlns:e="urn:e" id="ن1"><!-- c --><e:H x="1"
      y = "2"/><e:H>نص <b/>آخر</e:H><![CDATA[z]]>
  <Plain xmlns="urn:p">
     text</Plain><?pi x?></e:Env>
"""


def refused(raw: bytes | str, name: str = "x.xml") -> Trouble:
    """The trouble of something that cannot be read."""
    with pytest.raises(Trouble) as caught:
        load_bytes(raw.encode() if isinstance(raw, str) else raw, name).settle()
    return caught.value


def at(document: Loaded, pointer: str, *, on_key: bool = False) -> tuple[int, int]:
    place = document.locate([(pointer, on_key)])[pointer, on_key]
    return place.line, place.column


@pytest.mark.parametrize(
    ("raw", "code", "line", "column"),
    [
        ("", "load.empty", 0, 0),
        (" \n ", "load.empty", 0, 0),
        ("hello", "load.xml-no-root", 1, 1),
        ("<!-- only -->", "load.xml-no-root", 1, 14),
        ("<a", "load.xml-truncated", 1, 3),
        ("<a>\n<b>", "load.xml-truncated", 2, 4),
        ("<a><![CDATA[x</a>", "load.xml-truncated", 1, 18),
        ("<a>\n <b></c></a>", "load.xml-tag-mismatch", 2, 9),
        ('<a x="1" x="2"/>', "load.xml-attribute-twice", 1, 15),
        ('<a xmlns:p="u" xmlns:q="u"><b p:x="1" q:x="2"/></a>', "load.xml-attribute-twice", 1, 46),
        ("<a>\n  <p:b/></a>", "load.xml-prefix", 2, 7),
        ("<p:a/>", "load.xml-prefix", 1, 5),
        ("<a>نص\x01</a>", "load.xml-character", 1, 6),
        ("<a>&#0;</a>", "load.xml-character", 1, 8),
        ("<a>x & y</a>", "load.xml-ampersand", 1, 7),
        ("<a>&nbsp;</a>", "load.xml-entity", 1, 10),
        ('<a x="<"/>', "load.xml-less-than", 1, 7),
        ("<a x=1/>", "load.xml-attribute-value", 1, 6),
        ("<a x/>", "load.xml-attribute-value", 1, 5),
        ("<a/><b/>", "load.xml-extra", 1, 5),
        ("<a/>text", "load.xml-extra", 1, 5),
        ("<a><!-- a -- b --></a>", "load.xml-comment", 1, 11),
        (' <?xml version="1.0"?><a/>', "load.xml-declaration", 1, 7),
        ('<p:a xmlns:p=""/>', "load.xml-namespace", 1, 16),
        ("<a>]]></a>", "load.xml-syntax", 1, 4),
        ("<a><" + "n" * 1_001 + "/></a>", "load.xml-long-name", 1, 0),
        ("<a><b " + "n" * 1_001 + '="1"/></a>', "load.xml-long-name", 1, 0),
        ("<" + "n" * 1_001 + "/>", "load.xml-long-name", 1, 1),
        ("<a>" * 257 + "</a>" * 257, "load.xml-too-deep", 1, 771),
        ("<a>" * 10_000, "load.xml-too-deep", 1, 771),
    ],
)
def test_what_is_no_xml_is_told_with_code_and_place(raw: str, code: str, line: int, column: int) -> None:
    trouble = refused(raw)
    assert (trouble.code, trouble.place and trouble.place[1:3]) == (code, (line, column))
    for language in ("ar", "en"):
        assert "{" not in fill(trouble.text, trouble.values, language)  # type: ignore[arg-type]


def test_values_say_what_libxml2_said() -> None:
    assert refused("<a>\n<b>\n</c></a>").values == {"opened": "b", "line": 2, "closed": "c"}
    assert refused("<a><p:b/></a>").values == {"prefix": "p"}
    assert refused("<a>\x02</a>").values == {"character": "U+0002"}


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "load.xml-entities"),
        ('<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;&x;&x;">]><a>&z;&z;</a>', "load.xml-entities"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "load.xml-entities"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]><a>&x;</a>', "load.xml-entities"),
        ('<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]><a/>', "load.xml-entities"),
        ('<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd"><a/>', "load.xml-external-dtd"),
        ('<!DOCTYPE a PUBLIC "-//X//Y" "x.dtd"><a/>', "load.xml-external-dtd"),
    ],
)
def test_attacks_by_doctype_are_refused_before_anything_is_parsed(raw: str, code: str) -> None:
    trouble = refused(raw)
    assert trouble.code == code
    assert trouble.place is not None
    assert trouble.place.line == 1


def test_a_doctype_that_brings_nothing_is_read() -> None:
    document = load_bytes(b"<!DOCTYPE a [<!ATTLIST a x CDATA 'no'>]><a/>", "x.xml")
    assert document.data.element.attrib == {}


def test_xinclude_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.xml").write_text("<secret/>")
    raw = b'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="secret.xml"/></a>'
    (tmp_path / "x.xml").write_bytes(raw)
    element = load(tmp_path / "x.xml", "x.xml").data.element
    assert [child.tag for child in element] == ["{http://www.w3.org/2001/XInclude}include"]


@pytest.mark.parametrize("where", ["root", "inside"])
def test_a_million_attributes_are_refused(where: str) -> None:
    many = "".join([f' x{number}="1"' for number in range(1_000_000)])
    raw = f"<a{many}/>" if where == "root" else f"<a><b{many}/></a>"
    assert refused(raw).code in ("load.xml-attributes", "load.xml-too-long")


def test_a_thousand_and_one_attributes_are_one_too_many() -> None:
    many = [f' x{number}="1"' for number in range(1_001)]
    assert refused(f"<a><b{''.join(many)}/></a>").code == "load.xml-attributes"
    load_bytes(f"<a><b{''.join(many[:1_000])}/></a>".encode(), "x.xml").settle()


def test_a_message_cut_off_anywhere_is_no_message() -> None:
    raw = MESSAGE.encode()
    end = raw.rindex(b">")
    for length in range(end + 1):
        assert refused(raw[:length]).code.startswith("load.")
    load_bytes(raw[: end + 1], "x.xml").settle()


@pytest.mark.parametrize(
    ("raw", "code", "values"),
    [
        ('<?xml version="1.0" encoding="utf-16"?><a/>', "load.xml-encoding", {"declared": "utf-16", "found": "UTF-8"}),
        ('<?xml version="1.0" encoding="morse"?><a/>', "load.xml-encoding-unknown", {"declared": "morse"}),
        ('<?xml version="1.0" encoding="rot13"?><a/>', "load.xml-encoding-unknown", {"declared": "rot13"}),
    ],
)
def test_a_wrong_declaration_of_encoding_is_told(raw: str, code: str, values: dict[str, str]) -> None:
    trouble = refused(raw)
    assert (trouble.code, trouble.values) == (code, values)
    assert trouble.place is not None
    assert trouble.place[1:3] == (1, 31)


def test_bytes_that_are_not_of_the_declared_encoding_are_told_at_their_place() -> None:
    trouble = refused(b'<?xml version="1.0" encoding="utf-8"?>\n<a>caf\xe9</a>')
    assert (trouble.code, trouble.values) == ("load.xml-encoding-bytes", {"declared": "utf-8", "byte": "0xE9"})
    assert trouble.place is not None
    assert trouble.place[1:3] == (2, 7)
    assert refused(b"<a>\n\xff</a>").code == "load.not-utf-8"
    assert refused(b'\xef\xbb\xbf<?xml version="1.0" encoding="windows-1256"?><a/>').code == "load.xml-encoding"


@pytest.mark.parametrize(
    ("declared", "codec", "flaws"),
    [
        ("UTF-8", "utf-8", []),
        ("UTF-8", "utf-8-sig", ["load.bom"]),
        ("UTF-16", "utf-16", ["load.encoding"]),
        ("UTF-16LE", "utf-16-le", ["load.encoding"]),
        ("windows-1256", "cp1256", ["load.encoding"]),
        ("ISO-8859-6", "iso-8859-6", ["load.encoding"]),
    ],
)
def test_encodings_that_are_read(declared: str, codec: str, flaws: list[str]) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?>\n<a>مرحبا <b/></a>'
    document = load_bytes(text.encode(codec), "x.xml")
    assert document.data.element.text == "مرحبا "
    assert [flaw.code for flaw in document.flaws] == flaws
    assert at(document, "/a[1]/b[1]") == (2, 10)


def test_places_of_elements_attributes_and_texts() -> None:
    document = load_bytes(MESSAGE.encode(), "x.xml")
    assert at(document, "") == (1, 1)
    assert at(document, "/e:Env[1]") == (2, 1)
    assert at(document, "/e:Env[1]/@id") == (2, 28)
    assert at(document, "/e:Env[1]/@id", on_key=True) == (2, 24)
    assert at(document, "/e:Env[1]/e:H[1]") == (2, 42)
    assert at(document, "/e:Env[1]/e:H[1]/@y") == (3, 12)
    assert at(document, "/e:Env[1]/e:H[2]/text()") == (3, 21)
    assert at(document, "/e:Env[1]/Plain[1]/text()") == (5, 6)
    assert at(document, "/e:Env[1]/Plain[2]/x[1]") == (2, 1)
    assert document.line(4) == '  <Plain xmlns="urn:p">'


def test_recognition_reads_the_root_only_and_without_lxml() -> None:
    code = (
        "import sys; from checker.loaders import load_bytes;"
        "document = load_bytes(b'<a xmlns=\"urn:a\"><b></c>', 'x.xml');"
        "assert document.data.tag == '{urn:a}a'; assert 'lxml' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("name", "raw", "form"),
    [
        ("a.xml", b"", "xml"),
        ("a.XSD", b"", "xml"),
        ("a.wsdl", b"", "xml"),
        ("a.sch", b"", "xml"),
        ("-", b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "xml"),
        ("-", b" <soap:Envelope>", "xml"),
        ("-", b"<!DOCTYPE html><html>", "text"),
        ("-", b"<html lang='ar'>", "text"),
        ("-", b"< 3", "text"),
    ],
)
def test_the_form_is_seen(name: str, raw: bytes, form: str) -> None:
    assert form_of(name, raw) == form


names = st.sampled_from(["a", "b", "p:a", "q:a"])
texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1, max_size=5)
trees: st.SearchStrategy[Any] = st.recursive(
    texts, lambda inner: st.tuples(names, st.dictionaries(names, texts, max_size=2), st.lists(inner, max_size=4))
)


def spelled(tree: Any) -> str:
    if isinstance(tree, str):
        return escape(tree)
    name, attributes, children = tree
    told = "".join([f"\n {key}='{escape(value, {chr(39): '&apos;'})}'" for key, value in attributes.items()])
    return f"<{name}{told}>{''.join(map(spelled, children))}</{name}>\n"


@settings(max_examples=150, deadline=None)
@given(st.lists(trees, max_size=5))
def test_every_element_and_attribute_is_found_again_at_its_place(children: list[Any]) -> None:
    text = f'<r xmlns:p="urn:p" xmlns:q="urn:p">{"".join(map(spelled, children))}</r>'.replace("q:a='", "c='")
    try:
        document = load_bytes(text.encode(), "x.xml")
        root = document.data.element
    except Trouble as trouble:
        assert trouble.code == "load.xml-attribute-twice"  # noqa: PT017 - one sort of random text is not well formed
        return
    wanted = {xml_pointer.pointer(element): element for element in root.iter()}
    assert len(wanted) == sum(1 for _ in root.iter())
    places = document.locate([(pointer, False) for pointer in wanted])
    lines = text.split("\n")
    for pointer, element in wanted.items():
        assert xml_pointer.find(root, pointer) is element
        place = places[pointer, False]
        assert lines[place.line - 1][place.column - 1 :].startswith("<" + xml_pointer.written(element))
        for key in element.attrib:
            spot = pointer + xml_pointer.attribute(element, str(key))
            line, column = at(document, spot, on_key=True)
            assert lines[line - 1][column - 1 :].startswith(spot.rpartition("@")[2] + "=")


def rows(count: int) -> Iterable[str]:
    yield '<r xmlns="urn:r">\n'
    yield from (f'<p id="{number}"><n>سطر {number}</n></p>\n' for number in range(count))
    yield "</r>\n"


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(xml_large, "LARGE", 100_000)
    monkeypatch.setattr(xml_large, "PIECE", 4_096)
    file = tmp_path / "large.xml"
    file.write_text("".join(rows(10_000)), encoding="utf-8")
    return file


def test_a_large_file_is_read_in_pieces(large: Path) -> None:
    document = load(large, "large.xml")
    assert isinstance(document, LargeXml)
    assert document.data.tag == "{urn:r}r"
    pieces = list(document.data.pieces())
    assert b"".join(pieces) == large.read_bytes()
    assert all(piece.endswith(b">") for piece in pieces[:-1])
    assert max(map(len, pieces)) < 9_000
    small = load_bytes(large.read_bytes(), "large.xml")
    assert (document.size, document.digest) == (small.size, small.digest)
    pointer = "/r[1]/p[9001]/n[1]"
    assert at(document, pointer) == at(small, pointer) == (9_002, 14)
    assert document.line(9_002) == small.line(9_002) == '<p id="9000"><n>سطر 9000</n></p>'
    document.data.remember("/r[1]/p[5]/n[1]", 6)
    assert at(document, "/r[1]/p[5]/n[1]") == (6, 11)
    with pytest.raises(Trouble, match=r"load\.xml-large"):
        document.data.element  # noqa: B018 - asked for what it raises


def test_a_large_file_with_bytes_that_are_no_text(large: Path) -> None:
    raw = large.read_bytes()
    large.write_bytes(raw[:200_000] + b"\n\xff" + raw[200_000:])
    with pytest.raises(Trouble, match=r"load\.not-utf-8") as caught:
        list(load(large, "large.xml").data.pieces())
    assert caught.value.place is not None
    assert caught.value.place.line == raw[:200_000].count(b"\n") + 2


def test_references_stay_within_the_tree(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "outside.xsd").write_text("<a/>")
    (inside / "types.xsd").write_text("<types/>")
    (inside / "x.wsdl").write_text("<a/>")
    document = load(inside / "x.wsdl", "x.wsdl", Tree(inside))
    found = document.resolve("types.xsd")
    assert isinstance(found, Target)
    assert found.value.tag == "types"
    told = [document.resolve(one) for one in ("../outside.xsd", "http://x.example/x.xsd", "none.xsd", "/etc/passwd")]
    assert [one.code for one in told if isinstance(one, Broken)] == [
        "reference.outside",
        "reference.network",
        "reference.no-file",
        "reference.outside",
    ]


def test_both_languages_have_the_same_fields() -> None:
    for code, text in xml_messages.MESSAGES.items():
        assert fields(text.ar) == fields(text.en), code
