"""Sentences about XML that cannot be read."""

from __future__ import annotations

from checker.kernel.text import Text

MESSAGES: dict[str, Text] = {
    "load.xml-entities": Text(
        "يعرّف الملف كيانات (‎<!ENTITY {entity}>‎)، ولا تُقرأ ملفات XML التي تعرّفها لأنها باب للهجوم؛ "
        "احذف التعريف واكتب القيمة مكانه.",
        "The file declares entities (<!ENTITY {entity}>); XML that does so is not read, because it is a way of attack. "
        "Remove the declaration and write the value in its place.",
    ),
    "load.xml-external-dtd": Text(
        "يحيل التصريح DOCTYPE إلى تعريف خارجي ({dtd})، ولا يُجلب شيء من خارج الملف؛ احذف هذا التصريح.",
        "The DOCTYPE refers to an external definition ({dtd}), and nothing outside the file is fetched; remove it.",
    ),
    "load.xml-too-deep": Text(
        "تتداخل العناصر إلى عمق يزيد على {limit}، وهو أقصى ما يُقرأ.",
        "Elements are nested more than {limit} deep, which is the most that is read.",
    ),
    "load.xml-attributes": Text(
        "عدد الصفات (attribute) في أحد العناصر يزيد على {limit}، وهو أقصى ما يُقرأ.",
        "An element has more than {limit} attributes, which is the most that is read.",
    ),
    "load.xml-long-name": Text(
        "في الملف اسم عنصر أو صفة يزيد عدد محارفه على {limit}، وهو أقصى ما يُقرأ.",
        "The name of an element or attribute has more than {limit} characters, which is the most that is read.",
    ),
    "load.xml-too-long": Text(
        "في الملف نص أو قيمة صفة أطول مما يُقرأ؛ ضع المحتوى الكبير في ملف مرفق.",
        "A text or the value of an attribute is longer than is read; put large content in a file of its own.",
    ),
    "load.xml-large": Text(
        "حجم الملف بالبايتات {size}، وما زاد على {limit} لا يُقرأ كاملًا في الذاكرة؛ يُتحقق منه بمخطط XSD وحده.",
        "The file has {size} bytes; one of more than {limit} is not taken into memory as a whole, and is checked "
        "against XSD schemas only.",
    ),
    "load.xml-encoding": Text(
        "يصرّح الملف بأن ترميزه {declared}، وهو مكتوب بترميز {found}؛ صحح التصريح في السطر الأول.",
        "The file declares the encoding {declared} but is written in {found}; correct the declaration in line 1.",
    ),
    "load.xml-encoding-bytes": Text(
        "يصرّح الملف بأن ترميزه {declared}، والبايت {byte} في هذا الموضع لا يصلح فيه؛ احفظ الملف بالترميز المصرّح به.",
        "The file declares the encoding {declared}, and the byte {byte} at this place is not part of it; "
        "save the file in the encoding it declares.",
    ),
    "load.xml-encoding-unknown": Text(
        "يصرّح الملف بترميز لا يُقرأ ({declared})؛ احفظه بترميز UTF-8.",
        "The file declares an encoding that is not read ({declared}); save it as UTF-8.",
    ),
    "load.xml-truncated": Text(
        "ينتهي الملف قبل أن تكتمل عناصر XML؛ لعله نُقل أو حُفظ ناقصًا.",
        "The file ends before its XML is complete; it may have been cut off when it was sent or saved.",
    ),
    "load.xml-tag-mismatch": Text(
        "لا يُغلق العنصر {opened} المفتوح في السطر {line}: الوسم هنا يغلق {closed}.",
        "The element {opened} opened in line {line} is not closed: the tag here closes {closed}.",
    ),
    "load.xml-attribute-twice": Text(
        "الصفة {attribute} مكتوبة أكثر من مرة في العنصر نفسه.",
        "The attribute {attribute} is written more than once in the same element.",
    ),
    "load.xml-prefix": Text(
        "البادئة {prefix} غير معرّفة؛ عرّفها بالصفة xmlns:{prefix}‎.",
        "The prefix {prefix} is not declared; declare it with xmlns:{prefix}.",
    ),
    "load.xml-namespace": Text(
        "تصريح فضاء الأسماء أو الاسم ذو البادئة ليس مكتوبًا كما يجب في هذا الموضع.",
        "A namespace declaration or a name with a prefix is not well formed at this place.",
    ),
    "load.xml-character": Text(
        "المحرف {character} غير مسموح به في XML؛ احذفه.",
        "The character {character} is not allowed in XML; remove it.",
    ),
    "load.xml-extra": Text(
        "بعد انتهاء العنصر الجذر محتوى زائد؛ للملف عنصر جذر واحد.",
        "There is more after the end of the root element; a file has one root element.",
    ),
    "load.xml-entity": Text(
        "الكيان ‎&{entity};‎ غير معرّف؛ اكتب المحرف نفسه.",
        "The entity &{entity}; is not defined; write the character itself.",
    ),
    "load.xml-ampersand": Text(
        "العلامة & مكتوبة بلا ترميز؛ اكتبها ‎&amp;‎.", "The sign & stands by itself; write it as &amp;."
    ),
    "load.xml-less-than": Text(
        "العلامة < مكتوبة بلا ترميز في قيمة صفة؛ اكتبها ‎&lt;‎.",
        "The sign < stands by itself in the value of an attribute; write it as &lt;.",
    ),
    "load.xml-attribute-value": Text(
        "قيمة الصفة غائبة أو ليست بين علامتي اقتباس.", "The value of an attribute is missing or is not in quotes."
    ),
    "load.xml-comment": Text(
        "في داخل التعليق شرطتان متتاليتان (--)، ولا تسمح بهما XML.",
        "There are two hyphens (--) inside a comment, which XML does not allow.",
    ),
    "load.xml-declaration": Text(
        "تصريح XML (‎<?xml …?>‎) ليس في أول الملف أو ليس مكتوبًا كما يجب.",
        "The XML declaration (<?xml …?>) is not at the very start of the file, or is not well formed.",
    ),
    "load.xml-no-root": Text("ليس في الملف عنصر XML.", "There is no XML element in the file."),
    "load.xml-syntax": Text(
        "محتوى الملف ليس XML صحيحًا: لا يُتوقع {found} في هذا الموضع.",
        "This is not well-formed XML: {found} is not expected here.",
    ),
    "load.xml-json": Text(
        "لا يُقرأ JSON المكتوب بصيغة XML: العنصر {element} في السطر {line} ليس كما تعرّفه XPath Functions 3.1.",
        "JSON written as XML cannot be read: the element {element} in line {line} is not as XPath Functions 3.1 "
        "has it.",
    ),
    "load.xml-reading": Text(
        "لا يُقرأ {file} في مجلد المعيار: يجب أن يذكر root وmembers، وأن يكون كل عضو من الأنواع المعروفة.",
        "{file} in the standard's folder cannot be read: it must say root and members, each member of a known sort.",
    ),
}
