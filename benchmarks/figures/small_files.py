"""1,000 small OpenAPI files in one call: what one core judges a second, and what an unchanged second run takes."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.measure import MIYAR, Figure, best, fresh, run
from benchmarks.openapi_small import documents

_FILES = 1_000


def measure() -> Iterator[Figure]:
    """Files a second a core, cold; seconds of the run after, with nothing changed."""
    folder = fresh("small")
    for number, document in enumerate(documents(_FILES, 2026)):
        (folder / f"api-{number:04}.json").write_bytes(document)
    size = sum(file.stat().st_size for file in folder.iterdir())
    yield Figure("size of one file", size / _FILES / 1_000, "kB")
    command = [*MIYAR, "check", ".", "--format", "text", "--quiet"]
    cold = best([*command, "--jobs", "1", "--no-cache"], 2, folder=folder)
    yield Figure("miyar check, one core, cold", _FILES / cold.seconds, "files/s", 50, more_is_better=True)
    both = best([*command, "--no-cache"], 2, folder=folder)
    yield Figure("miyar check, all cores, cold", _FILES / both.seconds, "files/s")
    cached = [*command, "--cache", str(folder.with_name("small-cache"))]
    run(cached, folder=folder)
    yield Figure("miyar check, nothing changed", best(cached, 5, folder=folder).seconds, "s", 0.5)
