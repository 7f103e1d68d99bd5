"""What goes into pages: hostile texts, other reports, missing views, one language only, pages written by hand."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from checker.kernel.trouble import Trouble
from checker.pages.site.building import MARK, Wanted, configuration
from checker.pages.site.live import Live
from checker.pages.site.reports import collected

ROOT = Path(__file__).parents[3]
MIYAR = Path(sys.executable).with_name("miyar")
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)> {{ 7*7 }} & ‘’"
DAY = date(2026, 12, 1)


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def live(tmp_path: Path, *standards: Path, reports: Path | None = None) -> Live:
    return Live(Wanted(tmp_path / "out", DAY, standards=standards, reports=reports))


def page(site: Live, address: str, version: int = 1) -> Any:
    content = site.content(address, version)
    assert content is not None, address
    return html.document_fromstring(content)


def build(tmp_path: Path, *options: str | Path) -> subprocess.CompletedProcess[str]:
    command = [MIYAR, "site", "build", "--output", tmp_path / "site", "--as-of", "2026-12-01", "--lang", "en", *options]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)


@pytest.fixture
def copies(tmp_path: Path) -> Iterator[Path]:
    """A steward's own copy of the standards and the architecture: what stands there is what is built."""
    for folder in ("standards", "architecture"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    yield tmp_path
    shutil.rmtree(tmp_path / "standards")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_markup_in_a_requirement_comes_out_as_text(tmp_path: Path, notes: Any, language: str) -> None:
    text = notes.requirement_text
    for key in ("title", "statement", "why", "fix"):
        start = text.index(f"{key}: {{")
        end = text.index("\n", start)
        text = text[:start] + f"{key}: {{ar: {quoted('يجب ' + EVIL)}, en: {quoted('MUST ' + EVIL)}}}" + text[end:]
    notes.requirement(text=text.replace("a note with text", f"a note {EVIL[:24]}"))
    notes.write("notes/1.0/samples/bad.json", '{"note": "", "x": "</code><script>alert(3)</script>"}\n')
    told = page(live(tmp_path, notes.root), ("" if language == "ar" else "en/") + "standards/notes/1.0/")
    assert [one.get("src") for one in told.iter("script")] == ["../../../assets/site.js"] if language == "ar" else True
    assert [one for one in told.iter("script") if not one.get("src")] == []
    assert list(told.iter("img")) == []
    assert told.text_content().count("{{ 7*7 }}") >= 4
    assert "<script>alert(1)</script>" in told.xpath("//p[@class='statement']")[0].text_content()
    assert not [name for one in told.iter() for name in one.attrib if str(name).startswith("on")]


def test_a_name_with_markup_in_the_architecture_comes_out_as_text(copies: Path) -> None:
    write_element(copies, EVIL)
    site = live(copies, copies / "standards")
    for address in ("architecture/elements/odd-part/", "en/architecture/elements/odd-part/"):
        told = page(site, address)
        assert told.xpath("//h1")[0].text_content().startswith("<script>")
        assert [one for one in told.iter("script") if not one.get("src")] == []
        assert list(told.iter("img")) == []


def write_element(folder: Path, name: str) -> Path:
    file = folder / "architecture" / "odd.yaml"
    file.write_text(
        "title: {ar: غريب, en: Odd}\nelements:\n  - id: odd-part\n    type: ApplicationComponent\n"
        f"    name: {{ar: {quoted(name)}, en: {quoted(name)}}}\n",
        encoding="utf-8",
    )
    return file


def test_a_text_in_one_language_only_is_told_with_its_file_and_nothing_of_it_is_published(
    tmp_path: Path, notes: Any
) -> None:
    notes.requirement(
        text=notes.requirement_text.replace("fix: {ar: اكتب النص., en: Write the text.}", "fix: {en: Write.}")
    )
    done = build(tmp_path, "--standards", notes.root)
    assert done.returncode == 2
    assert "has-text.yaml" in done.stderr
    assert not (tmp_path / "site" / "index.html").exists() or "Write." not in (
        tmp_path / "site" / "en" / "standards" / "notes" / "1.0" / "index.html"
    ).read_text(encoding="utf-8")


def test_a_view_of_what_is_not_there_is_told_with_its_file(copies: Path) -> None:
    views = sorted((copies / "architecture" / "views").rglob("*.yaml"))
    text = next(one for one in views if "show:" in one.read_text(encoding="utf-8"))
    broken = text.with_name("broken-view.yaml")
    broken.write_text(
        "id: broken-view\nname: {ar: مكسور, en: Broken}\naudience: [architect]\nshow: {elements: [nobody-there]}\n",
        encoding="utf-8",
    )
    done = build(copies, "--standards", copies / "standards")
    assert done.returncode == 2, done.stdout
    assert "broken-view" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_broken_link_in_a_page_written_by_hand_is_told_with_its_file(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "site", tmp_path / "site")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    page_file = tmp_path / "site" / "en" / "about" / "index.md"
    page_file.write_text(page_file.read_text(encoding="utf-8") + "\n[gone](../nowhere/index.md)\n", encoding="utf-8")
    code = (
        "import sys; from datetime import date; from pathlib import Path; "
        "from checker.pages.site.building import Wanted, build; "
        "told = build(Wanted(Path(sys.argv[1]), date(2026, 12, 1), source=Path(sys.argv[2]))); "
        "print(*told.warnings, sep='\\n')"
    )
    command = [sys.executable, "-c", code, tmp_path / "out", tmp_path / "mkdocs.yml"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "en/about/index.md" in done.stdout
    assert "nowhere/index.md" in done.stdout


def test_a_folder_of_another_is_not_cleared(tmp_path: Path) -> None:
    theirs = tmp_path / "site" / "precious.txt"
    theirs.parent.mkdir()
    theirs.write_text("kept", encoding="utf-8")
    done = build(tmp_path)
    assert done.returncode == 2
    assert "not be deleted" in done.stderr
    assert theirs.read_text(encoding="utf-8") == "kept"
    (theirs.parent / MARK).write_text("", encoding="utf-8")
    assert configuration(Wanted(theirs.parent, DAY)).site_dir == str(theirs.parent)


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file stands here", encoding="utf-8")
    done = build(tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    below = subprocess.run(
        [MIYAR, "site", "build", "--output", "/proc/nowhere/site"], capture_output=True, text=True, check=False
    )
    assert below.returncode == 2
    assert "/proc/nowhere" in below.stderr
    assert "Traceback" not in below.stderr


REPORT: dict[str, Any] = {
    "format": "miyar-report", "version": "1.0", "tool": {"version": "0.1"}, "made": "2026-03-01T10:00:00+03:00",
    "agency": {"ar": "جهة <b>", "en": "Body <b>&"}, "edition": None, "conclusion": {"word": "does-not-conform"},
    "summary": {"findings": {"must": 2}},
    "requirements": [{"name": "notes/has-text", "level": "must", "title": {"ar": "نص", "en": "<i>text</i>"}}],
    "artefacts": [
        {"name": "a.json", "system": "s-1", "verdicts": [
            {"requirement": "notes/has-text", "outcome": "failed", "faults": 2},
            {"requirement": "notes/dated", "outcome": "passed"},
            {"requirement": "notes/odd", "outcome": "an-outcome-of-the-future"},
        ]},
    ],
}  # fmt: skip


def test_reports_of_other_versions_load_and_files_that_are_none_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()

    def write(name: str, told: Any) -> None:
        (folder / name).write_text(told if isinstance(told, str) else json.dumps(told), encoding="utf-8")

    write("good.json", REPORT)
    write("later.json", {**REPORT, "version": "1.9", "made": "2026-05-01T10:00:00", "new": {"member": []}})
    write("other.json", {"openapi": "3.1.0"})
    write("list.json", [1, 2])
    write("broken.json", "{")
    write("next.json", {**REPORT, "version": "2.0"})
    write("holes.json", {key: value for key, value in REPORT.items() if key != "artefacts"})
    write("odd.json", {**REPORT, "artefacts": "none", "made": 5})
    (folder / "bytes.json").write_bytes(b"\xff\xfe\x00")
    found, troubles = collected(folder)
    assert [Path(one.file).name for one in found] == ["good.json", "later.json"]
    assert found[0].verdicts.share == 0.5
    assert {Path(one.values["file"]).name for one in troubles} == {
        "other.json", "list.json", "broken.json", "next.json", "holes.json", "odd.json", "bytes.json",
    }  # fmt: skip
    told = page(live(tmp_path, reports=folder), "en/compliance/")
    assert "Body <b>&" in told.text_content()
    assert "<i>text</i>" in told.text_content()
    assert told.xpath("//main//b|//main//i") == []


def test_a_file_that_is_no_report_fails_the_build_with_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "not-a-report.json").write_text('{"a": 1}', encoding="utf-8")
    done = build(tmp_path, "--reports", folder)
    assert done.returncode == 2
    assert "not-a-report.json" in done.stderr


def test_two_bodies_of_one_name_in_english_keep_apart(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number, name in enumerate(("مديرية أولى", "مديرية ثانية")):
        told = {**REPORT, "agency": {"ar": name, "en": "Directorate"}}
        (folder / f"{number}.json").write_text(json.dumps(told), encoding="utf-8")
    text = page(live(tmp_path, reports=folder), "compliance/").text_content()
    assert "مديرية أولى" in text
    assert "مديرية ثانية" in text


def test_a_standard_without_reports_says_that_none_are_collected(tmp_path: Path) -> None:
    assert "--reports" in page(live(tmp_path), "en/compliance/").text_content()


def test_an_exported_or_missing_source_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="mkdocs"):
        configuration(Wanted(tmp_path / "out", DAY, source=tmp_path / "mkdocs.yml"))
