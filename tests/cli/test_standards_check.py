"""`miyar standards check`: forms, texts, and every example judged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PASSED = "standards: 1; requirements: 1; examples: 2; mistakes: 0.\n"


@pytest.fixture
def check(miyar: Callable[..., Any], notes: Any) -> Callable[..., Any]:
    return lambda *words: miyar("standards", "check", "notes", "--standards", notes.root, *words)


def test_a_sound_standard(check: Callable[..., Any]) -> None:
    assert check() == (0, PASSED, "")


@pytest.mark.parametrize(
    ("sample", "content", "said"),
    [
        (
            "good",
            '{"note": ""}',
            ":11:60: The sample “{good}” must pass, and there is a finding at 1:10:",
        ),
        ("bad", '{"note": "x"}', ":12:58: The sample “{bad}” must fail, and it passes."),
        ("good", '{"other": ""}', ":11:60: The sample “samples/good.json” is not of the requirement's scope"),
        ("good", "[]", ":11:60: The sample “samples/good.json” is not of the requirement's scope"),
        (
            "bad",
            "{",
            ":12:58: The sample “{bad}” could not be judged by this requirement: The file ends",
        ),
        (
            "good",
            "",
            ":11:60: The sample “{good}” could not be judged by this requirement: The file is empty",
        ),
    ],
)
def test_a_sample_that_does_not_show_what_it_says(
    check: Callable[..., Any], notes: Any, sample: str, content: str, said: str
) -> None:
    notes.write(f"notes/1.0/samples/{sample}.json", content)
    run = check()
    assert run.code == 1
    (line, counts) = run.out.splitlines()
    file = notes.root / "notes/1.0/requirements/has-text.yaml"
    samples = notes.root / "notes/1.0/samples"
    assert line.startswith(f"{file}{said.format(good=samples / 'good.json', bad=samples / 'bad.json')}")
    assert counts == PASSED.strip().replace("mistakes: 0", "mistakes: 1")


def test_places_under_at_are_those_of_the_findings_and_no_others(check: Callable[..., Any], notes: Any) -> None:
    schema = "{type: string, minLength: 1}"
    text = notes.requirement_text.replace(schema, f"{schema}, to: {schema}").replace("[/note]", "[/to, /cc]")
    notes.requirement(text=text)
    notes.write("notes/1.0/samples/bad.json", '{"note": "", "to": "", "cc": 1}')
    lines = check().out.splitlines()
    assert len(lines) == 3
    assert ":12:80: The sample" in lines[0]
    assert "has a finding at “/note” that is not listed under “at”: The text is too short" in lines[0]
    assert ":12:86: There is no finding at “/cc”" in lines[1]
    assert "its findings are at: /note, /to." in lines[1]


def test_a_sample_in_which_there_is_nothing_to_judge(check: Callable[..., Any], notes: Any) -> None:
    notes.requirement(text=notes.requirement_text.replace("    schema:", "    at: /lines/*\n    schema:"))
    out = check().out
    assert out.count("found nothing to judge") == 2


def test_a_check_that_cannot_be_prepared(check: Callable[..., Any], notes: Any) -> None:
    notes.requirement(text=notes.requirement_text.replace("{type: string, minLength: 1}", "{$ref: 'urn:miyar:none'}"))
    run = check()
    assert run.code == 1
    assert run.out.count("could not be judged by this requirement") == 2
    assert "{" not in run.out


def test_wrong_parameters_are_told_once(check: Callable[..., Any], notes: Any) -> None:
    notes.requirement(text=notes.requirement_text.replace("    schema:", "    schem:"))
    run = check()
    assert run.code == 1
    assert "requirements/has-text.yaml:9:5:" in run.out
    assert "could not be judged" not in run.out


def test_every_requirement_meets_the_samples_of_every_standard(
    miyar: Callable[..., Any], notes: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes.standard("letters", text=notes.standard_text.replace("note:", "letter:", 1).replace("note: ", "letter: "))
    notes.requirement("letters@1.0/any", text=notes.requirement_text.replace("[/note]", "[/letter]"))
    notes.write("letters/1.0/samples/good.json", '{"letter": "text"}')
    notes.write("letters/1.0/samples/bad.json", '{"letter": "", "note": 7}')
    from checker.kinds import jsonschema  # noqa: PLC0415 - the module whose part is replaced

    whole = jsonschema._Together.__call__

    def breaks(self: Any, document: Any) -> Any:
        if "note" in document.data and document.data["note"] == 7:
            raise RuntimeError
        return whole(self, document)

    monkeypatch.setattr(jsonschema._Together, "__call__", breaks)
    run = miyar("standards", "check", "notes", "--standards", notes.root)
    (line,) = [line for line in run.out.splitlines() if "breaks down" in line]
    assert ":8:3: The check breaks down (RuntimeError) when it judges the sample “" in line
    assert "letters/1.0/samples/bad.json”" in line
    assert run.code == 1


def test_mistakes_in_arabic(check: Callable[..., Any], notes: Any) -> None:
    notes.write("notes/1.0/samples/bad.json", '{"note": "x"}')
    run = check("--lang", "ar")
    line = run.out.splitlines()[0]
    assert line.startswith(
        f"\u200f\u2068{notes.root}/notes/1.0/requirements/has-text.yaml:12:58\u2069: يجب أن تخالف العيّنة"
    )
    assert "الأخطاء: \u20681\u2069" in run.out


def test_files_with_mistakes_of_form_are_told_with_what_is_allowed(check: Callable[..., Any], notes: Any) -> None:
    notes.requirement(text=notes.requirement_text.replace("level: must", "level: shall"))
    run = check()
    assert run.code == 1
    assert "has-text.yaml:1:8: " in run.out
    assert "must, should, may" in run.out


def test_only_the_named_and_a_name_there_is_not(miyar: Callable[..., Any], notes: Any) -> None:
    notes.standard("letters")
    assert miyar("standards", "check", "notes@1.0", "--standards", notes.root).code == 0
    both = miyar("standards", "check", "notes", "letters", "--standards", notes.root)
    assert "letters/1.0/standard.yaml:1:1: This version has no requirement." in both.out
    run = miyar("standards", "check", "nots", "--standards", notes.root)
    assert (run.code, run.out) == (2, "")
    assert "Did you mean “notes”?" in run.err


def test_a_root_named_twice_is_one_root(check: Callable[..., Any], notes: Any) -> None:
    assert check("--standards", notes.root, "--standards", f"{notes.root}/../standards") == (0, PASSED, "")
