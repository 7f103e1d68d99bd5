"""No published version has changed by a byte since an edition froze it, nor an edition since it was frozen."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from history import is_work_tree, rewritten

from checker.cli.standards.check import command as check
from checker.cli.standards.export import command as export
from checker.cli.standards.release import command as release
from checker.cli.standards.verify import command as verify
from checker.repository import Repository, shipped
from checker.repository.digests import files_under
from checker.repository.releasing import verify as broken
from checker.repository.succession import LIVING, accepted

TREE = shipped("standards").parent
NATIONAL = Repository.open()
FROZEN = [edition for edition in NATIONAL.editions.values() if edition.frozen]
CIRCULAR = ("--circular-ar", "التعميم 1", "--circular-en", "Circular 1")


def run(command: object, *words: object) -> Result:
    return CliRunner().invoke(command, [*map(str, words), "--lang", "en"])  # type: ignore[arg-type]


@pytest.fixture
def law(tmp_path: Path) -> Path:
    """A steward's copy of the national standards."""
    shutil.copytree(TREE / "architecture", tmp_path / "architecture")
    return shutil.copytree(TREE / "standards", tmp_path / "standards")


def test_frozen_editions_are_what_they_were() -> None:
    assert {"2009.1", "2014.1", "2018.1"} <= {edition.id for edition in FROZEN}
    assert [str(one) for edition in FROZEN for one in broken(NATIONAL, edition)] == []


@pytest.mark.skipif(not is_work_tree(TREE), reason="there is no git history")
def test_frozen_editions_are_what_history_says_they_were() -> None:
    assert rewritten(TREE, "standards/editions") == []


def test_the_history_of_the_baseline_begins_with_the_circular() -> None:
    heads = NATIONAL.versions("ict-baseline")
    assert [head.version for head in heads] == ["1.0", "1.1", "2.0", "3.0"]
    assert heads[0].in_force_from == NATIONAL.edition("2009.1").issued == date(2009, 5, 17)
    assert len(NATIONAL.whole(heads[-1]).requirements) >= 27
    for head in heads:
        assert head.assumed, "what is not certain is said"
    for day, version in (("2009-05-16", ""), ("2013-12-31", "1.0"), ("2014-01-01", "1.1"), ("2026-11-24", "3.0")):
        assert [one.version for one in accepted(heads, date.fromisoformat(day))] == ([version] if version else [])
    assert [one.version for one in accepted(heads, date(2018, 12, 31))] == ["2.0", "1.1"]


@pytest.mark.parametrize(("name", "day"), [("2026.1", date(2026, 12, 31)), ("2027.1", date(2027, 12, 31))])
def test_an_edition_holds_what_is_in_force_in_it(name: str, day: date) -> None:
    """Of each standard the newest version in force on the last day of the year, and nothing that is a draft."""
    edition = NATIONAL.edition(name)
    assert all(NATIONAL.head(citation).status in LIVING for citation in edition.standards)
    in_force = {
        one[0].citation
        for standard in {head.id for head in NATIONAL.standards()}
        if (one := accepted(NATIONAL.versions(standard), day))
    }
    if not edition.frozen:
        assert set(edition.standards) == in_force, f"add what is missing to standards/editions/{name}.yaml"


def thaw(law: Path) -> None:
    """Make the edition of 2026 a draft again, as it was before its release."""
    file = law / "editions" / "2026.1.yaml"
    text = re.sub(r"(?m)^ +sha256: .*\n|^issued: .*\n", "", file.read_text("utf-8"))
    file.write_text(text.replace("status: frozen", "status: draft"), "utf-8")


def test_the_edition_of_2026_can_be_released_whole(law: Path, tmp_path: Path) -> None:
    thaw(law)
    ended = run(release, "2026.1", "--folder", law, "--date", "2026-11-26", *CIRCULAR)
    assert ended.exit_code == 0, ended.output
    copy = Repository.open([law])
    assert copy.edition("2026.1").frozen
    assert set(copy.edition("2026.1").standards) == set(NATIONAL.edition("2026.1").standards)
    assert run(verify, "--standards", law).exit_code == 0
    ended = run(export, "2026.1", "--standards", law, "--output", tmp_path / "e.zip")
    assert ended.exit_code == 0, ended.output


@pytest.mark.parametrize("edition", [edition.id for edition in FROZEN])
def test_one_byte_changed_in_a_published_version_is_told(law: Path, edition: str) -> None:
    """In whatever file, at the line of the edition that froze it."""
    repository = Repository.open([law])
    for citation in repository.edition(edition).standards:
        head = repository.head(citation)
        files = list(files_under(head.folder))
        for file in (files[0], files[len(files) // 2], files[-1]):
            sound = file.read_bytes()
            file.write_bytes(sound[:-1] + bytes([sound[-1] ^ 1]))
            ended = run(verify, edition, "--standards", law)
            assert (ended.exit_code, f"{edition}.yaml:" in ended.output, citation in ended.output) == (1, True, True)
            file.write_bytes(sound)


def test_the_self_check_tells_it_too(law: Path) -> None:
    (law / "ict-baseline" / "1.0" / "samples" / "more.json").write_text("{}")
    ended = run(check, "--standards", law)
    assert ended.exit_code == 1
    assert "The folder of “ict-baseline@1.0” has changed since the edition was frozen" in ended.output


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[str], None]:
    """A git work tree with one edition; called with what its file says now, it commits that."""
    git = ["git", "-C", str(tmp_path), "-c", "user.name=n", "-c", "user.email=e@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    (tmp_path / "editions").mkdir()

    def commit(text: str) -> None:
        (tmp_path / "editions" / "1.yaml").write_text(text)
        subprocess.run([*git, "add", "-A"], check=True)
        subprocess.run([*git, "commit", "-qm", "x"], check=True)

    return commit


def test_an_edition_frozen_anew_over_its_own_file_is_told(kept: Callable[[str], None], tmp_path: Path) -> None:
    """Digests would agree with themselves: a version was changed, and the edition's digest with it."""
    kept("status: draft\nsha256: 0\n")
    kept("status: draft\nsha256: 1\n")
    kept("status: frozen\nsha256: 1\n")
    assert rewritten(tmp_path, "editions") == []
    (tmp_path / "editions" / "1.yaml").write_text("status: frozen\nsha256: 2\n")
    assert rewritten(tmp_path, "editions") == ["editions/1.yaml"]
    kept("status: frozen\nsha256: 2\n")
    assert rewritten(tmp_path, "editions") == ["editions/1.yaml"], "a commit does not make it sound"
    (tmp_path / "editions" / "1.yaml").unlink()
    assert rewritten(tmp_path, "editions") == ["editions/1.yaml"]
