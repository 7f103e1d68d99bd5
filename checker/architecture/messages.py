"""Sentences about models and the files they are read from."""

from __future__ import annotations

from checker.kernel.text import Text

MESSAGES: dict[str, Text] = {
    "model.no-id": Text(
        "ينقص هذا الجزء معرّف ({attribute})؛ أُعطي المعرّف {made} كي لا يُفقد.",
        "This part has no {attribute}; it was given the id {made} so that it is not lost.",
    ),
    "model.no-number": Text(
        "قيمة {attribute} هي «{found}» وليست عددًا، فلم تُؤخذ.",
        "{attribute} is “{found}”, which is no number; it was not taken over.",
    ),
    "model.no-colour": Text(
        "اللون ({found}) خارج المدى المسموح (من 0 إلى 255، والشفافية من 0 إلى 100)، فلم يُؤخذ.",
        "The colour ({found}) is outside what is allowed (0 to 255, transparency 0 to 100); it was not taken over.",
    ),
    "model.no-definition": Text(
        "تحيل الخاصية إلى تعريف غير موجود: «{reference}».",
        "The property refers to a definition that is not there: “{reference}”.",
    ),
    "model.not-said": Text(
        "لا تتسع الصيغة {format} لما يلي فلم يُكتب: {what} (العدد {count}).",
        "The format {format} has no place for the following, which was not written: {what} ({count} times).",
    ),
    "model.kept-no-xml": Text(
        "جزء محفوظ من ملف مستورد ليس XML صحيحًا فلم يُكتب: {found} (العدد {count}).",
        "A part that was kept from an imported file is not well-formed XML and was not written: {found} ({count} times).",
    ),
}
