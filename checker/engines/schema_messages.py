"""The sentences for every way in which a value can fail a JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.engines.schema_words import FORMATS
from checker.kernel.messages import as_value
from checker.kernel.text import Text


def _format_sentence(wanted: Mapping[str, str]) -> Text:
    plain = {language: text.replace("{", "{{").replace("}", "}}") for language, text in wanted.items()}
    return Text(
        f"القيمة «{{actual}}» ليست على الصيغة المطلوبة «{{format}}»؛ المطلوب {plain['ar']}.",
        f"“{{actual}}” does not have the format “{{format}}”: it must be {plain['en']}.",
    )


_VALUES = {
    "jsonschema.type": Text("المطلوب هنا {expected}، والموجود {found}.", "This must be {expected}, and it is {found}."),
    "jsonschema.const": Text(
        "القيمة «{actual}» غير مقبولة؛ القيمة الوحيدة المسموحة: {expected}",
        "“{actual}” is not allowed; the only value allowed is {expected}",
    ),
    "jsonschema.enum": Text(
        "القيمة «{actual}» ليست من القيم المسموحة: {allowed}", "“{actual}” is none of the values allowed: {allowed}"
    ),
    "jsonschema.enum-near": Text(
        "القيمة «{actual}» ليست من القيم المسموحة؛ لعل المقصود «{nearest}». القيم المسموحة: {allowed}",
        "“{actual}” is not a value allowed here; did you mean “{nearest}”? The values allowed: {allowed}",
    ),
    "jsonschema.enum-long": Text(
        "القيمة «{actual}» ليست من القيم المسموحة (عددها {count})، ومنها: {allowed}",
        "“{actual}” is none of the {count} values allowed; some of them: {allowed}",
    ),
    "jsonschema.enum-long-near": Text(
        "القيمة «{actual}» ليست من القيم المسموحة (عددها {count})؛ لعل المقصود «{nearest}».",
        "“{actual}” is none of the {count} values allowed; did you mean “{nearest}”?",
    ),
    "jsonschema.minimum": Text(
        "القيمة {actual} أصغر من الحد الأدنى المسموح، وهو {limit}.", "{actual} is less than the least allowed, {limit}."
    ),
    "jsonschema.maximum": Text(
        "القيمة {actual} أكبر من الحد الأقصى المسموح، وهو {limit}.",
        "{actual} is more than the most allowed, {limit}.",
    ),
    "jsonschema.exclusive-minimum": Text(
        "القيمة {actual} غير مقبولة؛ يجب أن تكون أكبر من {limit}.", "{actual} is not more than {limit}, as it must be."
    ),
    "jsonschema.exclusive-maximum": Text(
        "القيمة {actual} غير مقبولة؛ يجب أن تكون أصغر من {limit}.", "{actual} is not less than {limit}, as it must be."
    ),
    "jsonschema.multiple-of": Text(
        "القيمة {actual} ليست من مضاعفات العدد {factor}.", "{actual} is not a multiple of {factor}."
    ),
    "jsonschema.min-length": Text(
        "النص أقصر مما يجب: طوله بالمحارف {actual}، والحد الأدنى {limit}.",
        "The text is too short: its length in characters is {actual}, and at least {limit} is asked for.",
    ),
    "jsonschema.max-length": Text(
        "النص أطول مما يجوز: طوله بالمحارف {actual}، والحد الأقصى {limit}.",
        "The text is too long: its length in characters is {actual}, and at most {limit} is allowed.",
    ),
    "jsonschema.pattern": Text(
        "القيمة «{actual}» لا توافق النمط المطلوب: {pattern}", "“{actual}” does not match the pattern {pattern}"
    ),
    "jsonschema.format": Text(
        "القيمة «{actual}» ليست على الصيغة المطلوبة «{format}».", "“{actual}” does not have the format “{format}”."
    ),
    "jsonschema.content-encoding": Text(
        "النص ليس مرمّزًا بالطريقة المطلوبة «{encoding}».", "The text is not encoded as asked for: “{encoding}”."
    ),
    "jsonschema.content-media-type": Text(
        "محتوى النص ليس من النوع المطلوب «{media_type}».", "The text does not hold what it must: “{media_type}”."
    ),
}

_ARRAYS = {
    "jsonschema.min-items": Text(
        "القائمة أقصر مما يجب: عدد عناصرها {actual}، والحد الأدنى {limit}.",
        "The array is too short: the number of its items is {actual}, and at least {limit} is asked for.",
    ),
    "jsonschema.max-items": Text(
        "القائمة أطول مما يجوز: عدد عناصرها {actual}، والحد الأقصى {limit}.",
        "The array is too long: the number of its items is {actual}, and at most {limit} is allowed.",
    ),
    "jsonschema.unique-items": Text(
        "العنصر «{actual}» مكرر في القائمة (سبق في الموضع {first})، والتكرار غير مسموح.",
        "“{actual}” stands in the array more than once (first at {first}); items must differ.",
    ),
    "jsonschema.contains": Text(
        "لا تحوي القائمة أي عنصر على الصفة المطلوبة.", "No item of the array is of the kind that must be among them."
    ),
    "jsonschema.min-contains": Text(
        "عدد عناصر القائمة التي على الصفة المطلوبة أقل مما يجب؛ الحد الأدنى {limit}.",
        "Too few items of the array are of the kind asked for; there must be at least {limit}.",
    ),
    "jsonschema.max-contains": Text(
        "عدد عناصر القائمة التي على الصفة المحددة أكثر مما يجوز؛ الحد الأقصى {limit}.",
        "Too many items of the array are of the kind that is limited; there may be at most {limit}.",
    ),
    "jsonschema.additional-items": Text(
        "لا يجوز أن تحوي القائمة عناصر بعد المواضع المحددة، وعددها {limit}.",
        "The array may hold no more items than those laid down: {limit}.",
    ),
    "jsonschema.unevaluated-items": Text(
        "تحوي القائمة عناصر لا يسمح بها المخطط، وعددها {count}.",
        "The array holds items that the schema does not allow: {count} of them.",
    ),
}

_OBJECTS = {
    "jsonschema.required": Text("ينقص الحقل الإلزامي «{property}».", "The required property “{property}” is missing."),
    "jsonschema.dependent-required": Text(
        "ينقص الحقل «{property}»، وهو إلزامي عند وجود الحقل «{trigger}».",
        "The property “{property}” is missing; it is required where “{trigger}” is present.",
    ),
    "jsonschema.additional-properties": Text(
        "الحقل «{property}» غير مسموح هنا.", "The property “{property}” is not allowed here."
    ),
    "jsonschema.additional-properties-near": Text(
        "الحقل «{property}» غير مسموح هنا؛ لعل المقصود «{nearest}».",
        "The property “{property}” is not allowed here; did you mean “{nearest}”?",
    ),
    "jsonschema.unevaluated-properties": Text(
        "الحقل «{property}» لا يسمح به المخطط هنا.", "The schema does not allow the property “{property}” here."
    ),
    "jsonschema.min-properties": Text(
        "حقول الكائن أقل مما يجب: عددها {actual}، والحد الأدنى {limit}.",
        "The object has too few properties: {actual}, and at least {limit} is asked for.",
    ),
    "jsonschema.max-properties": Text(
        "حقول الكائن أكثر مما يجوز: عددها {actual}، والحد الأقصى {limit}.",
        "The object has too many properties: {actual}, and at most {limit} is allowed.",
    ),
    "jsonschema.property-names": Text(
        "اسم الحقل «{property}» غير مقبول: {problem}", "The property name “{property}” is not acceptable: {problem}"
    ),
    "jsonschema.false-schema": Text("لا يسمح المخطط بوجود شيء في هذا الموضع.", "The schema allows nothing here."),
    "jsonschema.false-property": Text(
        "لا يسمح المخطط بوجود الحقل «{property}» هنا.", "The schema forbids the property “{property}” here."
    ),
}

_CHOICES = {
    "jsonschema.any-of": Text(
        "القيمة لا توافق أيًا من الأشكال المسموحة (عددها {count}). أقربها: {closest}",
        "The value fits none of the {count} forms allowed. The closest says: {closest}",
    ),
    "jsonschema.any-of-required": Text(
        "يجب أن يرد هنا واحد على الأقل من الحقول: {allowed}", "At least one of these properties must be here: {allowed}"
    ),
    "jsonschema.one-of-none": Text(
        "القيمة لا توافق أيًا من الأشكال المسموحة (عددها {count})، والمطلوب أن توافق واحدًا منها. أقربها: {closest}",
        "The value must fit one of {count} forms, and fits none. The closest says: {closest}",
    ),
    "jsonschema.one-of-required": Text(
        "يجب أن يرد هنا واحد فقط من الحقول: {allowed}", "Exactly one of these properties must be here: {allowed}"
    ),
    "jsonschema.one-of-many": Text(
        "القيمة توافق أكثر من شكل من الأشكال المسموحة (ترتيبها في المخطط: {matching})، والمطلوب أن توافق واحدًا فقط.",
        "The value fits more than one of the forms allowed (numbers {matching} in the schema); only one may fit.",
    ),
    "jsonschema.not": Text(
        "القيمة على شكل يمنعه المخطط: {forbidden}", "The value is what the schema forbids: {forbidden}"
    ),
    "jsonschema.not-required": Text(
        "لا يجوز أن تجتمع هنا الحقول: {forbidden}", "These properties must not stand here together: {forbidden}"
    ),
    "jsonschema.not-property": Text(
        "لا يجوز أن يرد هنا الحقل «{property}».", "The property “{property}” must not be here."
    ),
    "jsonschema.not-pattern": Text(
        "القيمة «{actual}» توافق نمطًا ممنوعًا: {pattern}", "“{actual}” matches a pattern that is forbidden: {pattern}"
    ),
    "jsonschema.not-value": Text("القيمة «{actual}» ممنوعة هنا.", "The value “{actual}” is forbidden here."),
    "jsonschema.otherwise": Text(
        "القيمة لا توافق قاعدة المخطط «{keyword}».", "The value does not keep the schema's rule “{keyword}”."
    ),
}

_REASONS = {
    "jsonschema.pattern-given-up": Text(
        "لم يُحكم على هذا لأن تطبيق نمط في المخطط استغرق خطوات تتجاوز الحد المسموح؛ بسّط النمط.",
        "Not judged: a pattern of the schema took more steps than are allowed; make the pattern simpler.",
    ),
    "jsonschema.not-json": Text(
        "لم يُحكم على هذا لأن فيه قيمة لا تقابلها قيمة في JSON.",
        "Not judged: it holds a value that JSON does not have.",
    ),
    "jsonschema.schema-invalid": Text(
        "المخطط نفسه غير صحيح في الموضع «{at}»: {problem}", "The schema itself is wrong at “{at}”: {problem}"
    ),
    "jsonschema.schema-reference": Text(
        "مرجع في المخطط لا يقود إلى شيء: «{reference}».", "A reference in the schema leads nowhere: “{reference}”."
    ),
    "jsonschema.schema-too-deep": Text(
        "تداخل المخطط أعمق من أن يُحكم به.", "The schema is nested too deeply to judge by."
    ),
    "jsonschema.unknown-draft": Text(
        "إصدار JSON Schema المذكور في ‎$schema غير معروف: «{dialect}». المعروف: {allowed}",
        "“{dialect}” in $schema is no known draft of JSON Schema. Known are: {allowed}",
    ),
}

MESSAGES: Mapping[str, Text] = {
    **_VALUES,
    **_ARRAYS,
    **_OBJECTS,
    **_CHOICES,
    **_REASONS,
    **{f"jsonschema.format-{name}": _format_sentence(wanted) for name, wanted in FORMATS.items()},
}


def told(code: str, values: Mapping[str, Any]) -> dict[str, str]:
    """A sentence read out in both languages, to stand as a value inside another sentence."""
    return as_value(MESSAGES[code], values)
