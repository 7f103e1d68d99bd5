"""1,000 small XML messages in one call: against an XML Schema alone, and against it and Schematron rules, on one core.

Rates are by the seconds that the program was on a core, the start of it and of its engines included.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import payments_xml
from benchmarks.measure import Figure, Spent, fresh, run

_MESSAGES = 1_000
_BARS = {"payments-xsd": ("XML Schema", 2_000), "payments-both": ("XML Schema and Schematron", 200)}


def measure() -> Iterator[Figure]:
    """Messages a second a core; and what one message takes, which is mostly the start."""
    folder = fresh("xml-messages")
    payments_xml.standards(folder / "standards")
    (folder / "messages").mkdir()
    for number in range(_MESSAGES):
        (folder / "messages" / f"m-{number:04}.xml").write_text(payments_xml.message(number), "utf-8")
    size = sum(file.stat().st_size for file in (folder / "messages").iterdir())
    yield Figure("size of one message", size / _MESSAGES, "B")
    for standard, (name, bar) in _BARS.items():
        command = payments_xml.checking(folder / "standards", standard, "messages")
        spent = _least(command, folder)
        yield Figure(f"{name}", _MESSAGES / spent.processor, "messages/s", bar, more_is_better=True)
        one = _least(payments_xml.checking(folder / "standards", standard, "messages/m-0001.xml"), folder)
        yield Figure(f"{name}, beyond the start", (_MESSAGES - 1) / (spent.processor - one.processor), "messages/s")
        yield Figure(f"{name}, one message", one.seconds, "s")
        yield Figure(f"{name}, peak memory", spent.megabytes, "MB")


def _least(command: Sequence[str], folder: Path) -> Spent:
    """Of several runs the one that was least on a core: other work on the machine can only lengthen it."""
    return min((run(command, folder=folder, allowed=(0,)) for _ in range(7)), key=lambda spent: spent.processor)
