"""Every mistake in a file of the repository: the file, the line, what is wrong and what is allowed."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from checker.kernel.messages import fields, fill
from checker.kernel.trouble import Trouble


class Slip(NamedTuple):
    """`sound` written as `spoilt`: the code of the mistake, its line, words that the sentence must hold."""

    sound: str
    spoilt: str
    code: str
    line: int
    allowed: str = ""

    def make(self, text: str) -> str:
        assert text.count(self.sound) == 1
        return text.replace(self.sound, self.spoilt)


STANDARD = [
    Slip("title: {ar: الملاحظات, en: Notes}", "titel: {ar: الملاحظات, en: Notes}", "form.unknown-key-near", 1, "title"),
    Slip("title: {ar: الملاحظات, en: Notes}\n", "", "form.missing-key", 1, "title"),
    Slip("{ar: الملاحظات, en: Notes}", "Notes", "jsonschema.type", 1, ""),
    Slip(", en: Notes}", "}", "form.missing-key", 1, "en"),
    Slip(", en: Notes}", ", en: ''}", "form.empty", 1, ""),
    Slip(", en: Notes}", ", en: Notes, fr: Notes}", "form.unknown-key", 1, "ar, en"),
    Slip(", en: Notes}", ", en: 2026}", "form.quote", 1, ""),
    Slip("status: adopted", "status: adoptd", "jsonschema.enum-near", 3, "adopted"),
    Slip("status: adopted", "status: yes", "jsonschema.enum", 3, "draft, adopted, deprecated, withdrawn"),
    Slip('{from: "2026-01-01"}', "{from: 2026-13-01}", "jsonschema.format-date", 4, ""),
    Slip('{from: "2026-01-01"}', "{}", "form.empty", 4, ""),
    Slip('{from: "2026-01-01"}', '{since: "2026-01-01"}', "form.unknown-key", 4, "from, until"),
    Slip("scope:", "replaces: [notes]\nscope:", "jsonschema.pattern", 5, ""),
    Slip("  note:\n    forms: [json]\n    keys: {note: ''}\n".replace("''", '""'), "  note: {}\n", "form.empty", 6, ""),
    Slip("forms: [json]", "forms: json", "jsonschema.type", 7, ""),
    Slip("forms: [json]", "form: [json]", "form.unknown-key-near", 7, "files, forms, keys, media, roots"),
    Slip("  note:\n", "  Note:\n", "jsonschema.property-names", 6, ""),
    Slip("forms: [json]", "forms: [json, json]", "jsonschema.unique-items", 7, ""),
    Slip("status: adopted\n", "status: adopted\nstatus: draft\n", "repository.key-twice", 4, "status"),
    Slip('{note: ""}', '{note: "("}', "repository.bad-pattern", 8, "RE2"),
    Slip('{note: ""}', '{note: ""}\n    files: ["*.json", "!"]', "repository.bad-file-pattern", 9, ".gitignore"),
    Slip("title: ", "title: [", "load.yaml-syntax", 2, ""),
]

REQUIREMENT = [
    Slip("level: must", "level: shall", "jsonschema.enum", 1, "must, should, may"),
    Slip("level: must", "level: Must", "jsonschema.enum-near", 1, "must"),
    Slip("level: must\n", "", "form.missing-key", 1, "level"),
    Slip("cites: Circular 1, 2", "cites: []", "form.empty", 2, ""),
    Slip("cites: Circular 1, 2", "cites: [1.2]", "form.quote", 2, ""),
    Slip("fix: ", "fixed: ", "form.unknown-key-near", 6, "fix"),
    Slip("check:\n  jsonschema:", "check:\n  rules: {}\n  jsonschema:", "form.one-entry", 8, ""),
    Slip("  jsonschema:\n    schema: {properties: {note: {type: string, minLength: 1}}}", "  {}", "form.empty", 8, ""),
    Slip("passes: samples/good.json}", "passes: good.json}", "jsonschema.pattern", 11, ""),
    Slip(", passes: samples/good.json}", "}", "form.choose-one", 11, "passes, fails"),
    Slip(
        "passes: samples/good.json}",
        "passes: samples/good.json, fails: samples/bad.json}",
        "form.choose-one",
        11,
        "passes",
    ),
    Slip("at: [/note]", "at: [note]", "jsonschema.pattern", 12, ""),
    Slip("at: [/note]", "at: []", "form.empty", 12, ""),
    Slip("check:", "scope: [nte]\ncheck:", "form.unknown-name-near", 7, "note"),
    Slip("check:", "scope: [zzz]\ncheck:", "form.unknown-name", 7, "note"),
    Slip("check:", "assumed: maybe\ncheck:", "jsonschema.type", 7, ""),
]

EDITION = [
    Slip("status: draft", "status: done", "jsonschema.enum", 2, "draft, frozen"),
    Slip("notes@1.0", "notes", "jsonschema.pattern", 4, ""),
    Slip("  - {standard: notes@1.0}", "  []", "form.empty", 4, ""),
    Slip("{standard: notes@1.0}", "{standard: notes@1.0, sha256: abc}", "jsonschema.pattern", 4, ""),
    Slip("{standard: notes@1.0}", "{standard: notes@1.0, digest: abc}", "form.unknown-key", 4, "sha256, standard"),
    Slip("status: draft\n", "", "form.missing-key", 1, "status"),
]

PROFILE = [
    Slip("standards: [notes]", "standards: [notes, notes]", "jsonschema.unique-items", 3, ""),
    Slip("standards: [notes]", "standards: [notes@1.0]", "jsonschema.pattern", 3, ""),
    Slip("standards: [notes]", "standard: [notes]", "form.unknown-key-near", 3, "standards"),
]

WHOLE = [
    ("", "load.empty"),
    ("- a\n- b\n", "jsonschema.type"),
    ("just text\n", "jsonschema.type"),
    ("\x00\x01", "load.yaml-syntax"),
    ("[" * 20_000, "load.too-deep"),
]


def only(troubles: tuple[Trouble, ...], name: str, slip: Slip) -> None:
    (trouble,) = troubles
    place = trouble.place
    assert place is not None
    assert place.file.endswith(name)
    assert (trouble.code, place.line) == (slip.code, slip.line)
    for language in ("ar", "en"):
        sentence = fill(trouble.text, trouble.values, language)  # type: ignore[arg-type]
        assert not fields(trouble.text.read(language)) - set(trouble.values)  # type: ignore[arg-type]
        assert all(word in sentence for word in slip.allowed.split(", "))


@pytest.mark.parametrize("slip", STANDARD)
def test_heads(notes: Any, slip: Slip) -> None:
    notes.standard(text=slip.make(notes.standard_text))
    only(notes.open().troubles, "notes/1.0/standard.yaml", slip)


@pytest.mark.parametrize("slip", REQUIREMENT)
def test_requirements(notes: Any, slip: Slip) -> None:
    notes.requirement(text=slip.make(notes.requirement_text))
    repository = notes.open()
    assert repository.standard("notes").requirements == ()
    only(repository.troubles, "requirements/has-text.yaml", slip)


@pytest.mark.parametrize("slip", EDITION)
def test_editions(notes: Any, slip: Slip) -> None:
    notes.write("editions/2026.1.yaml", slip.make(notes.edition_text))
    repository = notes.open()
    assert repository.editions == {}
    only(repository.troubles, "editions/2026.1.yaml", slip)


@pytest.mark.parametrize("slip", PROFILE)
def test_profiles(notes: Any, slip: Slip) -> None:
    notes.write("profiles/notebook.yaml", slip.make(notes.profile_text))
    repository = notes.open()
    assert repository.profiles == {}
    only(repository.troubles, "profiles/notebook.yaml", slip)


@pytest.mark.parametrize(("text", "code"), WHOLE)
@pytest.mark.parametrize(
    "name", ["notes/1.0/standard.yaml", "notes/1.0/requirements/x.yaml", "editions/x.yaml", "profiles/x.yaml"]
)
def test_files_that_are_no_mapping(notes: Any, name: str, text: str, code: str) -> None:
    notes.write(name, text)
    repository = notes.open()
    if repository.standards():
        repository.standard("notes")
    assert not repository.editions
    assert not repository.profiles
    assert [trouble.code for trouble in repository.troubles] == [code]


def test_several_mistakes_are_all_told_in_the_order_of_the_file(notes: Any) -> None:
    text = notes.requirement_text.replace("level: must", "level: shall").replace("fix: ", "fixx: ")
    notes.requirement(text=text.replace("at: [/note]", "at: [note]"))
    repository = notes.open()
    repository.standard("notes")
    assert [trouble.place.line for trouble in repository.troubles if trouble.place] == [1, 6, 12]


def test_a_file_that_is_gone_when_it_is_read(notes: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = notes.open()
    (notes.root / "notes/1.0/requirements/has-text.yaml").unlink()
    (notes.root / "notes/1.0/requirements/has-text.yaml").symlink_to("nowhere.yaml")
    assert repository.standard("notes").requirements == ()
    assert [trouble.code for trouble in repository.troubles] == ["repository.unreadable"]
