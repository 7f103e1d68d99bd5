"""The self-check of a repository: what the forms cannot say of heads, requirements, examples and sets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from checker.kernel.messages import fields
from checker.kinds import jsonschema as kind
from checker.repository.digests import folder_digest
from checker.repository.selfcheck import MESSAGES, selfcheck

KINDS: Mapping[str, Any] = {"jsonschema": kind.PARAMETERS}


def found(shelf: Any, *only: str) -> list[tuple[str, str, int]]:
    """(code, end of the file's name, line) of every mistake."""
    told = selfcheck(shelf.open(), KINDS, only)
    return [(one.code, Path(one.place.file).name, one.place.line) for one in told if one.place]


def requirement(notes: Any, *changes: tuple[str, str]) -> Any:
    text = notes.requirement_text
    for sound, spoilt in changes:
        assert text.count(sound) == 1
        text = text.replace(sound, spoilt)
    notes.requirement(text=text)
    return notes


def test_a_sound_repository_has_no_mistake(notes: Any) -> None:
    notes.write("editions/2026.1.yaml", notes.edition_text)
    notes.write("profiles/notebook.yaml", notes.profile_text)
    assert selfcheck(notes.open(), KINDS) == []


@pytest.mark.parametrize(
    ("sound", "spoilt", "code", "line"),
    [
        ("ar: للملاحظة نص", "ar: note", "selfcheck.no-arabic", 3),
        ("en: A note has a text", "en: نص", "selfcheck.no-english", 3),
        ("ar: للملاحظة نص", "ar: ' '", "selfcheck.blank", 3),
        ("en: A note has a text", "en: 'FILL IN: a title'", "selfcheck.unfilled", 3),
        ("ar: للملاحظة نص", "ar: 'املأ: عنوان'", "selfcheck.unfilled", 3),
        ("cites: Circular 1, 2", "cites: ['FILL IN: a clause']", "selfcheck.unfilled", 2),
        ("A note MUST have", "A note has", "selfcheck.level-word", 4),
        ("A note MUST have", "A note must have", "selfcheck.level-word", 4),
        ("يجب أن يكون للملاحظة", "للملاحظة", "selfcheck.level-word", 4),
        ("en: a note with text", "en: ملاحظة", "selfcheck.no-english", 11),
        ("  jsonschema:", "  jsonshema:", "selfcheck.unknown-kind", 8),
        ("    schema:", "    schem:", "jsonschema.additional-properties-near", 9),
        ("samples/good.json", "samples/none.json", "selfcheck.no-sample", 11),
        ("good.json", "bad.json, at: [/note]", "selfcheck.at-of-passing", 11),
        ("at: [/note]", "at: [/nota]", "selfcheck.no-such-pointer", 12),
    ],
)
def test_mistakes_of_a_requirement(notes: Any, sound: str, spoilt: str, code: str, line: int) -> None:
    told = found(requirement(notes, (sound, spoilt)))
    assert (code, "has-text.yaml", line) in told
    # What follows from the slip (a sample nobody uses, a missing parameter) may be told beside it; nothing else.
    followers = {"selfcheck.unused-sample", "jsonschema.one-of-required", "jsonschema.one-of-none"}
    assert {one for one, _, _ in told} <= {code} | followers


@pytest.mark.parametrize(
    ("level", "arabic", "english", "codes"),
    [
        ("must", "لا يجوز أن تفرغ الملاحظة.", "A note MUST NOT be empty.", []),
        ("should", "ينبغي أن يكون لها نص.", "It SHOULD have a text.", []),
        ("may", "يجوز أن يكون لها نص.", "It MAY have a text.", []),
        ("may", "لا يجوز أن تفرغ.", "It MAY be empty.", ["selfcheck.level-word", "selfcheck.stronger-word"]),
        ("should", "ينبغي ذلك ويجب ذاك.", "It SHOULD be.", ["selfcheck.stronger-word"]),
        ("should", "ينبغي ذلك.", "It SHOULD be and MUST be.", ["selfcheck.stronger-word"]),
        ("must", "يجب ذلك وينبغي ذاك.", "It MUST be and SHOULD be.", []),
        ("must", "لا يجب ذلك.", "It MUST be.", ["selfcheck.level-word"]),
    ],
)
def test_the_word_of_the_level(notes: Any, level: str, arabic: str, english: str, codes: list[str]) -> None:
    spoilt = requirement(
        notes,
        ("level: must", f"level: {level}"),
        ("يجب أن يكون للملاحظة نص.", arabic),
        ("A note MUST have a text.", english),
    )
    assert [code for code, _, _ in found(spoilt)] == codes


def test_examples_of_both_sorts_are_asked_for(notes: Any) -> None:
    lines = notes.requirement_text.splitlines(keepends=True)
    notes.requirement(text="".join([*lines[:-2], lines[-1]]))
    assert [code for code, _, _ in found(notes)] == ["selfcheck.no-passing-example", "selfcheck.unused-sample"]
    notes.requirement(text="".join(lines[:-1]))
    assert [code for code, _, _ in found(notes)] == ["selfcheck.no-failing-example", "selfcheck.unused-sample"]


def test_a_sample_out_of_scope(notes: Any) -> None:
    notes.write("notes/1.0/samples/good.json", '{"other": 1}')
    assert found(notes) == [("selfcheck.not-recognised", "has-text.yaml", 11)]


def test_a_sample_in_another_scope_than_the_requirements(notes: Any) -> None:
    notes.standard(text=notes.standard_text + "  letter: {keys: {letter: ''}}\n")
    requirement(notes, ("check:", "scope: [letter]\ncheck:"))
    assert [code for code, _, _ in found(notes)] == ["selfcheck.not-recognised"] * 2


def test_a_sample_that_cannot_be_loaded_is_left_to_the_judging(notes: Any) -> None:
    notes.write("notes/1.0/samples/bad.json", "{")
    assert found(notes) == []


def test_a_sample_nobody_uses_and_one_another_sample_refers_to(notes: Any) -> None:
    notes.write("notes/1.0/samples/good.json", '{"note": {"$ref": "part.json"}}')
    notes.write("notes/1.0/samples/part.json", "{}")
    notes.write("notes/1.0/samples/.hidden", "")
    notes.write("notes/1.0/samples/extra.json", "{}")
    assert [(code, name) for code, name, _ in found(notes)] == [("selfcheck.unused-sample", "extra.json")]


@pytest.mark.parametrize(
    ("sound", "spoilt", "code", "line"),
    [
        ('"2026-01-01"}', '"2026-01-01", until: "2025-01-01"}', "selfcheck.ends-before-it-begins", 4),
        ('in-force: {from: "2026-01-01"}\n', "", "selfcheck.adopted-without-date", 3),
        ("scope:", "replaces: [notes@0.9]\nscope:", "selfcheck.replaces-unknown", 5),
        ("scope:", "replaces: [notes@1.0]\nscope:", "repository.replaces-itself", 5),
        ("en: Notes}", "en: 'FILL IN: title'}", "selfcheck.unfilled", 1),
        ("en: What notes keep to.", "en: ملاحظات", "selfcheck.no-english", 2),
    ],
)
def test_mistakes_of_a_head(notes: Any, sound: str, spoilt: str, code: str, line: int) -> None:
    assert notes.standard_text.count(sound) == 1
    notes.standard(text=notes.standard_text.replace(sound, spoilt))
    assert found(notes) == [(code, "standard.yaml", line)]


def test_versions_that_replace_each_other_in_a_circle(notes: Any) -> None:
    text = notes.standard_text
    notes.standard(text=text.replace("scope:", "replaces: [notes@1.1]\nscope:"))
    notes.standard(version="1.1", text=text.replace("scope:", "replaces: [notes@1.2]\nscope:"))
    notes.standard(version="1.2", text=text.replace("scope:", "replaces: [notes@1.0]\nscope:"))
    told = [one for one in selfcheck(notes.open(), KINDS) if one.code == "repository.replaces-itself"]
    assert [one.values["chain"] for one in told] == [
        ["notes@1.0", "notes@1.1", "notes@1.2", "notes@1.0"],
        ["notes@1.1", "notes@1.2", "notes@1.0", "notes@1.1"],
        ["notes@1.2", "notes@1.0", "notes@1.1", "notes@1.2"],
    ]


def test_a_version_without_requirements(shelf: Any) -> None:
    shelf.standard()
    assert found(shelf) == [("selfcheck.no-requirements", "standard.yaml", 1)]


def test_an_edition_of_standards_there_are_not(notes: Any) -> None:
    notes.write("editions/2026.1.yaml", notes.edition_text.replace("notes@1.0", "notes@1.1"))
    (trouble,) = selfcheck(notes.open(), KINDS)
    assert (trouble.code, trouble.values["nearest"]) == ("form.unknown-name-near", "notes@1.0")


def test_a_frozen_edition_holds_the_digest_of_the_folder(notes: Any) -> None:
    frozen = notes.edition_text.replace("draft", "frozen")
    notes.write("editions/2026.1.yaml", frozen)
    assert [code for code, _, _ in found(notes)] == ["selfcheck.frozen-without-digest"]
    digest = folder_digest(notes.root / "notes/1.0")
    notes.write("editions/2026.1.yaml", frozen.replace("notes@1.0}", f"notes@1.0, sha256: {digest}}}"))
    assert found(notes) == []
    requirement(notes, ("Write the text.", "Write it."))
    assert found(notes) == [("selfcheck.digest-differs", "2026.1.yaml", 4)]


def test_a_profile_of_standards_there_are_not(notes: Any) -> None:
    notes.write("profiles/notebook.yaml", notes.profile_text.replace("[notes]", "[note]"))
    assert found(notes) == [("form.unknown-name-near", "notebook.yaml", 3)]


def test_only_the_standards_asked_for(notes: Any) -> None:
    notes.standard("letters")
    notes.write("editions/2026.1.yaml", notes.edition_text.replace("notes@1.0", "zzz@1.1"))
    assert found(notes, "notes") == []
    assert found(notes, "notes@1.0") == []
    assert [code for code, _, _ in found(notes, "letters")] == ["selfcheck.no-requirements"]


def test_both_languages_carry_the_same_fields() -> None:
    for code, text in MESSAGES.items():
        assert fields(text.ar) == fields(text.en), code
