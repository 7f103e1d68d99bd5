"""Every requirement over the samples of all standards, of whatever scope: a check may find them wrong, never break."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from checker.engines.schema import Mismatch
from checker.kernel.document import Document
from checker.kernel.place import spoken
from checker.kernel.standard import Requirement, Standard
from checker.kernel.trouble import Trouble
from checker.kernel.verdict import Verdict
from checker.loaders import load
from checker.loaders.tree import Tree
from checker.repository.digests import content
from checker.runners.checks import Checks
from checker.runners.examples import Step, at_place
from checker.runners.judge import judge


def samples(standards: Iterable[Standard]) -> list[tuple[Path, Path]]:
    """(sample, folder of its standard) of all examples of `standards`: each once, however many versions carry it."""
    paths = {
        example.path: standard
        for standard in standards
        for requirement in standard.requirements
        for example in requirement.examples
    }
    different = {
        (standard.id, path.relative_to(standard.folder), content(path)): (path, standard.folder)
        for path, standard in paths.items()
    }
    return list(different.values())


def breakdowns(
    standards: Sequence[Standard], wanted: Iterable[tuple[Path, Path]], checks: Checks, step: Step = lambda: None
) -> Iterator[Trouble]:
    """The requirements of `standards` that break down over a sample, each told once, with the first such sample."""
    told: set[str] = set()
    for sample, folder in wanted:
        for requirement, verdict in _verdicts(sample, Tree(folder), standards, checks):
            if verdict.reason and verdict.reason.code == "run.crashed" and requirement.citation not in told:
                told.add(requirement.citation)
                values = {**verdict.reason.values, "file": spoken(sample)}
                yield from at_place(requirement, [Mismatch("examples.crashed", ("check",), values)])
        step()


def _verdicts(
    sample: Path, tree: Tree, standards: Sequence[Standard], checks: Checks
) -> Iterator[tuple[Requirement, Verdict]]:
    document = _loaded(sample, tree)
    if document is None:
        return
    for standard in standards:
        judged = judge(document, standard.requirements, checks, tree.document)
        yield from zip(standard.requirements, judged.verdicts, strict=True)


def _loaded(sample: Path, tree: Tree) -> Document | None:
    """The sample as what it is, else as text; None where it is not there, which the self-check tells."""
    for form in ("", "text"):
        try:
            return load(sample, spoken(sample), tree, form)
        except Trouble:
            continue
    return None
