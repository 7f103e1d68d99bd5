"""Two editions, standard by standard."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checker.kernel.standard import Standard
from checker.repository.differing.change import EditionDifference
from checker.repository.differing.compare import Evidence, compare
from checker.repository.succession import order
from checker.repository.values import Edition


def compare_editions(
    before: Edition, after: Edition, whole: Callable[[str], Standard], evidence: Evidence
) -> EditionDifference:
    """What changed. `whole` gives the version of a citation; of several versions of a standard the newest counts."""
    old, new = _newest(map(whole, before.standards)), _newest(map(whole, after.standards))
    changed = [
        compare(old[name], new[name], evidence)
        for name in new
        if name in old and old[name].citation != new[name].citation
    ]
    return EditionDifference(
        before.id,
        after.id,
        tuple([new[name] for name in new if name not in old]),
        tuple([old[name] for name in old if name not in new]),
        tuple(changed),
    )


def _newest(standards: Iterable[Standard]) -> dict[str, Standard]:
    return {one.id: one for one in sorted(standards, key=lambda one: (one.id, order(one)))}
