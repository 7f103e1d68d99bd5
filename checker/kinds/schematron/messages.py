"""Sentences of the kind `schematron`. What a rule says is the rule's own text; the rest is said here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.place import Place
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

MESSAGES: Mapping[str, Text] = {
    "schematron.assertion": Text("القاعدة {rule}: {message}", "Rule {rule}: {message}"),
    "schematron.not-evaluated": Text(
        "تعذر تقييم القاعدة {rule} على هذا المستند ({error})؛ صحح القيم التي تقرؤها عند {where}.",
        "The rule {rule} could not be evaluated on this document ({error}); correct the values it reads at {where}.",
    ),
    "schematron.failed": Text(
        "تعذر تطبيق القواعد على هذا المستند ({error}).", "The rules could not be applied to this document ({error})."
    ),
    "schematron.too-slow": Text(
        "لم تنته القواعد من هذا المستند في المهلة (بالثواني: {seconds})؛ قد يكون فيها نمط لا تنتهي مطابقته.",
        "The rules did not come to an end on this document in {seconds} seconds; a pattern may match for ever.",
    ),
    "schematron.ended": Text(
        "توقف محرك القواعد عند هذا المستند؛ لعل القواعد تحتاج فيه إلى ذاكرة أكبر من {megabytes} ميغابايت.",
        "The engine stopped on this document; its rules may need more memory than the {megabytes} MB they are given.",
    ),
    "schematron.no-engine": Text(
        "لا يعمل محرك القواعد (saxonche) على هذا الجهاز؛ أعد تثبيت الحزمة أو استعمل نظامًا تدعمه.",
        "The engine of the rules (saxonche) does not run on this machine; install it again or use a system it runs on.",
    ),
    "schematron.cut": Text(
        "تُذكر من مخالفات القاعدة {rule} أول {told} من أصل {count}.",
        "Of the {count} faults against the rule {rule} the first {told} are told.",
    ),
    "schematron.xpath": Text(
        "تعبير XPath ليس صحيحًا في {file}، السطر {line} ({error}).",
        "An XPath expression is not valid in {file}, line {line} ({error}).",
    ),
    "schematron.no-schematron": Text(
        "الملف {file} ليس مخطط Schematron بحسب ISO/IEC 19757-3.",
        "{file} is not a Schematron schema of ISO/IEC 19757-3.",
    ),
    "schematron.include": Text(
        "لا يوجد {reference} الذي يحيل إليه {file}، السطر {line}.",
        "{reference}, to which {file}, line {line} refers, does not exist.",
    ),
    "schematron.circle": Text(
        "يحيل {file} إلى نفسه في دائرة ({reference}).", "{file} refers to itself in a circle ({reference})."
    ),
    "schematron.no-abstract": Text(
        "لا تعريف للقاعدة أو النمط المجرد {name} المذكور في {file}، السطر {line}.",
        "The abstract rule or pattern {name}, named in {file}, line {line}, is not defined.",
    ),
    "schematron.no-diagnostic": Text(
        "لا تعريف للتشخيص {name} المذكور في {file}، السطر {line}.",
        "The diagnostic {name}, named in {file}, line {line}, is not defined.",
    ),
    "schematron.no-phase": Text("لا طور باسم {name} في {file}.", "There is no phase named {name} in {file}."),
    "schematron.no-such-id": Text(
        "لا قاعدة بالمعرّف {name} في {file} أو في الطور المختار منه.",
        "There is no rule with the id {name} in {file}, or in the phase of it that is chosen.",
    ),
    "schematron.nothing-chosen": Text(
        "لا قاعدة في {file} بالطور والمستوى المطلوبين.",
        "{file} has no rule of the phase and level that are asked for.",
    ),
    "schematron.unsupported": Text(
        "في {file}، السطر {line} ما لا يُدعم من Schematron: {what}.",
        "{file}, line {line} uses what is not supported of Schematron: {what}.",
    ),
}


def trouble(code: str, values: Mapping[str, Any]) -> Trouble:
    """A trouble with its sentence, at the file and line that `values` name."""
    place = Place(values["file"], values.get("line", 0)) if "file" in values else None
    return Trouble(code, MESSAGES[code], values, place)
