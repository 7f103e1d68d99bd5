"""Files of other tools that are wrong: a clear word for each, all else is read, nothing breaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from models import read_back

from checker.architecture.checking import check
from checker.architecture.formats.archi import write_archi
from checker.architecture.formats.exchange import write_exchange
from checker.kernel.trouble import Trouble
from checker.repository.modelling import LoadedModel, open_model

EXCHANGE = (
    '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m"><name>m</name>{}</model>'
)
ARCHI = (
    '<archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xmlns:archimate="http://www.archimatetool.com/archimate" name="m" id="m" version="5.0.0">{}</archimate:model>'
)


def opened(tmp_path: Path, form: str, body: str, before: str = "") -> LoadedModel:
    file = tmp_path / "model.xml"
    file.write_text(before + form.format(body), encoding="utf-8")
    return open_model(file)


def all_codes(loaded: LoadedModel) -> list[str]:
    return sorted([one.code for one in loaded.troubles] + [one.code for one in check(loaded.model)])


def exchange_elements(*told: str) -> str:
    return "<elements>" + "".join(f"<element {one}><name>n</name></element>" for one in told) + "</elements>"


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        (exchange_elements('identifier="a" xsi:type="Nodde"'), ["model.unknown-type-near"]),
        (exchange_elements('identifier="a"'), ["model.no-type"]),
        (exchange_elements('xsi:type="Node"', 'xsi:type="Node"'), ["model.no-id", "model.no-id"]),
        (exchange_elements('identifier="a" xsi:type="Node"', 'identifier="A" xsi:type="Node"'), ["model.id-by-case"]),
        (exchange_elements('identifier="a" xsi:type="Node"', 'identifier="a" xsi:type="Node"'), ["model.id-twice"]),
        (
            exchange_elements('identifier="a" xsi:type="Node"')
            + '<relationships><relationship identifier="r" source="a" target="q" xsi:type="Serving"/></relationships>',
            ["model.dangling"],
        ),
        (
            exchange_elements('identifier="a" xsi:type="Node"')
            + '<relationships><relationship identifier="r" source="a" target="a" xsi:type="Composition"/>'
            "</relationships>",
            ["model.part-of-itself"],
        ),
        (
            ('<views><diagrams><view identifier="v" xsi:type="Diagram"><name>v</name>'
            '<node identifier="1" xsi:type="Element" elementRef="q" x="a" y="1" w="2" h="3">'
            '<style><fillColor r="999" g="0" b="0"/></style></node></view></diagrams></views>'),
            ["model.no-colour", "model.no-number", "model.view-names-nothing"],
        ),
        (
            ('<elements><element identifier="a" xsi:type="Node"><name>n</name><properties>'
            '<property propertyDefinitionRef="q"><value>1</value></property></properties></element></elements>'),
            ["model.no-definition"],
        ),
        ('<organizations><item><label>f</label><item identifierRef="q"/></item></organizations>',
         ["model.folder-names-nothing"]),
    ],
)  # fmt: skip
def test_an_exchange_file(tmp_path: Path, body: str, codes: list[str]) -> None:
    loaded = opened(tmp_path, EXCHANGE, body)
    assert all_codes(loaded) == codes
    places = [one.place for one in loaded.troubles]
    assert all(place and place.line for place in places)


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ('<folder id="f" type="business"><element xsi:type="archimate:Nodde" id="a"/></folder>',
         ["model.unknown-type-near"]),
        ('<folder id="f" type="business"><element id="a"/></folder>', ["model.no-type"]),
        ('<folder id="f" type="business"><element xsi:type="archimate:BusinessActor"/></folder>', ["model.no-id"]),
        ('<folder id="f" type="relations"><element xsi:type="archimate:FlowRelationship" id="r" source="x"/></folder>',
         ["model.dangling", "model.dangling"]),
        (('<folder id="f" type="diagrams"><element xsi:type="archimate:ArchimateDiagramModel" id="v">'
         '<child xsi:type="archimate:DiagramObject" id="1" archimateElement="q"><bounds x="q"/></child></element>'
         "</folder>"), ["model.no-number", "model.view-names-nothing"]),
    ],
)  # fmt: skip
def test_a_file_of_archi(tmp_path: Path, body: str, codes: list[str]) -> None:
    assert all_codes(opened(tmp_path, ARCHI, body)) == codes


def test_what_nobody_knows_is_kept_and_given_back(tmp_path: Path) -> None:
    element = (
        '<element identifier="a" xsi:type="Node" xmlns:t="urn:tool" t:colour="red"><name>n</name>'
        "<t:more><t:deep>1</t:deep></t:more></element>"
    )
    model = opened(tmp_path, EXCHANGE, f"<elements>{element}</elements>").model
    assert [key for key, _ in model.elements[0].kept] == ["exchange@{urn:tool}colour", "exchange"]
    written = write_exchange(model)
    assert b"deep>1</" in written.content
    assert read_back(written.content, tmp_path, ".xml") == model
    (lost,) = {one.values["what"] for one in write_archi(model).mistakes} - {"exchange@{urn:tool}colour"}
    assert lost == "exchange"


def test_names_in_one_language_only_stay_in_it(tmp_path: Path) -> None:
    element = '<element identifier="a" xsi:type="Node"><name xml:lang="ar">عقدة</name></element>'
    other = '<element identifier="b" xsi:type="Node"><name xml:lang="en">b</name><name>c</name></element>'
    model = opened(tmp_path, EXCHANGE, f"<elements>{element}{other}</elements>").model
    assert [one.name for one in model.elements] == [{"ar": "عقدة"}, {"en": "b", "": "c"}]
    back = read_back(write_archi(model).content, tmp_path, ".archimate")
    assert [one.name for one in back.elements] == [one.name for one in model.elements]


@pytest.mark.parametrize(
    ("before", "code"),
    [
        ('<!DOCTYPE model [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "load.xml-entities"),
        ('<!DOCTYPE model [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>', "load.xml-entities"),
        ('<!DOCTYPE model SYSTEM "http://127.0.0.1/x.dtd">', "load.xml-external-dtd"),
    ],
)
def test_entities_are_refused(tmp_path: Path, before: str, code: str) -> None:
    for form in (EXCHANGE, ARCHI):
        with pytest.raises(Trouble) as told:
            opened(tmp_path, form, "", before)
        assert told.value.code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<a/>", "repository.no-model"),
        ("", "load.empty"),
        ("<model", "load.xml-truncated"),
        (EXCHANGE.format("<elements>"), "load.xml-tag-mismatch"),
        (EXCHANGE.format("<a>" * 300 + "</a>" * 300), "load.xml-too-deep"),
    ],
)
def test_what_is_no_model_is_told(tmp_path: Path, text: str, code: str) -> None:
    file = tmp_path / "a.xml"
    file.write_text(text)
    with pytest.raises(Trouble) as told:
        open_model(file)
    assert told.value.code == code


def test_fifty_megabytes_of_documentation_are_refused_by_name(tmp_path: Path) -> None:
    element = f'<element identifier="a" xsi:type="Node"><documentation>{"x" * 50_000_000}</documentation></element>'
    with pytest.raises(Trouble) as told:
        opened(tmp_path, EXCHANGE, f"<elements>{element}</elements>")
    assert told.value.code == "load.xml-too-long"


def test_nine_megabytes_of_documentation_are_read_and_written(tmp_path: Path) -> None:
    text = "وصف " * 1_200_000
    element = f'<element identifier="a" xsi:type="Node"><name>n</name><documentation>{text}</documentation></element>'
    model = opened(tmp_path, EXCHANGE, f"<elements>{element}</elements>").model
    assert model.elements[0].documentation == {"": text}
    assert read_back(write_archi(model).content, tmp_path, ".archimate").elements == model.elements


def test_a_kept_part_that_is_no_xml_is_told_and_left_out(tmp_path: Path) -> None:
    model = opened(tmp_path, EXCHANGE, exchange_elements('identifier="a" xsi:type="Node"')).model
    bomb = '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
    element = model.elements[0]._replace(kept=(("exchange", "<broken"), ("exchange", bomb)))
    written = write_exchange(type(model)(model.name, id="m", elements=(element,)))
    assert [one.code for one in written.mistakes] == ["model.kept-no-xml"]
    assert b">y<" not in written.content


def test_parts_stand_where_the_file_has_them_whatever_its_prefixes(tmp_path: Path) -> None:
    text = (
        '<a:model xmlns:a="http://www.opengroup.org/xsd/archimate/3.0/" identifier="m"\n'
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
        "<a:elements>\n"
        '<a:element identifier="x" xsi:type="a:Node"/>\n'
        '<element xmlns="http://www.opengroup.org/xsd/archimate/3.0/" identifier="y" xsi:type="Node"/>\n'
        '<a:element identifier="z" xsi:type="a:Node"/>\n'
        "</a:elements></a:model>"
    )
    file = tmp_path / "a.xml"
    file.write_text(text)
    model = open_model(file).model
    assert [(one.id, one.type, one.place.line) for one in model.elements] == [
        ("x", "Node", 4),
        ("y", "Node", 5),
        ("z", "Node", 6),
    ]
    assert [one.at.pointer for one in model.elements] == [
        "/a:model[1]/a:elements[1]/a:element[1]",
        "/a:model[1]/a:elements[1]/element[1]",
        "/a:model[1]/a:elements[1]/a:element[2]",
    ]
