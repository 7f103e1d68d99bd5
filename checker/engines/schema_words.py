"""Types and formats of JSON Schema in words."""

from __future__ import annotations

from collections.abc import Mapping

from checker.kernel.text import both

TYPES: Mapping[str, dict[str, str]] = {
    "object": both("كائن (object)", "an object"),
    "array": both("قائمة (array)", "an array"),
    "string": both("نص (string)", "a string"),
    "boolean": both("قيمة منطقية (true أو false)", "a boolean"),
    "integer": both("عدد صحيح (integer)", "an integer"),
    "number": both("عدد (number)", "a number"),
    "null": both("القيمة الخالية (null)", "null"),
}

FORMATS: Mapping[str, dict[str, str]] = {
    "date": both("تاريخ بالصيغة ‎2026-12-01", "a date such as 2026-12-01"),
    "date-time": both(
        "تاريخ ووقت مع المنطقة الزمنية بالصيغة ‎2026-12-01T08:30:00+03:00",
        "a date and time with its zone, such as 2026-12-01T08:30:00+03:00",
    ),
    "time": both("وقت مع المنطقة الزمنية بالصيغة 08:30:00+03:00", "a time with its zone, such as 08:30:00+03:00"),
    "duration": both("مدة زمنية بالصيغة P1DT12H", "a duration such as P1DT12H"),
    "email": both("عنوان بريد إلكتروني مثل name@example.org", "an e-mail address such as name@example.org"),
    "idn-email": both("عنوان بريد إلكتروني", "an e-mail address"),
    "hostname": both("اسم مضيف مثل www.example.org", "a host name such as www.example.org"),
    "idn-hostname": both("اسم مضيف", "a host name"),
    "ipv4": both("عنوان IPv4 مثل 192.0.2.1", "an IPv4 address such as 192.0.2.1"),
    "ipv6": both("عنوان IPv6 مثل 2001:db8::1", "an IPv6 address such as 2001:db8::1"),
    "uri": both("معرّف URI كامل مثل https://example.org/a", "an absolute URI such as https://example.org/a"),
    "uri-reference": both("مرجع URI (كامل أو نسبي)", "a URI reference, absolute or relative"),
    "iri": both("معرّف IRI كامل", "an absolute IRI"),
    "iri-reference": both("مرجع IRI (كامل أو نسبي)", "an IRI reference, absolute or relative"),
    "uri-template": both("قالب URI مثل ‎/people/{id}", "a URI template such as /people/{id}"),
    "uuid": both(
        "معرّف UUID مثل 0f8fad5b-d9cb-469f-a165-70867728950e", "a UUID such as 0f8fad5b-d9cb-469f-a165-70867728950e"
    ),
    "json-pointer": both("مؤشر JSON Pointer مثل ‎/a/0", "a JSON Pointer such as /a/0"),
    "relative-json-pointer": both("مؤشر JSON Pointer نسبي مثل 1/a", "a relative JSON Pointer such as 1/a"),
    "regex": both("تعبير نمطي صحيح يمكن لأداة التحقق تشغيله", "a regular expression that the checker can run"),
    "byte": both("نص مرمّز بطريقة base64", "text in base64"),
}
"""Formats the engine asserts → what a string of that format is."""
