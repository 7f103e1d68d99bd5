"""Sentences about XML Schema: those of schemas that cannot be used are here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.engines.xsd.instance_messages import STRUCTURE, VALUES
from checker.kernel.place import Place
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

_SCHEMAS: dict[str, Text] = {
    "xsd.gave-up": Text(
        "نمط في المخطط لا تنتهي مطابقته لهذا المستند في وقت معقول؛ بسّط النمط.",
        "A pattern of the schema cannot be matched against this document in reasonable time; simplify the pattern.",
    ),
    "xsd.ids-unchecked": Text(
        "الملف كبير فتُحقق منه وهو يُقرأ، ولا يُعرف بذلك أن المعرّفات (xs:ID) لا تتكرر فيه؛ لم يوجد فيه غير ذلك مخالفة.",
        "The file is large and was checked while it was read, which does not show whether its identifiers (xs:ID) are "
        "unique; nothing else is wrong with it.",
    ),
    "xsd.pattern-unbounded": Text(
        "النمط {pattern} في المخطط لا يعمل على محرك مأمون من التراجع بلا نهاية؛ بسّط النمط.",
        "The pattern {pattern} of the schema does not run on an engine that cannot backtrack for ever; simplify it.",
    ),
    "xsd.schema-newer": Text(
        "المخطط ليس صحيحًا بحسب XSD 1.1 عند {element} ({file}، السطر {line}).",
        "The schema is not valid by XSD 1.1 at {element} ({file}, line {line}).",
    ),
    "xsd.not-xml": Text("الملف {file} ليس XML صحيحًا.", "{file} is not well-formed XML."),
    "xsd.schema-reference": Text(
        "مرجع في المخطط ({file}، السطر {line}) لا يصل إلى ملف يمكن قراءته: {reference}.",
        "A reference of the schema ({file}, line {line}) leads to no file that can be read: {reference}.",
    ),
    "xsd.schema-unresolved": Text(
        "يذكر المخطط الاسم {name} ولا تعريف له ({file}، السطر {line}).",
        "The schema names {name}, which is not defined ({file}, line {line}).",
    ),
    "xsd.schema-not-imported": Text(
        "يذكر المخطط اسمًا من فضاء الأسماء {namespace} ولا يستورده ({file}، السطر {line})؛ أضف xs:import.",
        "The schema names something of the namespace {namespace}, which it does not import ({file}, line {line}); "
        "add an xs:import.",
    ),
    "xsd.schema-twice": Text(
        "الاسم {name} معرّف في المخطط أكثر من مرة ({file}، السطر {line}).",
        "{name} is defined more than once in the schema ({file}, line {line}).",
    ),
    "xsd.schema-pattern": Text(
        "النمط {pattern} في المخطط ليس تعبيرًا نمطيًا صحيحًا ({file}، السطر {line}).",
        "The pattern {pattern} in the schema is not a valid regular expression ({file}, line {line}).",
    ),
    "xsd.schema-attribute": Text(
        "الصفة {name} غير مسموح بها في {element} من لغة XSD ({file}، السطر {line}).",
        "The attribute {name} is not allowed in XSD's {element} ({file}, line {line}).",
    ),
    "xsd.schema-attribute-missing": Text(
        "تنقص {element} من لغة XSD الصفة المطلوبة {name} ({file}، السطر {line}).",
        "XSD's {element} lacks the required attribute {name} ({file}, line {line}).",
    ),
    "xsd.schema-value": Text(
        "القيمة «{value}» في {element} من لغة XSD غير صحيحة ({file}، السطر {line}).",
        "The value “{value}” in XSD's {element} is not valid ({file}, line {line}).",
    ),
    "xsd.schema-content": Text(
        "محتوى {element} من لغة XSD ليس كما يجب ({file}، السطر {line}).",
        "The content of XSD's {element} is not as it must be ({file}, line {line}).",
    ),
    "xsd.schema-ambiguous": Text(
        "محتوى {element} في المخطط ملتبس: لا يُعرف من العنصر التالي وحده ما يقابله من النموذج ({file}، السطر {line}).",
        "The content model of {element} is ambiguous: the next element alone does not tell which part it belongs to "
        "({file}, line {line}).",
    ),
    "xsd.schema-namespace": Text(
        "فضاء الأسماء في {element} من لغة XSD لا يوافق الملف الذي يحيل إليه ({file}، السطر {line}).",
        "The namespace of XSD's {element} does not agree with the file it refers to ({file}, line {line}).",
    ),
    "xsd.schema-redefine": Text(
        "إعادة التعريف في {element} من لغة XSD ليست صحيحة ({file}، السطر {line}).",
        "A redefinition in XSD's {element} is not valid ({file}, line {line}).",
    ),
    "xsd.schema-no-schema": Text(
        "الملف {file} ليس مخطط XSD (السطر {line}).", "{file} is not an XSD schema (line {line})."
    ),
    "xsd.schema-other": Text(
        "المخطط ليس صحيحًا بحسب القاعدة {rule} من لغة XSD ({file}، السطر {line}).",
        "The schema is not valid by XSD's rule {rule} ({file}, line {line}).",
    ),
}
MESSAGES: Mapping[str, Text] = {**VALUES, **STRUCTURE, **_SCHEMAS}


def trouble(code: str, values: Mapping[str, Any], place: Place | None = None) -> Trouble:
    """A trouble with its sentence from `MESSAGES`."""
    return Trouble(code, MESSAGES[code], values, place)
