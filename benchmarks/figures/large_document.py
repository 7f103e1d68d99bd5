"""A 13 MB OpenAPI document against the whole `rest-api` standard, cold, beside Redocly CLI and Spectral."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson
import yaml

from benchmarks import peers
from benchmarks.measure import MIYAR, Figure, Spent, alternately, fresh, run


def measure() -> Iterator[Figure]:
    """Times of whole commands; ratios are ours over the peer's."""
    source = peers.large_document()
    if source is None:
        return
    folder = fresh("large")
    (folder / "api.json").write_bytes(source.read_bytes())
    _write_yaml(source, folder / "api.yaml")
    lint = [str(peers.command("redocly")), "lint", "api.json"]
    ours, ours_yaml, redocly = alternately([_ours("api.json"), _ours("api.yaml"), lint], 5, folder=folder)
    yield Figure("miyar check, JSON", ours.seconds, "s")
    yield Figure("miyar check, YAML", ours_yaml.seconds, "s")
    yield Figure("miyar, YAML over JSON", ours_yaml.seconds / ours.seconds, "×", 1.5)
    yield Figure("miyar, peak memory", ours.megabytes, "MB")
    yield Figure("redocly lint", redocly.seconds, "s")
    yield Figure("redocly, peak memory", redocly.megabytes, "MB")
    yield Figure("miyar over redocly, time", ours.seconds / redocly.seconds, "×", 0.25)
    yield Figure("miyar over redocly, memory", ours.megabytes / redocly.megabytes, "×", 1.0)
    yield from _beside_spectral(folder, ours)


def _ours(name: str) -> list[str]:
    return [*MIYAR, "check", name, "--standard", "rest-api", "--no-cache"]


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
