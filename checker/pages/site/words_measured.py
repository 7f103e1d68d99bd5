"""Words of the pages of compliance, architecture and services; see `words`."""

from __future__ import annotations

from collections.abc import Mapping

from checker.kernel.text import Text

MEASURED: Mapping[str, Text] = {
    "compliance-lead": Text(
        "ما وصل من تقارير الجهات: آخر تقرير لكل جهة، ومقدار ما استُوفي فيه.",
        "From the reports that bodies sent: the newest of each, and how much of it is met.",
    ),
    "compliance-none": Text(
        "لم تُجمع تقارير بعد. تُجمع تقارير JSON في مجلد، ويُبنى الموقع بالخيار ‎--reports.",
        "No reports are collected yet. Collect JSON reports in a folder and build the site with --reports.",
    ),
    "body": Text("الجهة", "Body"),
    "system": Text("المنظومة", "System"),
    "system-none": Text("بلا منظومة مسماة", "no system named"),
    "conclusion": Text("النتيجة", "Conclusion"),
    "conforms": Text("مطابق", "conforms"),
    "does-not-conform": Text("غير مطابق", "does not conform"),
    "not-checked": Text("لم يكتمل التحقق", "not checked in full"),
    "share": Text("المستوفى مما فُحص", "Share that is met"),
    "findings-must": Text("مخالفات إلزامية", "MUST findings"),
    "last-report": Text("آخر تقرير", "Newest report"),
    "trend": Text("تطور الاستيفاء", "How it moves"),
    "frequent": Text("أكثر المخالفات تكرارًا", "Most frequent findings"),
    "findings": Text("المخالفات", "Findings"),
    "artefact-count": Text("الملفات", "Artefacts"),
    "bodies": Text("الجهات", "Bodies"),
    "by-body": Text("بحسب الجهة", "By body"),
    "by-standard": Text("بحسب المعيار", "By standard"),
    "by-system": Text("بحسب المنظومة", "By system"),
    "upcoming": Text("ما سيُحسب لاحقًا", "Coming into force"),
    "day": Text("اليوم", "Day"),
    "edition": Text("الطبعة", "Edition"),
    "reports-history": Text("التقارير", "Reports"),
    "tool": Text("إصدار الأداة", "Tool version"),
    "verdicts-chart": Text("{passed} مستوفى، {failed} غير مستوفى", "{passed} met, {failed} not met"),
    "architecture-lead": Text(
        "البنيان الموحد للحكومة الإلكترونية: الجهات والمنظومات والسجلات والخدمات وما يصل بينها، والمعايير التي تحكمها.",
        "The unified e-government architecture: bodies, systems, registers and services, what joins them, and the "
        "standards that rule them.",
    ),
    "elements-count": Text("العناصر: {count}", "Elements: {count}"),
    "relationships-count": Text("العلاقات: {count}", "Relationships: {count}"),
    "views-count": Text("المناظير: {count}", "Views: {count}"),
    "views": Text("المناظير", "Views"),
    "catalogues": Text("القوائم", "Catalogues"),
    "matrices": Text("الجداول", "Matrices"),
    "drawing": Text("الرسم", "The drawing"),
    "drawing-file": Text("الرسم ملفًا (SVG)", "The drawing as a file (SVG)"),
    "drawing-hint": Text("كل صندوق رابط إلى صفحته.", "Every box is a link to its page."),
    "zoom-in": Text("تكبير", "Zoom in"),
    "zoom-out": Text("تصغير", "Zoom out"),
    "zoom-fit": Text("ملء العرض", "Fit"),
    "elements-shown": Text("العناصر في المنظور", "Elements in the view"),
    "element": Text("العنصر", "Element"),
    "layer": Text("الطبقة", "Layer"),
    "properties": Text("الخصائص", "Properties"),
    "leads-to": Text("يقود إلى", "Leads to"),
    "comes-from": Text("يأتي إليه", "Comes from"),
    "relationship": Text("العلاقة", "Relationship"),
    "neighbours": Text("الجوار", "Neighbours"),
    "shown-in": Text("يظهر في", "Shown in"),
    "reached": Text(
        "ما يمسه تغيير فيه من غير جواره، حتى {count} خطوات", "What a change reaches beyond them, to {count} steps"
    ),
    "matrix-lead": Text(
        "كم خطوة تفصل عنصر الصف عن عنصر العمود الذي يعتمد عليه؛ وما لا رقم فيه لا اعتماد فيه.",
        "How many steps lie between a row and the column it depends on; where there is no number there is no "
        "dependence.",
    ),
    "steps": Text("الخطوات", "Steps"),
    "description": Text("الوصف", "Description"),
    "no-link": Text("لا صلة", "none"),
    "services-lead": Text(
        "خدمات الجهات كما هي في البنيان الموحد: من يقدمها، ولأي حدث في حياة الناس، وعبر أي قناة، وما حالها.",
        "Services of public bodies as the unified architecture has them: who provides each, for which event of life, "
        "through which channel, and in which state.",
    ),
    "in-catalogue": Text("في هذا الدليل", "In this catalogue"),
    "published": Text("ما نشرته البوابة", "Published by the portal"),
    "not-stated": Text("لم يُذكر", "not stated"),
    "filter-service": Text("كلمة في الاسم أو الوصف", "Word in the name or description"),
    "provider": Text("مقدم الخدمة", "Provider"),
    "life-event": Text("حدث الحياة", "Life event"),
    "channels": Text("القنوات", "Channels"),
    "service": Text("الخدمة", "Service"),
}
