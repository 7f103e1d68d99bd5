"""CSV as Archi writes and reads it: elements, relations, properties, a file each."""

from __future__ import annotations

from checker.architecture.formats.csv.reading import Table, read_csv
from checker.architecture.formats.csv.writing import write_csv

__all__ = ["Table", "read_csv", "write_csv"]
