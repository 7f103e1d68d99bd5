"""`miyar statement`: made of a report, made again later, and what changed since."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def stated(miyar: Any, notes: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """An agency of two files, its statement, and a way to verify it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.json").write_text('{"note": "x"}')
    (tmp_path / "b.json").write_text('{"note": "y"}')
    shared = ("--standards", notes.root, "--standard", "notes")
    judged = ("--format", "json", "--output", "r.json", "--no-cache", "--as-of", "2026-02-01")
    assert miyar("check", "a.json", "b.json", *shared, *judged).code == 0
    ended = miyar("statement", "make", "r.json", "--output", "s.json")
    assert ended.code == 0, ended.err
    return lambda *words: miyar("statement", "verify", "s.json", *words)


def test_a_statement_says_what_was_judged_by_what(stated: Any, tmp_path: Path) -> None:
    told = json.loads((tmp_path / "s.json").read_text("utf-8"))
    assert (told["conclusion"], told["asOf"], told["verdicts"]["passed"]) == ("conforms", "2026-02-01", 2)
    assert [one["name"] for one in told["artefacts"]] == ["a.json", "b.json"]
    assert {len(one["sha256"]) for one in told["artefacts"]} == {64}
    assert [(name, len(digest)) for name, digest in told["standards"].items()] == [("notes@1.0", 64)]
    assert set(told) >= {"tool", "made", "edition", "agency", "sha256"}


def test_nothing_changed(stated: Any) -> None:
    ended = stated()
    assert (ended.code, ended.out.startswith("Nothing has changed since")) == (0, True)
    arabic = stated("--lang", "ar").out
    assert arabic.startswith("لم يتغير شيء")
    assert "مطابق" in arabic


def test_a_file_that_changed_and_one_that_is_gone(stated: Any, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"note": ""}')
    (tmp_path / "b.json").unlink()
    ended = stated()
    assert ended.code == 1
    for piece in (
        "a.json has changed.",
        "b.json is no longer there.",
        "1 verdicts “passed” and has 0",
        "was “conforms” and is “does not conform” now",
    ):
        assert piece in ended.out


def test_a_standard_that_changed(stated: Any, notes: Any) -> None:
    notes.write("notes/1.0/samples/more.json", "{}")
    ended = stated()
    assert (ended.code, ended.out.splitlines()[0]) == (1, "“notes@1.0” has changed since the statement was made.")


def test_a_statement_that_was_altered(stated: Any, tmp_path: Path) -> None:
    file = tmp_path / "s.json"
    file.write_text(file.read_text("utf-8").replace('"failOn": "must"', '"failOn": "never"'), "utf-8")
    ended = stated()
    assert ended.code == 1
    assert "was altered" in ended.out


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "miyar-statement"}', "\x00"])
def test_what_is_no_statement_and_no_report(miyar: Any, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    for verb in ("make", "verify"):
        ended = miyar("statement", verb, tmp_path / "x.json")
        assert ended.code == 2
        assert "x.json" in ended.err


MANIFEST = """\
agency: {id: x, name: {ar: س, en: X}}
standards: [../standards]
systems: [{id: s, name: {ar: س, en: S}, artefacts: ["*.json"], profiles: [notebook]}]
waivers:
  - {requirement: notes/has-text, artefacts: [waived.json], reason: time, approved-by: M, until: "2026-12-31"}
"""
STRICTER = """
levels:
  - {requirement: notes/has-text, level: should, reason: {ar: سبب, en: A reason}}
"""


@pytest.fixture
def agency(notes: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sound file, a wrong one and one whose fault is waived; the later of two editions is stricter."""
    folder = tmp_path / "agency"
    folder.mkdir()
    for name, text in (("sound", "x"), ("wrong", ""), ("waived", "")):
        (folder / f"{name}.json").write_text(json.dumps({"note": text}))
    (folder / "miyar.yaml").write_text(MANIFEST, "utf-8")
    notes.write("profiles/notebook.yaml", notes.profile_text)
    newer = "in-force: {from: '2027-01-01'}\nreplaces: [notes@1.0]\n"
    notes.standard(version="2.0", text=notes.standard_text.replace('in-force: {from: "2026-01-01"}\n', newer))
    notes.requirement("notes@2.0/has-text", notes.requirement_text.replace("minLength: 1", "minLength: 3"))
    for name, version in (("2031.1", "1.0"), ("2031.2", "2.0")):
        notes.write(f"editions/{name}.yaml", notes.edition_text.replace("1.0", version))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def state(miyar: Any, agency: Path) -> Any:
    """Check as asked and make the statement; its path is asked again by `verify`."""

    def run(*words: str) -> str:
        miyar("check", *words, "--as-of", "2026-02-01", "--no-cache", "--format", "json", "--output", "r.report")
        ended = miyar("statement", "make", "r.report", "--output", "s.statement")
        assert ended.code == 0, ended.err
        conclusion: str = json.loads(Path("s.statement").read_text("utf-8"))["conclusion"]
        return conclusion

    return run


RULES = "rules: {no-x: {given: $.note, severity: error, then: {function: pattern, functionOptions: {notMatch: x}}}}\n"


@pytest.mark.parametrize(
    ("words", "conclusion"),
    [
        ((".",), "does-not-conform"),
        ((".", "--fail-on", "never"), "conforms"),
        (("sound.json", "waived.json"), "conforms"),
        ((".", "--baseline", "known.json"), "conforms"),
        ((".", "--compare-edition", "2031.1", "2031.2"), "does-not-conform"),
        (("wrong.json", "--compare-edition", "2031.1", "2031.2"), "conforms"),
        (("sound.json", "--ruleset", "rules.yaml"), "does-not-conform"),
        ((".", "--level", "should", "--standard", "notes@2.0"), "does-not-conform"),
    ],
)
def test_a_run_is_made_again_as_it_was_asked(
    miyar: Any, state: Any, notes: Any, words: tuple[str, ...], conclusion: str
) -> None:
    """With its manifest, waivers, profiles, baseline, ruleset and editions: nothing changed, and what does is told."""
    Path("rules.yaml").write_text(RULES, "utf-8")
    assert miyar("baseline", "write", ".", "--as-of", "2026-02-01", "--output", "known.json").code == 0
    assert state(*words) == conclusion
    ended = miyar("statement", "verify", "s.statement")
    assert (ended.code, ended.out.splitlines()[0].startswith("Nothing has changed")) == (0, True), ended.out
    notes.write("notes/1.0/requirements/has-text.yaml", notes.requirement_text.replace("MUST have", "MUST always have"))
    notes.write("notes/2.0/requirements/has-text.yaml", notes.requirement_text.replace("MUST have", "MUST always have"))
    told = miyar("statement", "verify", "s.statement").out
    assert "has changed since the statement was made" in told


def test_what_the_run_rests_on_changes_or_goes(miyar: Any, state: Any, notes: Any) -> None:
    assert miyar("baseline", "write", ".", "--as-of", "2026-02-01", "--output", "known.json").code == 0
    state(".", "--baseline", "known.json")
    manifest = Path("miyar.yaml")
    manifest.write_text(MANIFEST[: MANIFEST.index("waivers")], "utf-8")
    Path("known.json").write_text(Path("known.json").read_text("utf-8") + "\n", "utf-8")
    told = miyar("statement", "verify", "s.statement").out
    for line in (
        "known.json, on which the check rests, has changed.",
        "miyar.yaml, on which the check rests, has changed.",
    ):
        assert line in told
    assert "waived.json had 1 verdicts “waived” and has 0 now." in told
    notes.write("profiles/notebook.yaml", notes.profile_text + STRICTER)
    assert miyar("statement", "verify", "s.statement").code == 1
    Path("known.json").unlink()
    for language, sentence in (("en", "cannot be made again"), ("ar", "فلا يُعاد حساب البيان")):
        gone = miyar("statement", "verify", "s.statement", "--lang", language)
        assert (gone.code, "known.json" in gone.err, sentence in gone.err) == (2, True, True)


def test_a_file_that_was_not_there(miyar: Any, state: Any) -> None:
    state(".")
    Path("new.json").write_text('{"note": "x"}')
    ended = miyar("statement", "verify", "s.statement")
    assert (ended.code, "new.json was not in the statement." in ended.out) == (1, True)


def test_standard_input_and_a_statement_that_does_not_say_how(miyar: Any, state: Any) -> None:
    state("sound.json")
    file = Path("s.statement")
    told = json.loads(file.read_text("utf-8"))
    for asked, sentence in (
        ({**told["asked"], "paths": ["-"]}, "Standard input was judged"),
        (None, "does not say how the check was run"),
    ):
        file.write_text(json.dumps({**told, "asked": asked}), "utf-8")
        ended = miyar("statement", "verify", "s.statement")
        assert (ended.code, sentence in ended.err) == (2, True)


def test_the_standards_lie_elsewhere_now(miyar: Any, stated: Any, notes: Any, tmp_path: Path) -> None:
    notes.root.rename(tmp_path / "law")
    gone = stated()
    assert (gone.code, "which is not here" in gone.err) == (2, True)
    assert stated("--standards", tmp_path / "law").code == 0
