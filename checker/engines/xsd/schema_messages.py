"""Sentences about schemas that do not compile."""

from __future__ import annotations

from checker.kernel.text import Text

COMPILING: dict[str, Text] = {
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
    "xsd.schema-not-imported": Text(
        "يذكر المخطط اسمًا من فضاء الأسماء {namespace} ولا يستورده ({file}، السطر {line})؛ أضف xs:import.",
        "The schema names something of the namespace {namespace}, which it does not import ({file}, line {line}); "
        "add an xs:import.",
    ),
    "xsd.schema-not-imported-bare": Text(
        "يذكر المخطط اسمًا بلا فضاء أسماء ولا يستورده ({file}، السطر {line})؛ أضف xs:import.",
        "The schema names something without a namespace, which it does not import ({file}, line {line}); "
        "add an xs:import.",
    ),
    "xsd.schema-circular": Text(
        "يُعرَّف {element} بنفسه في دائرة ({file}، السطر {line}).",
        "{element} is defined by itself, in a circle ({file}, line {line}).",
    ),
    "xsd.schema-facet": Text(
        "عند {element} قيد (facet) لا يصلح لنوعه، أو يناقض قيدًا آخر أو النوع الأصل ({file}، السطر {line}).",
        "At {element} a facet does not fit its type, or contradicts another facet or the base type "
        "({file}, line {line}).",
    ),
    "xsd.schema-occurs": Text(
        "قيمة minOccurs أكبر من قيمة maxOccurs في {element} ({file}، السطر {line}).",
        "In {element} minOccurs is greater than maxOccurs ({file}, line {line}).",
    ),
    "xsd.schema-all": Text(
        "لا تقع xs:all إلا وحدها في نوعها، ولا يتكرر ما فيها؛ راجع {element} ({file}، السطر {line}).",
        "xs:all stands by itself in its type, and nothing in it occurs more than once; see {element} "
        "({file}, line {line}).",
    ),
    "xsd.schema-attribute-uses": Text(
        "في {element} صفة معلنة مرتين، أو صفتان من النوع xs:ID ({file}، السطر {line}).",
        "In {element} an attribute is declared twice, or two attributes are of the type xs:ID ({file}, line {line}).",
    ),
    "xsd.schema-key-fields": Text(
        "عدد حقول {element} يخالف عدد حقول المفتاح الذي يحيل إليه ({file}، السطر {line}).",
        "{element} has another number of fields than the key it refers to ({file}, line {line}).",
    ),
    "xsd.schema-default": Text(
        "لا يسمح نوع {element} بقيمته الافتراضية أو الثابتة ({file}، السطر {line}).",
        "The type of {element} does not allow its default or fixed value ({file}, line {line}).",
    ),
    "xsd.schema-reserved": Text(
        "لا يُعلن في المخطط عن xmlns ولا عن فضاء أسماء xsi ({file}، السطر {line}).",
        "A schema cannot declare xmlns or the namespace of xsi ({file}, line {line}).",
    ),
    "xsd.schema-derivation": Text(
        "لا يُشتق النوع {element} من أصله على وجه تسمح به لغة XSD ({file}، السطر {line}).",
        "The type {element} is not derived from its base as XSD allows ({file}, line {line}).",
    ),
    "xsd.schema-substitution": Text(
        "لا يحل {element} محل رأس مجموعته، فنوعه ليس مشتقًا من نوعه ({file}، السطر {line}).",
        "{element} cannot stand for the head of its substitution group: its type is not derived from the head's "
        "({file}, line {line}).",
    ),
    "xsd.schema-contradiction": Text(
        "في {element} من لغة XSD ما لا يجتمع، مثل ref مع type، أو default مع fixed ({file}، السطر {line}).",
        "XSD's {element} says things that exclude each other, such as ref and type, or default and fixed "
        "({file}, line {line}).",
    ),
    "xsd.schema-other": Text(
        "المخطط ليس صحيحًا بحسب القاعدة {rule} من لغة XSD ({file}، السطر {line}).",
        "The schema is not valid by XSD's rule {rule} ({file}, line {line}).",
    ),
}
