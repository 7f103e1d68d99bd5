"""How long a person waits for the smallest things, beside `python -c pass` in the same run."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from benchmarks.measure import MIYAR, ROOT, Figure, best


def measure() -> Iterator[Figure]:
    """The bars hold where `python -c pass` takes 0.02 s; on another machine they grow with it."""
    bare = best([sys.executable, "-c", "pass"], 20).seconds
    scale = max(1.0, bare / 0.02)
    yield Figure("python -c pass", bare, "s")
    yield Figure("miyar --version", best([*MIYAR, "--version"], 20).seconds, "s", 0.12 * scale)
    samples = ROOT / "standards"
    smallest = samples / "message-envelope" / "1.0" / "samples" / "request.json"
    command = [*MIYAR, "check", str(smallest), "--no-cache"]
    yield Figure("miyar check, one message, no cache", best(command, 10).seconds, "s", 0.35 * scale)
    api = samples / "rest-api" / "1.0" / "samples" / "conforming.yaml"
    command = [*MIYAR, "check", str(api), "--no-cache"]
    yield Figure("miyar check, one OpenAPI file of 25 kB, no cache", best(command, 10).seconds, "s")
