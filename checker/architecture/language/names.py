"""What the types of ArchiMate are called in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.kernel.text import Text

_ARABIC = """
Stakeholder: صاحب شأن
Driver: دافع
Assessment: تقييم
Goal: هدف
Outcome: نتيجة
Principle: مبدأ
Requirement: متطلب
Constraint: قيد
Meaning: معنى
Value: قيمة
Resource: مورد
Capability: قدرة
ValueStream: مسار قيمة
CourseOfAction: مسلك عمل
BusinessActor: جهة فاعلة
BusinessRole: دور
BusinessCollaboration: تعاون أعمال
BusinessInterface: قناة خدمة
BusinessProcess: إجراء عمل
BusinessFunction: وظيفة عمل
BusinessInteraction: تفاعل أعمال
BusinessEvent: حدث أعمال
BusinessService: خدمة
BusinessObject: كائن أعمال
Contract: عقد
Representation: تمثيل
Product: منتج
ApplicationComponent: مكوّن تطبيقي
ApplicationCollaboration: تعاون تطبيقي
ApplicationInterface: واجهة برمجية
ApplicationFunction: وظيفة تطبيقية
ApplicationInteraction: تفاعل تطبيقي
ApplicationProcess: إجراء تطبيقي
ApplicationEvent: حدث تطبيقي
ApplicationService: خدمة تطبيقية
DataObject: كائن بيانات
Node: عقدة
Device: جهاز
SystemSoftware: برمجية نظام
TechnologyCollaboration: تعاون تقاني
TechnologyInterface: واجهة تقانية
Path: مسار
CommunicationNetwork: شبكة اتصالات
Equipment: تجهيزات
Facility: منشأة
DistributionNetwork: شبكة توزيع
TechnologyFunction: وظيفة تقانية
TechnologyProcess: إجراء تقاني
TechnologyInteraction: تفاعل تقاني
TechnologyEvent: حدث تقاني
TechnologyService: خدمة تقانية
Artifact: نتاج تقاني
Material: مادة
WorkPackage: حزمة عمل
ImplementationEvent: حدث تنفيذ
Deliverable: مُخرَج
Gap: فجوة
Plateau: محطة
Grouping: مجموعة
Location: موقع
AndJunction: نقطة تفرع «و»
OrJunction: نقطة تفرع «أو»
Role: دور
Collaboration: تعاون
Process: إجراء
Function: وظيفة
Service: خدمة
Event: حدث
Composition: تركيب
Aggregation: تجميع
Assignment: إسناد
Realization: تحقيق
Serving: تخديم
Access: نفاذ إلى بيانات
Influence: تأثير
Association: ارتباط
Triggering: إطلاق
Flow: تدفق
Specialization: تخصيص
"""


def _english(name: str) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return words[0] + words[1:].lower()


NAMES: Mapping[str, Text] = {
    name: Text(arabic, _english(name))
    for name, _, arabic in (line.partition(": ") for line in _ARABIC.strip().splitlines())
}
"""Type of element or relationship, in the exchange format's words → its name."""

LAYERS: Mapping[str, Text] = {
    "strategy": Text("الاستراتيجية", "Strategy"),
    "business": Text("الأعمال", "Business"),
    "application": Text("التطبيقات", "Application"),
    "technology": Text("التقانة", "Technology"),
    "motivation": Text("الدوافع", "Motivation"),
    "implementation": Text("التنفيذ والانتقال", "Implementation and migration"),
    "common": Text("المشترك", "Common"),
    "other": Text("أخرى", "Other"),
}


def name_of(kind: str) -> Text:
    """The name of a type; one that is not known is its own name."""
    return NAMES.get(kind) or Text(kind, kind)
