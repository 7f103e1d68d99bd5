"""What a reader is told of a rule: the agency's own words as they are, introduced in both languages."""

from __future__ import annotations

import re

from checker.kernel.text import LANGUAGES, Language, Text
from checker.repository.ruleset.rule import Rule

_PLACEHOLDER = re.compile(r"#?\{\{\s*([^{}]*?)\s*\}\}")
_MEANT = {
    "property": Text("«اسم الحقل»", "‹property›"),
    "path": Text("«الموضع»", "‹place›"),
    "value": Text("«القيمة»", "‹value›"),
}
_NOTHING = Text("", "")


def title(rule: Rule) -> Text:
    """A few words: of a built-in rule ours, else the agency's."""
    if rule.words:
        return rule.words.title
    if rule.description:
        return _same(rule.description)
    said = message(rule)
    return said if said.en else _same(rule.id)


def statement(rule: Rule, cite: str) -> Text:
    """The rule in one sentence of ours that quotes it."""
    if rule.words:
        return Text(
            f"القاعدة {rule.id} من مجموعة قواعد OpenAPI المضمّنة (spectral:oas): {rule.words.title.ar}.",
            f"Rule {rule.id} of the built-in OpenAPI set (spectral:oas): {rule.words.title.en}.",
        )
    said = title(rule)
    if said.en == rule.id:
        return Text(
            f"لا يصف ملف القواعد القاعدة {rule.id} بكلمات؛ وما تطلبه مكتوب في {cite}.",
            f"The ruleset does not put the rule {rule.id} into words; what it asks is written at {cite}.",
        )
    return Text(f"تقول القاعدة {rule.id}: {said.ar}", f"The rule {rule.id} says: {said.en}")


def why(rule: Rule) -> Text:
    """Why anybody asks for this."""
    if rule.words:
        return rule.words.why
    return Text(
        f"هذه القاعدة من ملف القواعد الذي اختارته الجهة ({rule.home})، وليست من المعايير الوطنية.",
        f"This rule is of the ruleset that the agency chose ({rule.home}); it is not one of the national standards.",
    )


def fix(rule: Rule) -> Text:
    """What to do: the rule's message where it has one, and where more is written."""
    if rule.words:
        return rule.words.fix
    said = message(rule)
    if said.en:
        ar, en = f"صحّح الموضع حتى تتحقق القاعدة: {said.ar}", f"Change that place until the rule holds: {said.en}"
    else:
        ar, en = "صحّح الموضع حتى تتحقق القاعدة.", "Change that place until the rule holds."
    if rule.url:
        ar, en = f"{ar} للتفصيل: {rule.url}", f"{en} More: {rule.url}"
    return Text(ar, en)


def message(rule: Rule) -> Text:
    """The rule's message; its placeholders, which stand for what is found, are named in the reader's language.

    `{{error}}` is left out: the finding's own sentence stands in the report.
    """
    said = _PLACEHOLDER.sub(lambda found: _kept(found, rule), rule.message).strip(" :;,-–—")
    if not _PLACEHOLDER.sub("", said).strip(" .!"):
        return _NOTHING
    return Text(*[_named(said, language) for language in LANGUAGES])


def _named(said: str, language: Language) -> str:
    return _PLACEHOLDER.sub(lambda found: _MEANT[found[1]].read(language), said)


def _kept(found: re.Match[str], rule: Rule) -> str:
    """A placeholder that only a finding can fill stays; others are filled now, or left out."""
    match found[1]:
        case "description":
            return rule.description
        case name if name in _MEANT:
            return f"{{{{{name}}}}}"
    return ""


def _same(text: str) -> Text:
    """The agency wrote one text; both readers are shown it as it is."""
    return Text(text, text)
