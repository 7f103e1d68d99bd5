"""What the kind says of a ruleset it cannot run, and of documents it cannot judge to the end."""

from __future__ import annotations

from typing import Any

from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

MESSAGES: dict[str, Text] = {
    "rules.path-wrong": Text(
        "المسار «{path}» غير صحيح الكتابة عند «{at}»؛ اكتبه بصيغة JSONPath، مثل $.paths[*].get.",
        "The path “{path}” is not well formed at “{at}”; write it as JSONPath, such as $.paths[*].get.",
    ),
    "rules.path-unsupported": Text(
        "المسار «{path}» يستعمل ما لا يمكن تشغيله هنا: «{at}»؛ استعمل ما تعرفه مرشِّحات Spectral.",
        "The path “{path}” uses what cannot be run here: “{at}”; use what Spectral's filters know.",
    ),
    "rules.function-unknown": Text(
        "الدالة «{function}» غير معروفة؛ الدوال المعروفة: {allowed}.",
        "The function “{function}” is not known; known functions: {allowed}.",
    ),
    "rules.options-wrong": Text(
        "خيارات الدالة «{function}» غير صحيحة عند «{at}»: {problem}",
        "The options of the function “{function}” are wrong at “{at}”: {problem}",
    ),
    "rules.too-many-ways": Text(
        "لم يُحكم: تؤدي المراجع في الوثيقة إلى أكثر من {limit} مسار، والقاعدة تنظر إلى كل منها على حدة (@path)؛ "
        "اكتبها بلا @path.",
        "Not judged: the document's references make more than {limit} ways, and the rule looks at each by itself "
        "(@path); write it without @path.",
    ),
    "rules.part-too-large": Text(
        "لم يُحكم: الجزء {pointer} يزيد بعد اتباع مراجعه على {limit} عنصر؛ اجعل مخطط القاعدة أضيق، أو اضبط resolved على "
        "false.",
        "Not judged: the part {pointer} is of more than {limit} elements once its references are followed; make the "
        "rule's schema narrower, or set resolved to false.",
    ),
}


class Unjudgeable(Exception):
    """A rule could not be judged on a document: the code of the reason and its values."""

    def __init__(self, code: str, **values: Any) -> None:
        self.code = code
        self.values = values
        super().__init__(code)


def trouble(code: str, **values: Any) -> Trouble:
    """Something wrong with a rule itself."""
    return Trouble(code, MESSAGES[code], values)
