"""Profiles: shown, inherited, and their levels honoured by `miyar check`."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

NINE = {
    "service-provider", "register-holder", "payment-participant", "mail-provider", "signature-provider",
    "portal", "citizen-service-centre", "network-member", "register-consumer",
}  # fmt: skip

LEVEL = """inherits: [base]
levels:
  - {requirement: notes/has-text, level: LEVEL, reason: {ar: لأن, en: because}}
"""


@pytest.fixture
def profiles(notes: Any) -> Any:
    text = notes.profile_text
    notes.write("profiles/base.yaml", text)
    notes.write("profiles/lenient.yaml", text + LEVEL.replace("LEVEL", "should"))
    notes.write("profiles/strict.yaml", text + LEVEL.replace("LEVEL", "must").replace("[base]", "[lenient]"))
    return notes


def test_the_nine_sets_are_there(miyar: Any) -> None:
    ended = miyar("profiles", "list", "--format", "json")
    assert ended.code == 0, ended.err
    assert {one["id"] for one in json.loads(ended.out)["profiles"]} >= NINE
    for name in NINE:
        for language in ("ar", "en"):
            assert miyar("profiles", "show", name, "--lang", language).code == 0


def test_a_profile_shows_what_it_inherits_and_why_levels_differ(miyar: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.cli.profiles.show.this_day", lambda: date(2026, 12, 1))
    ended = miyar("profiles", "show", "register-holder")
    for piece in ("rest-api@1.0", "message-envelope@1.0", "data-elements@1.0", "from SHOULD to MUST", "millions of"):
        assert piece in ended.out
    told = json.loads(miyar("profiles", "show", "register-holder", "--format", "json").out)
    wanted = ["ict-baseline", "rest-api", "soap-services", "message-envelope", "schema-design", "data-elements"]
    assert told["standards"] == wanted
    assert {"before": "should", "level": "must"}.items() <= told["levels"][0].items()


def test_an_edition_of_old_has_not_all_that_a_profile_names(miyar: Any, tmp_path: Path) -> None:
    file = tmp_path / "old.zip"
    assert miyar("standards", "export", "2009.1", "--output", file).code == 0
    ended = miyar("profiles", "show", "register-holder", "--standards", file)
    assert ended.code == 0, ended.err
    assert "ict-baseline@1.0" in ended.out
    told = " ".join(ended.out.split())
    assert "not among the standards at hand: rest-api, soap-services, message-envelope, schema-design" in told
    assert miyar("profiles", "show", "register-holder", "--standards", file, "--format", "json").code == 0


def check(miyar: Any, shelf: Any, folder: Path, **systems: str) -> dict[str, Any]:
    """system → its profiles; each has one file at fault."""
    written = "".join(
        f"  - {{id: {name}, name: {{ar: م, en: S}}, artefacts: [{name}.json], profiles: [{told}]}}\n"
        for name, told in systems.items()
    )
    (folder / "miyar.yaml").write_text(f"agency: {{id: a, name: {{ar: ج, en: A}}}}\nsystems:\n{written}", "utf-8")
    for name in systems:
        (folder / f"{name}.json").write_text('{"note": ""}')
    ended = miyar("check", folder, "--standards", shelf.root, "--format", "json", "--no-cache")
    return {**json.loads(ended.out), "code": ended.code}


@pytest.mark.parametrize(
    ("told", "code", "level"),
    [("base", 1, "must"), ("lenient", 0, "should"), ("strict", 1, "must"), ("lenient, strict", 1, "must")],
)
def test_the_level_of_the_profile_decides(  # noqa: PLR0917 - a row of a table
    miyar: Any, profiles: Any, tmp_path: Path, told: str, code: int, level: str
) -> None:
    folder = tmp_path / "agency"
    folder.mkdir()
    report = check(miyar, profiles, folder, one=told)
    assert report["code"] == code
    assert {name for name, number in report["summary"]["findings"].items() if number} == {level}


def test_two_systems_of_one_run_have_levels_of_their_own(miyar: Any, profiles: Any, tmp_path: Path) -> None:
    folder = tmp_path / "agency"
    folder.mkdir()
    report = check(miyar, profiles, folder, one="base", two="lenient")
    assert report["summary"]["findings"] == {"must": 1, "should": 1, "may": 0}
    levels = {one["system"]: one["verdicts"][0].get("level") for one in report["artefacts"]}
    assert levels["one"] is None
    assert levels["two"] == {"level": "should", "profile": "lenient", "reason": {"ar": "لأن", "en": "because"}}
    text = miyar("check", folder, "--standards", profiles.root, "--no-cache").out
    assert "by the profile lenient: because" in text
    only = miyar("check", folder, "--standards", profiles.root, "--level", "must", "--no-cache", "--format", "json")
    assert [len(one["verdicts"]) for one in json.loads(only.out)["artefacts"]] == [1, 0]
    for form in ("sarif", "junit", "github", "gitlab", "markdown", "html"):
        assert miyar("check", folder, "--standards", profiles.root, "--no-cache", "--format", form).code == 1


@pytest.mark.parametrize(
    ("change", "code", "line"),
    [
        (("inherits: [base]", "inherits: [lenient]"), "repository.inherits-itself", 4),
        (("inherits: [base]", "inherits: [strict]"), "repository.inherits-itself", 4),
        (("inherits: [base]", "inherits: [bases]"), "form.unknown-name-near", 4),
        ((", reason: {ar: لأن, en: because}", ""), "form.missing-key", 6),
    ],
)
def test_a_profile_with_a_mistake(profiles: Any, change: tuple[str, str], code: str, line: int) -> None:
    file = profiles.root / "profiles" / "lenient.yaml"
    file.write_text(file.read_text("utf-8").replace(*change), "utf-8")
    repository = profiles.open()
    assert repository.profiles
    told = [one for one in repository.troubles if one.place and one.place.file.endswith("lenient.yaml")]
    assert [(one.code, one.place.line) for one in told if one.place] == [(code, line)]
    for name in repository.profiles:
        assert repository.resolved(name).standards == ("notes",)


def test_a_level_of_a_requirement_there_is_not(miyar: Any, profiles: Any) -> None:
    file = profiles.root / "profiles" / "lenient.yaml"
    file.write_text(file.read_text("utf-8").replace("has-text", "has-texts"), "utf-8")
    ended = miyar("standards", "check", "--standards", profiles.root)
    assert ended.code == 1
    assert "lenient.yaml:6:19" in ended.out
