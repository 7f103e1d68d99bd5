"""Sentences about XML Schema: those about what could not be told of a document are here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.engines.xsd.instance_messages import STRUCTURE, VALUES
from checker.engines.xsd.schema_messages import COMPILING
from checker.kernel.place import Place
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

_USING: dict[str, Text] = {
    "xsd.gave-up": Text(
        "نمط في المخطط لا تنتهي مطابقته لهذا المستند في وقت معقول؛ بسّط النمط.",
        "A pattern of the schema cannot be matched against this document in reasonable time; simplify the pattern.",
    ),
    "xsd.ids-unchecked": Text(
        "الملف كبير فتُحقق منه وهو يُقرأ، ولا يُعرف بذلك أن المعرّفات (xs:ID) لا تتكرر فيه ولا أن ما يحيل إليها صحيح؛ "
        "وما عدا ذلك فلا مخالفة فيه.",
        "The file is large and was checked while it was read, which does not show whether its identifiers (xs:ID) are "
        "unique and the references to them right; nothing else is wrong with it.",
    ),
    "xsd.references-unchecked": Text(
        "في المخطط إحالات إلى معرّفات (xs:IDREF) تعذر التحقق منها؛ وما عدا ذلك فلا مخالفة في الملف.",
        "The schema has references to identifiers (xs:IDREF) that could not be checked; nothing else is wrong with the "
        "file.",
    ),
    "xsd.pattern-unbounded": Text(
        "النمط {pattern} في المخطط لا يعمل على محرك مأمون من التراجع بلا نهاية؛ بسّط النمط.",
        "The pattern {pattern} of the schema does not run on an engine that cannot backtrack for ever; simplify it.",
    ),
}
MESSAGES: Mapping[str, Text] = {**VALUES, **STRUCTURE, **COMPILING, **_USING}


def trouble(code: str, values: Mapping[str, Any], place: Place | None = None) -> Trouble:
    """A trouble with its sentence from `MESSAGES`."""
    return Trouble(code, MESSAGES[code], values, place)
