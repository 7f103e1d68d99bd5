"""The dictionary's elements as types of a JSON Schema 2020-12, one under `$defs` each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.engines.dictionary import Entry, element_schema
from checker.engines.schema import DIALECTS, NEWEST
from checker.kernel.text import Text

TITLE = Text("عناصر البيانات الوطنية", "National data elements")
_ABOUT = Text(
    "أنواع عناصر البيانات كما يعرّفها القاموس الوطني، بالرموز السارية في يوم {day}.",
    "Types of the data elements as the national dictionary defines them, with the codes valid on {day}.",
)
_EVER = Text(
    "أنواع عناصر البيانات كما يعرّفها القاموس الوطني، بكل رمز حملته قوائمه.",
    "Types of the data elements as the national dictionary defines them, with every code that its lists ever had.",
)
_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?(Z|[+\-]([01][0-9]|2[0-3]):[0-5][0-9])"
_LABEL = r"[A-Za-z0-9]([A-Za-z0-9\-]{0,61}[A-Za-z0-9])?"
_ATOM = r"[A-Za-z0-9!#$%&'*+\/=?^_`{|}~\-]+"
FORMS: Mapping[str, str] = {
    "date": f"^{_DAY}$",
    "time": f"^{_TIME}$",
    "date-time": f"^{_DAY}T{_TIME}$",
    "email": rf"^{_ATOM}(\.{_ATOM})*@{_LABEL}(\.{_LABEL})*$",
    "uuid": "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
}
"""Type in the dictionary → the written form beside `format`, which many pass over (2020-12 Validation, 7.2.1)."""
_LANGUAGES = ("ar", "en")


def about(as_of: date | None) -> Text:
    """What the types are, and of which day their codes."""
    return Text(_ABOUT.ar.format(day=as_of), _ABOUT.en.format(day=as_of)) if as_of else _EVER


def national_json(
    elements: Mapping[str, Entry], code_lists: Mapping[str, Entry], namespace: str, as_of: date | None = None
) -> dict[str, Any]:
    """The schema, whose `$id` is `namespace`; it describes no message, and is referred to as `…#/$defs/BirthDate`.

    `as_of` is the day whose codes are allowed; None allows every code the lists ever had.
    """
    said = about(as_of)
    return {
        "$schema": DIALECTS[NEWEST],
        "$id": namespace,
        "title": f"{TITLE.ar} · {TITLE.en}",
        "description": f"{said.ar} {said.en}",
        "x-i18n": {
            "ar": {"title": TITLE.ar, "description": said.ar},
            "en": {"title": TITLE.en, "description": said.en},
        },
        "$defs": {one["xml-name"]: _type(one, code_lists, as_of) for _, one in sorted(elements.items())},
    }


def _type(element: Entry, code_lists: Mapping[str, Entry], as_of: date | None) -> dict[str, Any]:
    schema = element_schema(element, code_lists, as_of)
    told = {
        language: {"title": element["name"].get(language, ""), "description": element["definition"].get(language, "")}
        for language in _LANGUAGES
    }
    head: dict[str, Any] = {key: schema.pop(key) for key in ("title", "description") if key in schema}
    form = FORMS.get(element["type"])
    return {**head, "x-i18n": told, **schema, **({"pattern": form} if form else {})}
