"""The wheel carries the standards and the architecture, and works from an empty environment and another folder."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "examples"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT], check=True, capture_output=True
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def miyar(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True, capture_output=True)
    subprocess.run([folder / "bin" / "pip", "install", "--quiet", wheel], check=True, capture_output=True)
    return folder / "bin" / "miyar"


def test_carries_every_data_file(wheel: Path) -> None:
    carried = {name for name in ZipFile(wheel).namelist() if name.startswith("checker/data/")}
    for folder in ("standards", "architecture", "site"):
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        assert files
        assert {f"checker/data/{path.relative_to(ROOT)}" for path in files} <= carried


def test_runs_from_another_folder(miyar: Path, tmp_path: Path) -> None:
    def check(agency: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [miyar, "check", SAMPLES / agency, "--no-cache", "--lang", "en"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    conforming, nonconforming = check("conforming"), check("nonconforming")
    assert conforming.returncode == 0, conforming.stdout + conforming.stderr
    assert nonconforming.returncode == 1, nonconforming.stdout + nonconforming.stderr


def test_lists_the_standards_it_carries(miyar: Path, tmp_path: Path) -> None:
    ended = subprocess.run([miyar, "standards", "list"], cwd=tmp_path, capture_output=True, text=True, check=True)
    for standard in ("ict-baseline", "rest-api", "data-elements", "message-envelope"):
        assert standard in ended.stdout


def test_builds_the_site_from_another_folder(miyar: Path, wheel: Path, tmp_path: Path) -> None:
    subprocess.run([miyar.with_name("pip"), "install", "--quiet", f"{wheel}[site]"], check=True, capture_output=True)
    command = [miyar, "site", "build", "--output", "public", "--lang", "en"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    for page in ("index.html", "en/comply/agency/index.html", "standards/rest-api/1.1/index.html"):
        assert "<h1" in (tmp_path / "public" / page).read_text(encoding="utf-8")
    assert (tmp_path / "public" / "assets" / "style.css").is_file()
    assert (tmp_path / "public" / "pagefind" / "pagefind.js").is_file()
