"""A 13 MB OpenAPI document against the whole `rest-api` standard, cold, beside Redocly CLI and Spectral."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson
import yaml

from benchmarks import peers
from benchmarks.measure import MIYAR, Figure, Spent, best, fresh, run


def measure() -> Iterator[Figure]:
    """Times of whole commands; ratios are ours over the peer's."""
    source = peers.large_document()
    if source is None:
        return
    folder = fresh("large")
    (folder / "api.json").write_bytes(source.read_bytes())
    _write_yaml(source, folder / "api.yaml")
    ours, ours_yaml = _ours(folder, "api.json"), _ours(folder, "api.yaml")
    yield Figure("miyar check, JSON", ours.seconds, "s")
    yield Figure("miyar check, YAML", ours_yaml.seconds, "s")
    yield Figure("miyar, YAML over JSON", ours_yaml.seconds / ours.seconds, "×", 1.5)
    yield Figure("miyar, peak memory", ours.megabytes, "MB")
    yield from _beside_redocly(folder, ours)
    yield from _beside_spectral(folder, ours)


def _ours(folder: Path, name: str) -> Spent:
    return best([*MIYAR, "check", name, "--standard", "rest-api", "--no-cache"], 5, folder=folder)


def _beside_redocly(folder: Path, ours: Spent) -> Iterator[Figure]:
    theirs = best([str(peers.command("redocly")), "lint", "api.json"], 3, folder=folder)
    yield Figure("redocly lint", theirs.seconds, "s")
    yield Figure("redocly, peak memory", theirs.megabytes, "MB")
    yield Figure("miyar over redocly, time", ours.seconds / theirs.seconds, "×", 0.25)
    yield Figure("miyar over redocly, memory", ours.megabytes / theirs.megabytes, "×", 1.0)


def _beside_spectral(folder: Path, ours: Spent) -> Iterator[Figure]:
    (folder / "ruleset.yaml").write_text("extends: [[spectral:oas, all]]\n")
    command = [str(peers.command("spectral")), "lint", "api.json", "-r", "ruleset.yaml", "-f", "json"]
    theirs = run([*command, "-o", "spectral.json"], folder=folder)
    if not (folder / "spectral.json").is_file():
        raise RuntimeError("spectral wrote no report: it did not lint")
    yield Figure("spectral lint, OpenAPI set", theirs.seconds, "s")
    yield Figure("miyar over spectral, time", ours.seconds / theirs.seconds, "×", 1 / 80)


def _write_yaml(source: Path, target: Path) -> None:
    with target.open("w", encoding="utf-8") as stream:
        yaml.dump(
            orjson.loads(source.read_bytes()), stream, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True
        )
