"""Click's own words in Arabic: the catalogue that is read is the one that was written, and says all that is used."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import checker.cli
from checker.cli import speech

FOLDER = Path(checker.cli.__file__).parent / "locale/ar/LC_MESSAGES"
_FIELD = re.compile(r"\{(\w*)|%(\(\w+\))?[sdr]")


def _forms(text: str | Sequence[str]) -> tuple[str, ...]:
    """One text, or the forms of a plural: what is compiled has lists where what is written has tuples."""
    return (text,) if isinstance(text, str) else tuple(text)


@pytest.fixture(scope="module")
def written() -> Catalog:
    with (FOLDER / "messages.po").open("rb") as file:
        return read_po(file, locale="ar")


@pytest.fixture(scope="module")
def compiled() -> Catalog:
    with (FOLDER / "messages.mo").open("rb") as file:
        return read_mo(file)


def test_the_compiled_catalogue_is_the_written_one(written: Catalog, compiled: Catalog) -> None:
    def texts(catalogue: Catalog) -> dict[object, object]:
        return {_forms(message.id): _forms(message.string) for message in catalogue if message.id}

    assert texts(compiled) == texts(written)


def test_every_word_is_translated_and_none_is_doubtful(written: Catalog) -> None:
    assert len(written) > 40
    for message in written:
        if message.id:
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            assert all(re.search(r"[\u0621-\u064a]", text) or text == message.id for text in strings), message.id
            assert not message.fuzzy


def test_plurals_have_all_their_forms(written: Catalog, compiled: Catalog) -> None:
    assert written.plural_expr == compiled.plural_expr
    plurals = [message for message in written if isinstance(message.id, tuple)]
    assert plurals
    assert all(len(message.string) == written.num_plurals for message in plurals)


def test_fields_are_kept(written: Catalog) -> None:
    """A form for one or two may leave the number out; none may bring a field that click does not fill."""
    for message in written:
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        known = {field for one in ids for field in _FIELD.findall(one)}
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        for text in strings:
            assert set(_FIELD.findall(text)) <= known, message.id
        if len(strings) == 1:
            assert set(_FIELD.findall(strings[0])) == known, message.id


def test_click_speaks_the_language_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["miyar", "--lang", "ar", "none"])
    monkeypatch.setenv("LANGUAGE", "en")
    speech.speak_click()
    from gettext import gettext  # noqa: PLC0415 - as click asks, at the time of asking

    assert re.search(r"[\u0621-\u064a]", gettext("No such command {name!r}."))
