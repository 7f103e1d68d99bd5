"""`python -m benchmarks [NAME…]`: measure, and print each figure beside its bar and its peer in the same run.

A figure is a file of `benchmarks/figures/` with `measure() -> Iterator[Figure]`; adding one is adding a file.
Peers come from npm into `build/peers` (`benchmarks/package.json`); without npm the figures without a peer still run.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pkgutil import iter_modules

from benchmarks import figures
from benchmarks.measure import Figure


def main(wanted: list[str]) -> int:
    """Run the figures named, or all; the exit code says whether every bar was met."""
    missed = 0
    for module in iter_modules(figures.__path__):
        if wanted and module.name not in wanted:
            continue
        print(f"\n{module.name}", flush=True)
        for figure in import_module(f"benchmarks.figures.{module.name}").measure():
            missed += not figure.met
            print(line(figure), flush=True)
    return 1 if missed else 0


def line(figure: Figure) -> str:
    """One figure on one line."""
    mark = "  " if figure.bar is None else "✓ " if figure.met else "✗ "
    bar = "" if figure.bar is None else f"  (bar: {'at least' if figure.more_is_better else 'at most'} {figure.bar:g})"
    return f"  {mark}{figure.name:<64} {figure.value:>12,.3f} {figure.unit}{bar}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
