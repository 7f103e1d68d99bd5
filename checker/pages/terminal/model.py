"""A model in numbers, and what is wrong with it, for a terminal and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.architecture.counting import Numbers
from checker.kernel.messages import fill
from checker.kernel.text import Language, Text
from checker.kernel.trouble import Trouble
from checker.reporters.writing import write_json

_TOTALS: Mapping[str, Text] = {
    "elements": Text("العناصر", "elements"),
    "relationships": Text("العلاقات", "relationships"),
    "views": Text("المناظير", "views"),
    "folders": Text("المجلدات", "folders"),
    "derived": Text("العلاقات المشتقة", "derived relationships"),
    "alone": Text("عناصر بلا علاقات", "elements without relationships"),
}
_TABLES: Mapping[str, Text] = {
    "layers": Text("العناصر بحسب الطبقة", "Elements by layer"),
    "types": Text("العناصر بحسب النوع", "Elements by type"),
    "relationship_types": Text("العلاقات بحسب النوع", "Relationships by type"),
    "unnamed": Text("عناصر بلا اسم في إحدى اللغتين", "Elements without a name in a language"),
}


def numbers_text(numbers: Numbers, language: Language) -> str:
    """Totals, then a table for each way to divide."""
    told = numbers._asdict()
    lines = [f"{text.read(language)}: {told[name]}" for name, text in _TOTALS.items()]
    for name, text in _TABLES.items():
        table = told[name]
        if table:
            lines += ["", f"{text.read(language)}:", *(f"  {count:>7}  {key}" for key, count in table.items())]
    return "\n".join(lines) + "\n"


def numbers_json(numbers: Numbers) -> str:
    """The same for programs."""
    return write_json(numbers._asdict())


def troubles_json(troubles: Iterable[Trouble], language: Language) -> str:
    """What is wrong, for programs: code, place, values and sentence."""
    rows = [
        {
            "code": one.code,
            "file": one.place.file if one.place else "",
            "line": one.place.line if one.place else 0,
            "column": one.place.column if one.place else 0,
            "message": fill(one.text, one.values, language),
            "values": one.values,
        }
        for one in troubles
    ]
    return write_json(rows)
