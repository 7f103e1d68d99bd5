"""The site built with its index: as it is, and filled up to 3,000 pages a language; MkDocs with Material beside it."""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

from benchmarks.many_standards import VERSIONS, write
from benchmarks.measure import MIYAR, ROOT, Figure, Spent, fresh, run

_MANY = 3000
_PER_VERSION = 2
"""Pages a version brings: its own and what changed, and a little more for its compliance and feed."""
_SECONDS = 6.0 / 300
"""Bar: seconds a page of one language, index included."""
_PEER = ROOT / "build" / "peers" / "material"
_PEER_CONFIG = """\
site_name: Peer
theme: {name: material, language: en}
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {locale: ar, name: العربية, build: true, default: true}
        - {locale: en, name: English, build: true}
"""


def measure() -> Iterator[Figure]:
    """Seconds, memory, the weight of a page, and the ratio to the peer on as many pages."""
    root = fresh("site")
    spent = _build(root / "real")
    pages = _pages(root / "real")
    yield Figure("pages a language, the real site", pages, "")
    yield Figure("built with its index", spent.seconds, "s", _SECONDS * pages)
    yield Figure("seconds for 300 of them", spent.seconds / pages * 300, "s", 6)
    yield Figure("processor seconds for 300 of them, all cores together", spent.processor / pages * 300, "s")
    yield from _weights(root / "real")
    yield from _beside(root, pages, spent)
    more = (_MANY - pages) // (VERSIONS * _PER_VERSION - 1)
    write(root / "standards", more)
    large = _build(root / "large", "--standards", str(root / "standards"))
    many = _pages(root / "large")
    yield Figure("pages a language, with generated standards", many, "")
    yield Figure("built with its index", large.seconds, "s", _SECONDS * many)
    yield Figure(
        "growth: processor seconds a page against the real site",
        large.processor / many / (spent.processor / pages),
        "×",
        1.3,
    )
    yield Figure("memory, the largest process", large.megabytes, "MB", 1000)


def _build(output: Path, *options: str) -> Spent:
    return run([*MIYAR, "site", "build", "--output", str(output), *options], allowed=(0,))


def _pages(site: Path) -> int:
    return sum(1 for _ in (site / "en").rglob("index.html"))


def _weights(site: Path) -> Iterator[Figure]:
    """The heaviest page of a standard, as it is sent, with style and script and without fonts."""
    frame = sum(_sent(site / "assets" / name) for name in ("style.css", "site.js", "icon.svg"))
    pages = [(_sent(page), page) for page in site.glob("standards/*/*/index.html")]
    heaviest, page = max(pages)
    count = page.read_text("utf-8").count('<article class="requirement')
    yield Figure(f"kB sent for the heaviest standard, {count} requirements", (heaviest + frame) / 1000, "kB")
    yield Figure("kB sent, reckoned for 40 requirements", (heaviest / count * 40 + frame) / 1000, "kB", 150)


def _sent(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def _beside(root: Path, pages: int, ours: Spent) -> Iterator[Figure]:
    """MkDocs with Material and mkdocs-static-i18n, on as many pages of the same weight of prose."""
    peer = _peer()
    if peer is None:
        print("  (the peer could not be installed: it is left out)")
        return
    source = root / "peer"
    prose = (ROOT / "README.md").read_text("utf-8")[:4000].replace("](", "] (")
    for language in ("ar", "en"):
        folder = source / "docs" / language
        folder.mkdir(parents=True)
        for number in range(pages):
            name = "index" if number == 0 else f"page-{number}"
            (folder / f"{name}.md").write_text(f"# Page {number}\n\n{prose}\n", "utf-8")
    (source / "mkdocs.yml").write_text(_PEER_CONFIG, "utf-8")
    spent = run([str(peer), "build", "-q", "-f", str(source / "mkdocs.yml"), "-d", str(root / "peer-site")])
    yield Figure("MkDocs with Material and static-i18n, as many pages", spent.seconds, "s")
    yield Figure("times as long as ours", spent.seconds / ours.seconds, "×")
    yield Figure("times as much processor time as ours", spent.processor / ours.processor, "×")


def _peer() -> Path | None:
    program = _PEER / "bin" / "mkdocs"
    if not program.exists():
        shutil.rmtree(_PEER, ignore_errors=True)
        venv.create(_PEER, with_pip=True)
        wanted = ["mkdocs<2", "mkdocs-material", "mkdocs-static-i18n"]
        done = subprocess.run([_PEER / "bin" / "pip", "install", "-q", *wanted], check=False, stdout=sys.stderr)
        if done.returncode:
            return None
    return program
