"""Rules are shut in: they read no file, no address, no variable of the system, write nothing, and come to an end."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
from xml_bench import check, outcries

from checker.kernel.fault import Fault, Unchecked
from checker.kernel.messages import fill
from checker.kernel.trouble import Trouble
from checker.kinds.schematron import judging, saxon
from checker.kinds.schematron.messages import MESSAGES
from checker.loaders import load_bytes

SECRET = "a-secret-that-no-rule-may-see"
XSL = 'xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def calls() -> Iterator[tuple[str, list[bytes]]]:
    """An address of this machine, and what was asked of it."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            while True:
                try:
                    caller, _ = server.accept()
                except OSError:
                    return
                with caller:
                    heard.append(caller.recv(100))

        threading.Thread(target=listen, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", heard
        server.shutdown(socket.SHUT_RDWR)


def rules(test: str, brought: str = "", say: str = "") -> str:
    return (
        f'<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">'
        f'<ns prefix="f" uri="urn:f"/><ns prefix="map" uri="http://www.w3.org/2005/xpath-functions/map"/>{brought}'
        f'<pattern><rule context="a"><assert id="only" test={quoteattr(test)}>{say}</assert></rule></pattern></schema>'
    )


AND, PERCENT = "codepoints-to-string(38)", "codepoints-to-string(37)"
READING = {
    "doc": "doc('{file}') = '{secret}'",
    "document": "document('{file}') = '{secret}'",
    "relative": "doc('secret.xml') = '{secret}'",
    "network": "doc('{net}/doc') != ''",
    "available": "doc-available('{file}')",
    "network available": "doc-available('{net}/available')",
    "jar": "doc('jar:{file}!/x') != ''",
    "class path": "doc('classpath:net/sf/saxon/data/entities') != ''",
    "text": "unparsed-text('{text}') = '{secret}'",
    "path": "unparsed-text('{path}') = '{secret}'",
    "lines": "unparsed-text-lines('{text}') = '{secret}'",
    "text available": "unparsed-text-available('{text}')",
    "network text": "unparsed-text('{net}/text')",
    "json": "json-doc('{json}') = '{secret}'",
    "collection": "collection('{folder}?select=*.xml') = '{secret}'",
    "collection by default": "collection()",
    "addresses": "uri-collection('{folder}') != ''",
    "variable": "environment-variable('MIYAR_SECRET') = '{secret}'",
    "variables": "available-environment-variables() = 'MIYAR_SECRET'",
    "home": "system-property('user.home') != ''",
    "stylesheet": "transform(map{{'stylesheet-location': '{file}'}})?output",
    "entity": "parse-xml('<!DOCTYPE a [<!ENTITY x SYSTEM \"{file}\">]><a>' || {and} || 'x;</a>') = '{secret}'",
    "network entity": "parse-xml('<!DOCTYPE a [<!ENTITY x SYSTEM \"{net}/e\">]><a>' || {and} || 'x;</a>')",
    "parameter entity": "parse-xml('<!DOCTYPE a [<!ENTITY ' || {percent} || ' x SYSTEM \"{net}/p\"> ' || {percent} || "
    "'x;]><a/>')",
    "definition": "parse-xml('<!DOCTYPE a SYSTEM \"{net}/d.dtd\"><a/>')",
    "streamable": "stream-available('{file}')",
    "query": "load-xquery-module('x', map{{'location-hints': '{file}'}})?functions",
    "function": "f:reads() = '{secret}'",
    "function on the network": "f:calls()",
}
BROUGHT = (
    f'<xsl:function name="f:reads" {XSL} xmlns:f="urn:f"><xsl:source-document href="{{file}}"><xsl:sequence '
    f'select="string(.)"/></xsl:source-document></xsl:function>'
    f'<xsl:function name="f:calls" {XSL} xmlns:f="urn:f"><xsl:source-document href="{{net}}/f"><xsl:sequence '
    f'select="string(.)"/></xsl:source-document></xsl:function>'
)


@pytest.mark.parametrize("name", READING)
def test_nothing_outside_the_document_is_read(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, calls: tuple[str, list[bytes]]
) -> None:
    (tmp_path / "secret.xml").write_text(f"<a>{SECRET}</a>")
    (tmp_path / "secret.txt").write_text(SECRET)
    (tmp_path / "secret.json").write_text(f'"{SECRET}"')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MIYAR_SECRET", SECRET)
    saxon.SAXON.end()  # the next process has the folder and the variable
    net, heard = calls
    known = {
        "file": (tmp_path / "secret.xml").as_uri(), "text": (tmp_path / "secret.txt").as_uri(),
        "json": (tmp_path / "secret.json").as_uri(), "path": str(tmp_path / "secret.txt"), "folder": tmp_path.as_uri(),
        "net": net, "and": AND, "percent": PERCENT, "secret": SECRET,
    }  # fmt: skip
    text = rules(READING[name].format(**known), BROUGHT.format(**known))
    try:
        told = outcries("schematron", text, "<a/>")
    except Trouble as trouble:
        assert trouble.code == "schematron.xpath"  # noqa: PT017 - no such function in this edition of the engine
        told = []
    else:
        assert told, "the rule held, so that it has read what it may not"
    assert SECRET not in str(told)
    assert heard == []


def test_a_message_is_not_taken_apart_into_files_by_a_rule_that_reads_it_as_xml(tmp_path: Path) -> None:
    """What an attacker writes is a text in a message, which an innocent rule takes for XML."""
    (tmp_path / "secret.xml").write_text(f"<a>{SECRET}</a>")
    attack = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{(tmp_path / "secret.xml").as_uri()}">]><a>&x;</a>'
    (told,) = outcries("schematron", rules("parse-xml(.) = ''"), f"<a><![CDATA[{attack}]]></a>")
    assert isinstance(told, Unchecked)
    assert (told.code, told.values["error"]) == ("schematron.not-evaluated", "FODC0006")
    assert outcries("schematron", rules("parse-xml(.) = 'x'"), "<a><![CDATA[<b>x</b>]]></a>") == []


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    saxon.SAXON.end()
    brought = (
        f'<xsl:function name="f:writes" {XSL} xmlns:f="urn:f"><xsl:result-document href="out.xml"><out/>'
        f"</xsl:result-document></xsl:function>"
    )
    with pytest.raises(Trouble, match=r"schematron\.xpath"):
        outcries("schematron", rules("f:writes()", brought), "<a/>")
    assert list(tmp_path.glob("out*")) == []


@pytest.mark.parametrize("name", ["include", "import", "use-package", "import-schema"])
def test_rules_bring_no_other_stylesheet(name: str, calls: tuple[str, list[bytes]]) -> None:
    net, heard = calls
    with pytest.raises(Trouble, match=r"schematron\.unsupported"):
        outcries("schematron", rules("1", f'<xsl:{name} {XSL} href="{net}/x.xsl"/>'), "<a/>")
    assert heard == []


def test_a_doctype_that_brings_nothing_does_not_keep_a_document_from_its_rules() -> None:
    text = "<!DOCTYPE a [<!ATTLIST a x CDATA 'no'>]>\n<a><b/></a>"
    assert outcries("schematron", rules("b"), text) == []
    (fault,) = outcries("schematron", rules("@x"), text, ids=["only"])
    assert isinstance(fault, Fault)
    assert fault.pointer == "/a[1]"


def test_rules_that_call_themselves_for_ever_are_given_up() -> None:
    brought = (
        f'<xsl:function name="f:again" {XSL} xmlns:f="urn:f"><xsl:param name="n"/>'
        f'<xsl:sequence select="1 + f:again($n + 1)"/></xsl:function>'
    )
    with pytest.raises(Trouble, match=r"schematron\.failed"):
        outcries("schematron", rules("f:again(1) = 2", brought), "<a/>")


def test_rules_that_do_not_end_are_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saxon, "SECONDS", 1)
    began = time.monotonic()
    with pytest.raises(Trouble, match=r"schematron\.too-slow"):
        outcries(
            "schematron",
            rules("some $i in 1 to 1000000, $j in 1 to 1000000 satisfies $i + $j = string-length(.)"),
            "<a/>",
        )
    assert time.monotonic() - began < 30


def test_rules_that_want_all_memory_are_ended_and_the_next_document_is_judged() -> None:
    pytest.importorskip("resource")
    text = rules("not(b) or string-length(string-join((1 to 2000000000) ! 'a long text that fills the memory')) = 1")
    judged = check("schematron", {"schemas/a.sch": text}, file="schemas/a.sch")
    try:
        told = list(judged(load_bytes(b"<a><b/></a>", "x.xml")))
    except Trouble as trouble:
        assert trouble.code in {"schematron.ended", "schematron.too-slow"}  # noqa: PT017 - by the machine's speed
    else:
        assert [one.code for one in told if isinstance(one, Unchecked)] == ["schematron.not-evaluated"]
    assert list(judged(load_bytes(b"<a/>", "x.xml"))) == []


def test_an_engine_that_does_not_start_is_told_as_that(monkeypatch: pytest.MonkeyPatch) -> None:
    saxon.SAXON.end()
    monkeypatch.setattr(saxon.sys, "executable", "/bin/false")
    with pytest.raises(Trouble, match=r"schematron\.no-engine"):
        outcries("schematron", rules("1"), "<a/>")


def test_of_very_many_faults_the_first_are_told_and_how_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "MOST", 10)
    monkeypatch.setattr("checker.kinds.schematron.MOST", 10)
    text = rules("@x", say="x").replace('context="a"', 'context="b"')
    told = outcries("schematron", text, f"<a>{'<b/>' * 25}<c/></a>")
    assert [one.pointer for one in told if isinstance(one, Fault)] == [f"/a[1]/b[{n}]" for n in range(1, 11)] + [""]
    last = told[-1]
    assert isinstance(last, Fault)
    assert (last.code, last.values) == ("schematron.cut", {"rule": "only", "told": 10, "count": 25})
    assert fill(MESSAGES[last.code], last.values, "en") == (
        "Of the 25 faults against the rule only the first 10 are told."
    )


def test_faults_in_a_long_row_cost_no_more_each_than_in_a_short_one() -> None:
    judged = check("schematron", {"schemas/a.sch": rules("@x").replace('context="a"', 'context="b"')},
                   file="schemas/a.sch")  # fmt: skip
    told = list(judged(load_bytes(f"<a>{'<b/>' * 30_000}</a>".encode(), "x.xml")))
    assert told[-2].pointer == "/a[1]/b[1000]"
    assert told[-1].values["count"] == 30_000
