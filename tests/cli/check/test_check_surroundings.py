"""`miyar check` where what surrounds it is odd: closed streams, a folder that is gone, a person who stops it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import Result

from checker.cli.speech import sentence
from checker.kernel.trouble import Trouble

Miyar = Callable[..., Result]

_MAIN = "from checker.cli import main; main()"
_RIGHT = '{"note": 1, "title": "x", "number": 1}'


@pytest.fixture
def surroundings(tmp_path: Path) -> Mapping[str, str]:
    (tmp_path / "a.json").write_text(_RIGHT)
    return {**os.environ, "MIYAR_LANG": "en", "XDG_CACHE_HOME": str(tmp_path / ".cache")}


def words(notes: Path, *more: str) -> list[str]:
    return [sys.executable, "-c", _MAIN, "check", "--standards", str(notes), "--standard", "notes", *more]


def run(notes: Path, tmp_path: Path, env: Mapping[str, str], close: str) -> subprocess.CompletedProcess[str]:
    """In a shell that closes or turns a stream before it begins."""
    command = f'exec "$@" {close}'
    given = ["sh", "-c", command, "sh", *words(notes, "a.json")]
    return subprocess.run(given, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60, check=False)


def test_output_that_is_closed_changes_no_conclusion(
    notes: Path, tmp_path: Path, surroundings: Mapping[str, str]
) -> None:
    ended = run(notes, tmp_path, surroundings, ">&-")
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_is_full_is_told(notes: Path, tmp_path: Path, surroundings: Mapping[str, str]) -> None:
    ended = run(notes, tmp_path, surroundings, ">/dev/full")
    assert ended.returncode == 2
    assert ended.stderr == "Error: Standard output cannot be written to: the disk is full.\n"


def test_input_that_is_closed_holds_nothing(notes: Path, tmp_path: Path, surroundings: Mapping[str, str]) -> None:
    given = ["sh", "-c", 'exec "$@" <&-', "sh", *words(notes, "-")]
    ended = subprocess.run(
        given, cwd=tmp_path, env=surroundings, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 3
    assert "Traceback" not in ended.stderr


def test_folder_that_is_gone(notes: Path, tmp_path: Path, surroundings: Mapping[str, str]) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    given = ["sh", "-c", 'rmdir ../gone && exec "$@"', "sh", *words(notes, str(tmp_path / "a.json"))]
    ended = subprocess.run(given, cwd=gone, env=surroundings, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 2
    assert ended.stderr.startswith("Error: The folder that the command is run in cannot be reached")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_stopping_ends_at_once(notes: Path, tmp_path: Path, surroundings: Mapping[str, str], jobs: str) -> None:
    many = tmp_path / "many"
    many.mkdir()
    rows = f"{_RIGHT}\n" * 200_000
    for number in range(8):
        (many / f"{number}.ndjson").write_text(rows.replace('"x"', f'"{number}"').replace("1}", '"no"}'))
    given = words(notes, "many", "--no-cache", "--jobs", jobs, "--output", "out")
    with subprocess.Popen(
        given, cwd=tmp_path, env=surroundings, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        time.sleep(1.5)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert "Traceback" not in said
    assert process.returncode == 130
    assert said == "Stopped before it was done; no report was written.\n"


def test_defect_of_the_program_is_no_verdict(notes: Path, tmp_path: Path, surroundings: Mapping[str, str]) -> None:
    broken = "import checker.audit.running as r\ndef run(*_): raise RuntimeError\nr.run = run\n" + _MAIN
    given = [sys.executable, "-c", broken, *words(notes, "a.json")[3:]]
    ended = subprocess.run(
        given, cwd=tmp_path, env=surroundings, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 3
    assert "miyar broke down by a defect of its own (RuntimeError)" in ended.stderr


def test_two_reports_in_one_file_are_refused(miyar: Miyar, notes: Path, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(_RIGHT)
    outputs = ["--format", "json", "--output", "out", "--format", "sarif", "--output", "./out"]
    ended = miyar("check", "--standards", notes, "a.json", *outputs)
    assert ended.exit_code == 2
    assert "More than one report goes to out" in ended.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("language", "told"), [("en", "there is no such file or folder"), ("ar", "المجلد أو الملف غير موجود")]
)
def test_why_a_file_cannot_be_written_is_said_in_the_readers_language(
    miyar: Miyar, notes: Path, tmp_path: Path, language: str, told: str
) -> None:
    (tmp_path / "a.json").write_text(_RIGHT)
    ended = miyar("check", "--standards", notes, "a.json", "--output", "none/out", "--lang", language)
    assert isinstance(ended.exception, Exception)
    assert told in str(ended.exception)


def test_folder_without_standards_is_refused(miyar: Miyar, notes: Path, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(_RIGHT)
    (tmp_path / "empty").mkdir()
    ended = miyar("check", "--standards", "empty", "--standards", notes, "a.json")
    assert ended.exit_code == 2
    assert "There is no standard, edition or profile in “empty”" in ended.stderr


@pytest.mark.parametrize("make", [lambda file: file.symlink_to(file), os.mkfifo])
def test_manifest_that_cannot_be_read_is_told(
    miyar: Miyar, notes: Path, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    (tmp_path / "a.json").write_text(_RIGHT)
    make(tmp_path / "miyar.yaml")
    ended = miyar("check", "--standards", notes, "a.json")
    assert ended.exit_code == 2
    assert "miyar.yaml" in ended.stderr


def test_circle_of_links_that_was_named_is_not_checked(miyar: Miyar, notes: Path, tmp_path: Path) -> None:
    (tmp_path / "loop.json").symlink_to("loop.json")
    ended = miyar("check", "--standards", notes, "loop.json")
    assert ended.exit_code == 3
    assert "loop.json cannot be read" in ended.stdout


@pytest.mark.parametrize(
    ("language", "said"), [("en", "cannot be reached: the name is longer"), ("ar", "الاسم أطول مما يقبله النظام")]
)
def test_path_that_cannot_be_reached_is_not_said_to_be_absent(
    miyar: Miyar, notes: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setenv("MIYAR_LANG", language)
    ended = miyar("check", "--standards", notes, "x" * 4_000)
    assert ended.exit_code == 2
    assert said in ended.stderr
    assert len(ended.stderr) < 500


def test_socket_that_was_named_is_no_file(miyar: Miyar, notes: Path) -> None:
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("s.json")
        ended = miyar("check", "--standards", notes, "s.json")
        assert miyar("check", "--standards", notes, ".").exit_code == 3  # nothing to judge: it is passed over
    assert ended.exit_code == 3
    assert "s.json is not a regular file" in ended.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    ("output", "why"), [("/dev/full", "the disk is full"), (".", "it is a folder"), ("none/x", "there is no such file")]
)
def test_report_that_cannot_be_written_is_told(
    miyar: Miyar, notes: Path, tmp_path: Path, output: str, why: str
) -> None:
    (tmp_path / "a.json").write_text(_RIGHT)
    ended = miyar("check", "--standards", notes, "a.json", "--format", "json", "--output", output)
    assert isinstance(ended.exception, Trouble)
    assert why in sentence(ended.exception, "en")


def test_name_that_is_not_utf8_is_judged_and_not_kept(miyar: Miyar, notes: Path, tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.json")).write_text(_RIGHT)
    for _ in range(2):
        ended = miyar("check", "--standards", notes, "--standard", "notes", ".")
        assert ended.exit_code == 0, ended.output


def test_why_a_file_was_not_read_as_its_form_is_said_in_words(miyar: Miyar, notes: Path, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(_RIGHT)
    (tmp_path / "empty.json").touch()
    ended = miyar("check", "--standards", notes, ".")
    assert "load.empty" not in ended.stdout
    assert "cannot be read as the form its name says: The file is empty" in " ".join(ended.stdout.split())
