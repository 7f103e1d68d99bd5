"""Sentences about documents that break an XML Schema."""

from __future__ import annotations

from checker.kernel.text import Text

VALUES: dict[str, Text] = {
    "xsd.datatype": Text(
        "قيمة العنصر {element} هي «{value}»، وليست من النوع {type}.",
        "The value of {element} is “{value}”, which is not of the type {type}.",
    ),
    "xsd.datatype-attribute": Text(
        "قيمة الصفة {attribute} في العنصر {element} هي «{value}»، وليست من النوع {type}.",
        "The value of the attribute {attribute} of {element} is “{value}”, which is not of the type {type}.",
    ),
    "xsd.datatype-local": Text(
        "قيمة العنصر {element} هي «{value}»، ولا يسمح بها نوعه.",
        "The value of {element} is “{value}”, which its type does not allow.",
    ),
    "xsd.datatype-local-attribute": Text(
        "قيمة الصفة {attribute} في العنصر {element} هي «{value}»، ولا يسمح بها نوعها.",
        "The value of the attribute {attribute} of {element} is “{value}”, which its type does not allow.",
    ),
    "xsd.length": Text(
        "طول القيمة في {element} هو {length}، والمطلوب {limit} بالضبط.",
        "The value in {element} has a length of {length}; it must be exactly {limit}.",
    ),
    "xsd.min-length": Text(
        "طول القيمة في {element} هو {length}، وأقل ما يجوز {limit}.",
        "The value in {element} has a length of {length}; the least is {limit}.",
    ),
    "xsd.max-length": Text(
        "طول القيمة في {element} هو {length}، وأكثر ما يجوز {limit}.",
        "The value in {element} has a length of {length}; the most is {limit}.",
    ),
    "xsd.min-inclusive": Text(
        "القيمة {value} في {element} أصغر من الحد الأدنى {limit}.",
        "The value {value} in {element} is less than the minimum {limit}.",
    ),
    "xsd.max-inclusive": Text(
        "القيمة {value} في {element} أكبر من الحد الأقصى {limit}.",
        "The value {value} in {element} is greater than the maximum {limit}.",
    ),
    "xsd.min-exclusive": Text(
        "القيمة {value} في {element} يجب أن تكون أكبر من {limit}.",
        "The value {value} in {element} must be greater than {limit}.",
    ),
    "xsd.max-exclusive": Text(
        "القيمة {value} في {element} يجب أن تكون أصغر من {limit}.",
        "The value {value} in {element} must be less than {limit}.",
    ),
    "xsd.total-digits": Text(
        "عدد أرقام القيمة {value} في {element} يزيد على {limit}، وهو أكثر ما يجوز.",
        "The value {value} in {element} has more than {limit} digits, which is the most.",
    ),
    "xsd.fraction-digits": Text(
        "عدد الأرقام بعد الفاصلة في القيمة {value} من {element} يزيد على {limit}، وهو أكثر ما يجوز.",
        "The value {value} in {element} has more than {limit} digits after the point, which is the most.",
    ),
    "xsd.enumeration": Text(
        "القيمة «{value}» في {element} ليست من القيم المسموح بها: {options}.",
        "The value “{value}” in {element} is none of those allowed: {options}.",
    ),
    "xsd.pattern": Text(
        "القيمة «{value}» في {element} لا تطابق النمط {pattern}.",
        "The value “{value}” in {element} does not match the pattern {pattern}.",
    ),
    "xsd.fixed": Text(
        "القيمة في {element} هي «{value}»، وقد ثبّتها المخطط على «{fixed}».",
        "The value in {element} is “{value}”; the schema fixes it to “{fixed}”.",
    ),
    "xsd.no-such-id": Text(
        "يحيل {element} إلى المعرّف «{value}» (xs:IDREF)، ولا وجود له في المستند.",
        "{element} refers to the identifier “{value}” (xs:IDREF), which is not in the document.",
    ),
    "xsd.duplicate-id": Text(
        "المعرّف «{value}» (xs:ID) في {element} مستعمل من قبل في المستند.",
        "The identifier “{value}” (xs:ID) in {element} was used earlier in the document.",
    ),
}
STRUCTURE: dict[str, Text] = {
    "xsd.element-missing": Text(
        "ينقص العنصر {element} ابن مطلوب: {expected}.", "{element} lacks a child that is required: {expected}."
    ),
    "xsd.element-unexpected": Text(
        "العنصر {element} ليس في موضعه؛ المتوقع هنا: {expected}.",
        "{element} is not expected here; expected is: {expected}.",
    ),
    "xsd.element-not-allowed": Text("العنصر {element} غير مسموح به هنا.", "{element} is not allowed here."),
    "xsd.no-elements": Text("لا يجوز أن يكون في {element} عناصر.", "{element} may not contain elements."),
    "xsd.no-text": Text("لا يجوز أن يكون في {element} نص.", "{element} may not contain text."),
    "xsd.attribute-not-allowed": Text(
        "الصفة {attribute} غير مسموح بها في العنصر {element}.", "The attribute {attribute} is not allowed in {element}."
    ),
    "xsd.attribute-required": Text(
        "تنقص العنصر {element} الصفة المطلوبة {name}.", "{element} lacks the required attribute {name}."
    ),
    "xsd.unknown-root": Text(
        "لا يعرف المخطط العنصر الجذر {element}، أو فضاء أسمائه غير فضاء المخطط.",
        "The schema does not know the root element {element}, or its namespace is not the schema's.",
    ),
    "xsd.unknown-element": Text(
        "لا يعرف المخطط العنصر {element} الموضوع هنا، وهو يشترط أن يعرفه.",
        "The schema does not know {element}, and asks that it know what stands here.",
    ),
    "xsd.unknown-attribute": Text(
        "لا يعرف المخطط الصفة {attribute} في العنصر {element}، وهو يشترط أن يعرفها.",
        "The schema does not know the attribute {attribute} of {element}, and asks that it know what stands here.",
    ),
    "xsd.abstract-element": Text(
        "العنصر {element} مجرد (abstract)؛ استعمل عنصرًا يحل محله.",
        "{element} is abstract; use an element that can stand for it.",
    ),
    "xsd.abstract-type": Text(
        "نوع العنصر {element} مجرد (abstract)؛ حدد النوع بالصفة xsi:type.",
        "The type of {element} is abstract; name a type with xsi:type.",
    ),
    "xsd.type-unknown": Text(
        "لا تدل الصفة xsi:type في {element} على نوع يعرفه المخطط.",
        "The xsi:type of {element} names no type that the schema knows.",
    ),
    "xsd.type-unknown-name": Text(
        "النوع {name} المذكور في xsi:type للعنصر {element} لا يعرفه المخطط.",
        "The type {name}, which xsi:type of {element} names, is unknown to the schema.",
    ),
    "xsd.type-not-derived": Text(
        "النوع {name} المذكور في xsi:type للعنصر {element} ليس مشتقًا من النوع المعلن له.",
        "The type {name}, which xsi:type of {element} names, is not derived from the declared type.",
    ),
    "xsd.not-nillable": Text("العنصر {element} لا يقبل xsi:nil.", "{element} may not have xsi:nil."),
    "xsd.nil-fixed": Text(
        "لا يجوز xsi:nil في العنصر {element} لأن المخطط ثبّت قيمته.",
        "{element} may not have xsi:nil, because the schema fixes its value.",
    ),
    "xsd.nil-with-content": Text(
        "في العنصر {element} محتوى مع أن قيمة xsi:nil فيه true.", "{element} has content although its xsi:nil is true."
    ),
    "xsd.duplicate-key": Text(
        "المفتاح {key} مكرر، والقيد {constraint} يشترط ألا يتكرر.",
        "The key {key} occurs again; the constraint {constraint} wants it once.",
    ),
    "xsd.no-such-key": Text(
        "يحيل {element} إلى المفتاح {key}، ولا وجود له (القيد {constraint}).",
        "{element} refers to the key {key}, which does not exist (constraint {constraint}).",
    ),
    "xsd.key-incomplete": Text(
        "لا تكتمل في {element} حقول المفتاح {constraint}.",
        "The fields of the key {constraint} are not all in {element}.",
    ),
    "xsd.assertion": Text(
        "لا يتحقق في {element} الشرط الذي يضعه المخطط: {test}.", "{element} breaks an assertion of the schema: {test}."
    ),
    "xsd.prefix-unbound": Text(
        "بادئة الاسم «{value}» في {element} غير معرّفة في هذا الموضع.",
        "The prefix of the name “{value}” in {element} is not declared here.",
    ),
    "xsd.other": Text(
        "يخالف العنصر {element} قاعدة من قواعد مخططه ({rule}).", "{element} breaks a rule of its schema ({rule})."
    ),
    "xsd.cut": Text(
        "توقف التحقق بعد {count} من المخالفات، فقد يكون في الملف غيرها.",
        "Checking stopped after {count} findings; there may be more in the file.",
    ),
}
