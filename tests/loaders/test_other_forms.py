"""NDJSON, plain text, binaries, and files that are not what they should be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.kernel.trouble import Trouble
from checker.loaders import load, load_bytes, loading
from checker.loaders.forms import form_of


@pytest.mark.parametrize(
    ("name", "raw", "form"),
    [
        ("a.json", b"x", "json"),
        ("a.YML", b"x", "yaml"),
        ("a.jsonl", b"x", "ndjson"),
        ("a.txt", b"text", "text"),
        ("a.png", b"\x89PNG\0\0", "binary"),
        ("a.csv", "ب".encode("utf-16"), "text"),
        ("-", b' {"openapi": "3.1.0"}', "json"),
        ("-", b'{"a": 1}\n{"a": 2}\n', "ndjson"),
        ("-", b"openapi: 3.1.0\n", "yaml"),
        ("-", b"hello", "text"),
        ("-", b"", "text"),
    ],
)
def test_the_form_of_a_file(name: str, raw: bytes, form: str) -> None:
    assert form_of(name, raw) == form


def test_rows_are_read_one_by_one_and_bad_lines_are_told() -> None:
    document = load_bytes(b'{"a": 1}\r\n\n{"b": \n{"c": {"d": 2}}', "x.ndjson")
    parts = document.parts()
    assert parts is not None
    assert list(parts) == [(0, {"a": 1}), (2, {"c": {"d": 2}})]
    (flaw,) = document.flaws
    why = flaw.values["why"]
    assert (flaw.code, dict(flaw.values)) == ("load.bad-line", {"count": 1, "line": 3, "why": why})
    assert (flaw.place.line, flaw.place.column) == (3, 6)
    assert why["en"].startswith("The file ends before its JSON is complete")
    place = document.locate([("/2/c/d", False)])["/2/c/d", False]
    assert (place.line, place.column, place.row) == (4, 13, 3)


def test_an_empty_stream_is_no_stream() -> None:
    with pytest.raises(Trouble, match=r"load\.empty"):
        load_bytes(b"\n\n", "x.ndjson")


def test_text_that_is_not_utf_8_is_still_read_and_the_place_told() -> None:
    document = load_bytes("سطر\n".encode() + b"caf\xe9", "x.txt")
    (flaw,) = document.flaws
    assert document.data == "سطر\ncaf�"
    assert (flaw.code, flaw.place.line, flaw.place.column) == ("load.not-utf-8", 2, 4)


def test_a_missing_file_a_folder_and_a_pipe(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"load\.unreadable"):
        load(tmp_path / "none.json", "none.json")
    with pytest.raises(Trouble, match=r"load\.(unreadable|not-a-file)"):
        load(tmp_path, "folder")
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(Trouble, match=r"load\.not-a-file"):
        load(tmp_path / "pipe.json", "pipe.json")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read(tmp_path: Path) -> None:
    file = tmp_path / "secret.json"
    file.write_text("{}")
    file.chmod(0)
    with pytest.raises(Trouble, match=r"load\.unreadable"):
        load(file, "secret.json")


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    with file.open("wb") as opened:
        opened.truncate(loading.LARGEST + 1)
    with pytest.raises(Trouble) as caught:
        load(file, "large.json")
    assert caught.value.code == "load.too-large"
    assert caught.value.values["size"] == loading.LARGEST + 1
