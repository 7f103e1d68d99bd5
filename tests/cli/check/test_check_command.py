"""`miyar check`: what it takes, what it says, how it ends."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Miyar = Callable[..., Result]

RIGHT = '{"note": 1, "title": "x", "number": 1}'
WRONG = '{\n  "note": 1,\n  "number": "one"\n}'


@pytest.fixture
def check(miyar: Miyar, notes: Path) -> Miyar:
    def run(*words: str | Path, stdin: bytes | None = None) -> Result:
        return miyar("check", "--standards", notes, "--standard", "notes", *words, stdin=stdin)

    return run


def told(result: Result) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def outcomes(report: dict[str, Any], name: str) -> dict[str, str]:
    (artefact,) = [one for one in report["artefacts"] if one["name"] == name]
    return {one["requirement"]: one["outcome"] for one in artefact["verdicts"]}


def test_conforms(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(RIGHT)
    assert check(".").exit_code == 0


def test_does_not_conform_and_shows_where(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(WRONG)
    result = check(".")
    assert result.exit_code == 1
    for piece in ("notes/has-title", "a.json:1:1", "RFC 8259", "Add the title", "a.json:3:13", '"number": "one"'):
        assert piece in result.stdout


def test_speaks_arabic(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(WRONG)
    result = check(".", "--lang", "ar")
    assert "للملاحظة عنوان" in result.stdout
    assert "A note has a title" not in result.stdout


@pytest.mark.parametrize(("fail_on", "code"), [("must", 0), ("should", 1), ("may", 1), ("never", 0)])
def test_the_level_that_decides(check: Miyar, tmp_path: Path, fail_on: str, code: int) -> None:
    (tmp_path / "a.json").write_text('{"note": 1, "title": "x", "number": "one"}')
    assert check("a.json", "--fail-on", fail_on).exit_code == code


def test_the_level_that_is_judged(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(WRONG)
    report = told(check("a.json", "--level", "must", "--format", "json"))
    assert outcomes(report, "a.json") == {"notes/has-title": "failed"}


def test_reads_standard_input(check: Miyar) -> None:
    result = check("-", "--format", "json", stdin=WRONG.encode())
    assert result.exit_code == 1
    assert outcomes(told(result), "-")["notes/has-title"] == "failed"


def test_what_is_read_from_standard_input_is_known_by_the_name_it_is_given(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "miyar.yaml").write_text(
        "agency: {id: a, name: {ar: أ, en: A}}\nsystems: [{id: mail, name: {ar: ب, en: M}, artefacts: ['/mail/*']}]\n"
    )
    yaml = b"note: 1\n"
    assert check("-", stdin=yaml).exit_code == 3
    result = check("-", "--stdin-name", "mail/a.yaml", "--format", "json", stdin=yaml)
    report = told(result)
    assert result.exit_code == 1
    assert outcomes(report, "mail/a.yaml")["notes/has-title"] == "failed"
    assert report["artefacts"][0]["system"] == "mail"
    assert "file=mail/a.yaml" in check("-", "--stdin-name", "mail/a.yaml", "--format", "github", stdin=yaml).stdout
    outside = told(check("-", "--stdin-name", "/elsewhere/a.yaml", "--format", "json", stdin=yaml))
    assert outside["artefacts"][0]["name"] == "/elsewhere/a.yaml"


def test_tables_and_prose_on_standard_input_are_recognised_by_name(miyar: Miyar) -> None:
    for name, text in (("bills.csv", "id,date\n1,2026-13-01\n"), ("letter.txt", "a\u202eb\n")):
        assert "ict-baseline" not in miyar("check", "-", "--verbose", stdin=text.encode()).stdout
        assert "ict-baseline" in miyar("check", "-", "--stdin-name", name, "--verbose", stdin=text.encode()).stdout


@pytest.mark.parametrize("words", [("a.json", "--stdin-name", "b.json"), ("-", "--stdin-name", "")])
def test_a_name_for_nothing_and_no_name_are_refused(check: Miyar, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "a.json").write_text(RIGHT)
    assert check(*words, stdin=b"{}").exit_code == 2


def test_writes_each_format_to_its_file(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(WRONG)
    formats = ["sarif", "junit", "gitlab", "markdown", "html", "github"]
    words = [word for name in formats for word in ("--format", name, "--output", f"out.{name}")]
    assert check("a.json", *words).exit_code == 1
    for name in formats:
        assert "has-title" in (tmp_path / f"out.{name}").read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ("none.json",),
        ("a.json", "--standard", "note"),
        ("a.json", "--format", "sarif", "--format", "json"),
        ("a.json", "--output", "x", "--output", "y"),
        ("a.json", "--output", "none/x.txt"),
        ("a.json", "--ruleset", "none.yaml"),
        ("a.json", "--fail-on", "sometimes"),
        (),
    ],
)
def test_wrong_use_ends_with_2(check: Miyar, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "a.json").write_text(RIGHT)
    result = check(*words)
    code = result.exit_code if result.exception is None or isinstance(result.exception, SystemExit) else 2
    assert code == 2


def test_what_is_not_recognised_is_counted_and_listed_on_request(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(RIGHT)
    (tmp_path / "readme.md").write_text("# x")
    (tmp_path / "other.json").write_text("{}")
    report = told(check(".", "--format", "json"))
    assert {one["name"] for one in report["unrecognised"]} == {"readme.md", "other.json"}
    assert "other.json" in check(".", "--verbose").stdout


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("empty.json", b""),
        ("empty.yaml", b""),
        ("binary.json", b"\x89PNG\r\n\x1a\n\0\0\0"),
        ("cut.json", WRONG.encode()[:-4]),
        ("yaml.json", b"note: 1\ntitle: x\n"),
        ("latin.json", b'{"note": "caf\xe9", "title": "x"}'),
        ("bomb.yaml", b"note: &a [x,x,x,x,x,x,x,x,x,x]\n" + b"".join(
            b"k%d: &b%d [%s]\n" % (n, n, b",".join([b"*a" if n == 0 else b"*b%d" % (n - 1)] * 10)) for n in range(12)
        )),
        ("deep.json", b'{"note": ' + b"[" * 10_000 + b"]" * 10_000 + b"}"),
        ("deep.yaml", b"note: " + b"[" * 10_000),
        ("rows.ndjson", b'{"note": 1, "title": "x"}\n{"note": \n'),
        ("notes.txt", b"nobody recognises this"),
    ],
)  # fmt: skip
def test_a_named_file_that_cannot_be_judged_never_conforms(check: Miyar, tmp_path: Path, name: str, raw: bytes) -> None:
    (tmp_path / name).write_bytes(raw)
    (tmp_path / "سليم.json").write_text(RIGHT)
    result = check(name, "سليم.json", "--format", "json")
    report = told(result)
    assert result.exit_code == 3
    assert report["conclusion"]["word"] == "not-checked"
    assert outcomes(report, "سليم.json")["notes/has-title"] == "passed"
    (broken,) = [one for one in report["artefacts"] if one["name"] == name]
    assert broken["trouble"]["message"]["ar"] != broken["trouble"]["message"]["en"]


def test_met_on_the_way_a_broken_file_counts_only_where_it_looks_like_ours(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "ours.json").write_text(RIGHT)
    (tmp_path / "tsconfig.json").write_text('{\n  // settings of a tool\n  "strict": true\n}')
    assert check(".").exit_code == 0
    (tmp_path / "cut.json").write_text('{"note": 1, "tit')
    assert check(".").exit_code == 3


def test_bad_rows_are_told_and_the_others_judged(check: Miyar, tmp_path: Path) -> None:
    rows = ['{"note": 1, "title": "x"}'] * 30 + ['{"note": 1}', "{", '{"note": 2, "number": "x", "title": ""}']
    (tmp_path / "rows.ndjson").write_text("\n".join(rows))
    report = told(check("rows.ndjson", "--format", "json"))
    (artefact,) = report["artefacts"]
    assert artefact["trouble"]["code"] == "load.bad-line"
    places = {(one["requirement"], one["pointer"], one["place"]["line"]) for one in artefact["findings"]}
    assert places == {("notes/has-title", "/30", 31), ("notes/has-number", "/32/number", 33)}


def test_arabic_and_spaced_paths(check: Miyar, tmp_path: Path) -> None:
    folder = tmp_path / "وزارة النقل" / "خدمة 1"
    folder.mkdir(parents=True)
    (folder / "طلب.json").write_text(WRONG)
    result = check(".", "--format", "json")
    assert outcomes(told(result), "وزارة النقل/خدمة 1/طلب.json")["notes/has-title"] == "failed"


def test_a_circle_of_links_ends(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(RIGHT)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.json").symlink_to(tmp_path / "self.json")
    assert len(told(check(".", "--format", "json"))["artefacts"]) == 1


def test_a_link_that_leads_out_of_the_folder_is_not_read(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text(WRONG)
    (tmp_path / "agency").mkdir()
    (tmp_path / "agency" / "a.json").write_text(RIGHT)
    (tmp_path / "agency" / "link.json").symlink_to("../secret.json")
    result = check("agency", "--format", "json")
    report = told(result)
    assert result.exit_code == 3
    assert [one["name"] for one in report["artefacts"]] == ["agency/a.json"]
    (notice,) = report["notices"]
    assert (notice["code"], notice["place"]["file"]) == ("run.leads-out", "agency/link.json")
    assert check("agency/link.json").exit_code == 1
    assert check("agency", ".").exit_code == 1
    (tmp_path / "agency" / "miyar.yaml").write_text("agency: {id: a, name: {ar: أ, en: A}}\nexclude: [link.json]\n")
    assert check("agency").exit_code == 0


def test_results_are_the_same_for_any_number_of_jobs(check: Miyar, tmp_path: Path) -> None:
    padding = "x" * 40_000
    for number in range(60):
        note = {"note": number, "text": padding} | ({"title": "t"} if number % 3 else {})
        (tmp_path / f"{number:02}.json").write_text(json.dumps(note))
    one, three = (told(check(".", "--no-cache", "--jobs", jobs, "--format", "json")) for jobs in ("1", "3"))
    assert len(one["artefacts"]) == 60
    assert one | {"made": ""} == three | {"made": ""}


def test_kept_judgements_are_used_and_no_older_than_what_they_say(
    check: Miyar, tmp_path: Path, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.json").write_text(RIGHT)
    first = told(check("a.json", "--format", "json"))
    with monkeypatch.context() as patch:
        patch.setattr("checker.runners.bench.Bench.judge", None)  # nothing may be judged anew
        assert told(check("a.json", "--format", "json"))["artefacts"] == first["artefacts"]
    (tmp_path / "a.json").write_text(WRONG)
    assert check("a.json").exit_code == 1
    requirement = notes / "notes" / "1.0" / "requirements" / "has-title.yaml"
    requirement.write_text(requirement.read_text("utf-8").replace("[title]", "[note]"), "utf-8")
    assert check("a.json").exit_code == 0


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0" + b"x" * 200])
def test_a_damaged_cache_only_costs_time(check: Miyar, tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "a.json").write_text(WRONG)
    cache = tmp_path / "kept"
    cache.mkdir()
    (cache / "judgements.sqlite").write_bytes(damage)
    for _ in range(2):
        assert check("a.json", "--cache", cache).exit_code == 1


def test_nothing_to_judge_is_no_conformance(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = check("empty")
    assert result.exit_code == 3
    assert "nothing was checked" in " ".join(result.stdout.split())


def test_a_standard_with_a_mistake_is_told_with_its_place(check: Miyar, tmp_path: Path, notes: Path) -> None:
    (tmp_path / "a.json").write_text(RIGHT)
    requirement = notes / "notes" / "1.0" / "requirements" / "has-title.yaml"
    requirement.write_text(requirement.read_text("utf-8").replace("statement:", "statment:"), "utf-8")
    result = check("a.json")
    assert result.exit_code == 3
    assert "has-title.yaml:5" in result.stdout
    assert "statement" in result.stdout


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs rights that can be taken away")
def test_a_file_one_may_not_read_is_not_checked(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(RIGHT)
    (tmp_path / "b.json").write_text(RIGHT)
    (tmp_path / "b.json").chmod(0)
    assert check(".").exit_code == 3


def test_a_file_that_goes_away_during_the_run_is_not_checked(
    check: Miyar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.json").write_text(RIGHT)
    (tmp_path / "b.json").write_text(RIGHT)
    from checker.audit import gathering  # noqa: PLC0415 - the name that is replaced below

    real = gathering.walk

    def losing(*paths: Iterable[Path]) -> object:
        found = list(real(*paths))
        (tmp_path / "b.json").unlink(missing_ok=True)
        return found

    monkeypatch.setattr(gathering, "walk", losing)
    report = told(check(".", "--format", "json"))
    assert report["conclusion"]["word"] == "not-checked"
    (gone,) = [one for one in report["artefacts"] if one["name"] == "b.json"]
    assert gone["trouble"]["code"] == "load.unreadable"
    assert outcomes(report, "a.json")["notes/has-title"] == "passed"


def test_an_empty_path_is_not_the_present_folder(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "right.json").write_text(RIGHT)
    ended = check("")
    assert ended.exit_code == 2
    assert "The path is empty" in ended.stderr


def test_a_system_whose_patterns_meet_nothing_is_no_conformance(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "right.json").write_text(RIGHT)
    (tmp_path / "miyar.yaml").write_text(
        """agency: {id: a, name: {ar: جهة, en: Agency}}
systems:
  - {id: one, name: {ar: أولى, en: One}, artefacts: ["*.json"]}
  - {id: two, name: {ar: ثانية, en: Two}, artefacts: ["nothing/*.yaml"]}
"""
    )
    ended = check(".")
    assert ended.exit_code == 3
    assert "miyar.yaml:4" in ended.stdout
    assert "No file meets the patterns of the system two (nothing/*.yaml)" in " ".join(ended.stdout.split())
    assert "No file meets the patterns" in check(".", "--quiet").stdout
    assert check("right.json").exit_code == 0


def test_a_cache_that_another_run_holds_is_done_without(check: Miyar, tmp_path: Path) -> None:
    (tmp_path / "right.json").write_text(RIGHT)
    assert check("right.json", "--cache", "kept").exit_code == 0
    file = next(Path("kept").glob("*.sqlite"))
    before = file.stat().st_ino
    with sqlite3.connect(file, isolation_level=None) as other:
        other.execute("PRAGMA journal_mode=DELETE")
        other.execute("BEGIN EXCLUSIVE")
        assert check("right.json", "--cache", "kept").exit_code == 0
        other.execute("ROLLBACK")
    assert file.stat().st_ino == before
