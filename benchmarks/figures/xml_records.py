"""A file of 1 GB of XML records against an XML Schema, valid and with a mistake in every 2,000th, beside xmllint.

Both files are made once, in build/benchmarks/xml-records. Ratios are of seconds on a core. Ours tells each mistake with
pointer, line and column, which xmllint does not, and stops telling at a thousand.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import payments_xml
from benchmarks.measure import WORK, Figure, Spent, best, run

_SIZE = 1 << 30
_SMALL = 10 << 20
_XMLSCHEMA = "import sys, xmlschema; xmlschema.XMLSchema(sys.argv[1]).validate(sys.argv[2])"


def measure() -> Iterator[Figure]:
    """Seconds, MB/s and MB of whole commands; ratios are ours over xmllint's in the same run."""
    folder = WORK / "xml-records"
    shutil.rmtree(folder / "standards", ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    payments_xml.standards(folder / "standards")
    schema = folder / "standards" / "payments-xsd" / "1.0" / "schemas" / "payments.xsd"
    yield from _beside_xmllint(folder, schema, "valid", 0, 1.5)
    yield from _beside_xmllint(folder, schema, "invalid", 2_000, None)
    yield from _beside_xmlschema(folder, schema)


def _beside_xmllint(folder: Path, schema: Path, word: str, bad: int, bar: float | None) -> Iterator[Figure]:
    file = folder / f"{word}.xml"
    if not file.is_file() or file.stat().st_size < _SIZE:
        payments_xml.records(file, _SIZE, bad)
    megabytes = file.stat().st_size / 1e6
    ours = _ours(folder, file.name)
    yield Figure(f"miyar check, 1 GB, {word}", ours.processor, "s")
    yield Figure(f"miyar, {word}", megabytes / ours.processor, "MB/s", 15 if bar else None, more_is_better=True)
    yield Figure(f"miyar, {word}, peak memory", ours.megabytes, "MB", 300)
    if shutil.which("xmllint") is None:
        print("  (no xmllint on this machine: the peer is left out)")
        return
    command = ["xmllint", "--noout", "--stream", "--schema", str(schema), file.name]
    theirs = run(command, folder=folder, allowed=(0, 3))
    yield Figure(f"xmllint --stream, {word}", theirs.processor, "s")
    yield Figure(f"xmllint, {word}, peak memory", theirs.megabytes, "MB")
    yield Figure(f"miyar over xmllint, {word}, time", ours.processor / theirs.processor, "×", bar)


def _ours(folder: Path, name: str, times: int = 1) -> Spent:
    return best(payments_xml.checking(folder / "standards", "payments-xsd", name), times, folder=folder)


def _beside_xmlschema(folder: Path, schema: Path) -> Iterator[Figure]:
    file = folder / "small.xml"
    payments_xml.records(file, _SMALL)
    ours = _ours(folder, file.name, 3)
    theirs = run([sys.executable, "-c", _XMLSCHEMA, str(schema), str(file)], folder=folder, allowed=(0,))
    yield Figure("miyar check, 10 MB", ours.processor, "s")
    yield Figure("xmlschema, the same 10 MB", theirs.processor, "s")
    yield Figure("xmlschema over miyar, time", theirs.processor / ours.processor, "×")
