"""`miyar standards release`, `verify` and `export`: an edition is frozen whole, held to the byte, and travels."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from checker.repository import Repository, shipped
from checker.repository.releasing import export as export_edition

ENVELOPES = """\
title: {ar: طبعة, en: Edition}
status: draft
standards: [{standard: message-envelope@1.0}]
"""
CIRCULAR = ("--circular-ar", "التعميم 7", "--circular-en", "Circular 7")


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def draft(notes: Any) -> Any:
    notes.write("editions/2031.1.yaml", notes.edition_text)
    return notes


@pytest.fixture
def frozen(miyar: Any, draft: Any) -> Any:
    ended = miyar("standards", "release", "2031.1", "--folder", draft.root, "--date", "2026-02-01", *CIRCULAR)
    assert ended.code == 0, ended.out
    return draft


def verify(miyar: Any, shelf: Any, *words: str) -> Any:
    return miyar("standards", "verify", *words, "--standards", shelf.root)


def test_a_release_says_what_it_froze_and_under_which_circular(miyar: Any, frozen: Any) -> None:
    edition = frozen.open().edition("2031.1")
    assert edition.frozen
    assert str(edition.issued) == "2026-02-01"
    assert (edition.circular.ar, edition.circular.en) == ("التعميم 7", "Circular 7")
    assert edition.title.en == "Edition"
    assert [len(digest) for digest in edition.standards.values()] == [64]
    assert verify(miyar, frozen, "2031.1").code == 0


def test_without_a_draft_it_holds_the_newest_of_all(miyar: Any, notes: Any) -> None:
    notes.standard(version="1.1", text=notes.standard_text.replace("adopted", "draft"))
    ended = miyar("standards", "release", "2031.1", "--folder", notes.root, *CIRCULAR)
    edition = notes.open().editions.get("2031.1")
    assert edition is not None, ended.out
    assert "notes@1.0" in edition.standards
    assert not {"notes@1.1"} & edition.standards.keys()


REFUSED = [
    ("notes/1.0/standard.yaml", ("adopted", "draft"), "is not adopted", ":4:"),
    ("notes/1.0/requirements/has-text.yaml", ("cites: Circular 1, 2", "cites: []"), "must not be empty", ":2:"),
    ("notes/1.0/requirements/has-text.yaml", ("en: Write the text.", "en: ''"), "must not be empty", ":6:"),
    ("notes/1.0/requirements/has-text.yaml", (", en: Write the text.", ""), "“en” is missing", ":6:"),
    (
        "notes/1.0/requirements/has-text.yaml",
        ("fails: samples/bad.json, at: [/note]", "passes: samples/good.json"),
        "no example that fails", ":11:",
    ),
    ("editions/2031.1.yaml", ("notes@1.0", "notes@1.7"), "There is no “notes@1.7”", ":4:"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "change", "told", "line"), REFUSED)
def test_what_is_not_whole_is_not_frozen(  # noqa: PLR0917 - a row of a table
    miyar: Any, draft: Any, name: str, change: tuple[str, str], told: str, line: str
) -> None:
    file = draft.root / name
    file.write_text(file.read_text("utf-8").replace(*change), "utf-8")
    before = (draft.root / "editions" / "2031.1.yaml").read_bytes()
    ended = miyar("standards", "release", "2031.1", "--folder", draft.root, *CIRCULAR)
    assert ended.code == 1
    assert told in ended.out
    assert line in ended.out
    assert (draft.root / "editions" / "2031.1.yaml").read_bytes() == before


def test_no_circular_no_release(miyar: Any, draft: Any) -> None:
    ended = miyar("standards", "release", "2031.1", "--folder", draft.root)
    assert (ended.code, "--circular-ar" in ended.out) == (1, True)
    assert miyar("standards", "release", "2031.1", "--folder", draft.root, "--circular-en", "x").code == 2


def test_a_frozen_edition_is_never_frozen_again(miyar: Any, frozen: Any) -> None:
    ended = miyar("standards", "release", "2031.1", "--folder", frozen.root, *CIRCULAR)
    assert ended.code == 2
    assert "never changes" in ended.err


@pytest.mark.parametrize("name", ["standard.yaml", "requirements/has-text.yaml", "samples/good.json"])
def test_one_byte_is_enough(miyar: Any, frozen: Any, name: str) -> None:
    file = frozen.root / "notes" / "1.0" / name
    file.write_bytes(file.read_bytes() + b" ")
    ended = verify(miyar, frozen)
    assert ended.code == 1
    assert "2031.1.yaml:10:5" in ended.out, ended.out
    assert "“notes@1.0”" in ended.out
    assert verify(miyar, frozen, "--lang", "ar").out.count("notes@1.0") == 1


def test_a_file_too_many_or_too_few(miyar: Any, frozen: Any) -> None:
    frozen.write("notes/1.0/samples/more.json", "{}")
    assert verify(miyar, frozen).code == 1
    (frozen.root / "notes/1.0/samples/more.json").unlink()
    assert verify(miyar, frozen).code == 0
    shutil.rmtree(frozen.root / "notes")
    ended = verify(miyar, frozen)
    assert (ended.code, "Update miyar" in ended.out) == (1, True)


def check(miyar: Any, standards: Path, tmp_path: Path, edition: str, *words: str) -> Any:
    (tmp_path / "agency").mkdir(exist_ok=True)
    (tmp_path / "agency" / "miyar.yaml").write_text(
        f'edition: "{edition}"\nagency: {{id: a, name: {{ar: ج, en: A}}}}\n', "utf-8"
    )
    (tmp_path / "agency" / "a.json").write_text('{"note": "x"}')
    return miyar("check", "agency", "--standards", standards, *words)


def test_an_agency_pinned_to_an_edition(miyar: Any, frozen: Any, tmp_path: Path) -> None:
    ended = check(miyar, frozen.root, tmp_path, "2031.1", "--format", "json")
    assert ended.code == 0
    assert [one["citation"] for one in json.loads(ended.out)["standards"]] == ["notes@1.0"]
    unknown = check(miyar, frozen.root, tmp_path, "2031.2")
    assert (unknown.code, "agency/miyar.yaml:1:10" in unknown.err, "--standards" in unknown.err) == (2, True, True)
    early = check(miyar, frozen.root, tmp_path, "2031.1", "--as-of", "2026-01-31")
    assert (early.code, "2031.1.yaml:4:9" in early.err, "before that" in early.err) == (2, True, True)
    frozen.write("notes/1.0/samples/more.json", "{}")
    changed = check(miyar, frozen.root, tmp_path, "2031.1")
    assert (changed.code, "Install miyar" in changed.err, "2031.1.yaml:10:5" in changed.err) == (2, True, True)


def test_a_day_before_the_first_edition(miyar: Any, frozen: Any, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"note": "x"}')
    ended = miyar("check", "a.json", "--standards", frozen.root, "--as-of", "1999-12-31")
    assert ended.code == 2
    assert "2009.1.yaml:4:9" in ended.err, "the national law begins with the circular of 17 May 2009"
    assert "1999-12-31" in ended.err


def test_an_edition_that_names_a_version_there_is_not(miyar: Any, notes: Any, tmp_path: Path) -> None:
    notes.write("editions/2031.1.yaml", notes.edition_text.replace("notes@1.0", "notes@3.0"))
    ended = check(miyar, notes.root, tmp_path, "2031.1")
    assert ended.code == 2
    assert "2031.1.yaml:4:16" in ended.err
    assert "“notes@3.0”" in ended.err


def export(miyar: Any, shelf: Any, file: Path) -> bytes:
    ended = miyar("standards", "export", "2031.1", "--output", file, "--standards", shelf.root)
    assert ended.code == 0, ended.err
    return file.read_bytes()


def test_an_export_is_the_same_byte_for_byte(miyar: Any, frozen: Any, tmp_path: Path) -> None:
    """Whoever makes it, where, when, with which rights, in which language and order of hashing."""
    first = export(miyar, frozen, tmp_path / "a.zip")
    moved = shutil.copytree(frozen.root, tmp_path / "elsewhere" / "law", copy_function=shutil.copyfile)
    for path in moved.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
        path.chmod(0o700 if path.is_dir() else 0o600)
    env = {**os.environ, "LC_ALL": "C", "TZ": "Asia/Damascus", "MIYAR_LANG": "ar", "PYTHONHASHSEED": "7"}
    words = ("standards", "export", "2031.1", "--output", "b.zip", "--standards", str(moved))
    command = [sys.executable, "-c", "from checker.cli import main; main()", *words]
    subprocess.run(command, env=env, umask=0o077, check=True, capture_output=True)
    assert (tmp_path / "b.zip").read_bytes() == first
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_export_is_all_that_a_check_needs(miyar: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its actors are those of the architecture it carries, its code lists those of its dictionary; nothing shipped."""
    national, law = shipped("standards"), tmp_path / "standards"
    for name in ("message-envelope", "data-elements", "editions"):
        shutil.copytree(national / name, law / name)
    shutil.copytree(shipped("architecture"), tmp_path / "architecture")
    body = tmp_path / "architecture" / "bodies" / "customs.yaml"
    body.write_text(body.read_text("utf-8").replace("id: customs\n", "id: body-of-tomorrow\n"), "utf-8")
    (law / "editions" / "2031.1.yaml").write_text(ENVELOPES, "utf-8")
    repository = Repository.open([law])
    export_edition(repository, repository.edition("2031.1"), tmp_path / "a.zip")
    shutil.rmtree(law)
    shutil.rmtree(tmp_path / "architecture")
    monkeypatch.setattr("checker.repository.library.shipped", lambda _: tmp_path / "nothing")
    monkeypatch.setattr("checker.repository.where.shipped", lambda _: tmp_path / "nothing")
    message = json.loads((national / "message-envelope" / "1.0" / "samples" / "request.json").read_text("utf-8"))
    for sender, outcome in (("body-of-tomorrow", "passed"), ("customs", "failed")):
        (tmp_path / "message.json").write_text(json.dumps({**message, "sender": sender}), "utf-8")
        words = ("--standards", tmp_path / "a.zip", "--standard", "message-envelope", "--format", "json")
        told = json.loads(miyar("check", "message.json", *words).out)["artefacts"][0]["verdicts"]
        outcomes = {one["requirement"]: one["outcome"] for one in told}
        assert outcomes["message-envelope/sender-is-actor"] == outcome
        assert "not-checked" not in outcomes.values()


def test_a_manifest_may_name_an_exported_edition(miyar: Any, frozen: Any, tmp_path: Path) -> None:
    export(miyar, frozen, tmp_path / "agency.zip")
    shutil.rmtree(frozen.root)
    check(miyar, tmp_path / "agency.zip", tmp_path, "2031.1")
    manifest = tmp_path / "agency" / "miyar.yaml"
    manifest.write_text(manifest.read_text("utf-8") + "standards: [../agency.zip]\n", "utf-8")
    ended = miyar("check", "agency", "--format", "json")
    assert (ended.code, [one["citation"] for one in json.loads(ended.out)["standards"]]) == (0, ["notes@1.0"])
    (tmp_path / "agency.zip").unlink()
    gone = miyar("check", "agency")
    assert (gone.code, "agency/miyar.yaml:3:13" in gone.err, "exported edition" in gone.err) == (2, True, True)


def test_an_export_can_be_judged_from(miyar: Any, frozen: Any, tmp_path: Path) -> None:
    export(miyar, frozen, tmp_path / "a.zip")
    shutil.rmtree(frozen.root)
    for _ in range(2):
        ended = check(miyar, tmp_path / "a.zip", tmp_path, "2031.1", "--format", "json")
        assert ended.code == 0, ended.err
        assert [one["citation"] for one in json.loads(ended.out)["standards"]] == ["notes@1.0"]
    (tmp_path / "agency" / "a.json").write_text('{"note": ""}')
    assert miyar("check", "agency", "--standards", tmp_path / "a.zip").code == 1
    listed = miyar("standards", "list", "--standards", tmp_path / "a.zip").out
    assert "rest-api" not in listed, "the archive stands in the place of the national standards"


@pytest.mark.parametrize("name", ["../evil.yaml", "/evil.yaml", "standards/../../evil.yaml", "C:evil", "..\\evil"])
def test_an_archive_that_reaches_out_of_itself(miyar: Any, tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("standards/editions/x.yaml", "title: x")
        archive.writestr(name, "x")
    ended = miyar("standards", "list", "--standards", tmp_path / "a.zip")
    assert ended.code == 2
    assert "is no edition" in ended.err
    assert not list(tmp_path.rglob("evil*"))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"title: x\n"])
def test_a_file_that_is_no_archive(miyar: Any, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    ended = miyar("standards", "list", "--standards", tmp_path / "a.zip")
    assert (ended.code, "is no edition" in ended.err) == (2, True)
    assert list((tmp_path / "cache" / "miyar" / "editions").iterdir()) == []


def test_a_changed_edition_is_not_exported(miyar: Any, frozen: Any, tmp_path: Path) -> None:
    frozen.write("notes/1.0/samples/more.json", "{}")
    assert miyar("standards", "export", "2031.1", "--standards", frozen.root).code == 1
    assert not list(tmp_path.glob("*.zip"))
