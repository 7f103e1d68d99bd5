"""Sentences about references, which several rules tell."""

from __future__ import annotations

from collections.abc import Mapping

from checker.kernel.text import Text, both
from checker.loaders.messages import MESSAGES

NAMES: Mapping[str, Mapping[str, str]] = {
    "schema": both("مخطط (Schema Object)", "a Schema Object"),
    "response": both("استجابة (Response Object)", "a Response Object"),
    "responses": both("قائمة استجابات (Responses Object)", "a Responses Object"),
    "parameter": both("مَعلمة (Parameter Object)", "a Parameter Object"),
    "example": both("مثال (Example Object)", "an Example Object"),
    "requestBody": both("متن طلب (Request Body Object)", "a Request Body Object"),
    "header": both("رأس (Header Object)", "a Header Object"),
    "securityScheme": both("آلية أمن (Security Scheme Object)", "a Security Scheme Object"),
    "link": both("رابط (Link Object)", "a Link Object"),
    "callback": both("نداء راجع (Callback Object)", "a Callback Object"),
    "pathItem": both("بنود مسار (Path Item Object)", "a Path Item Object"),
    "operation": both("عملية (Operation Object)", "an Operation Object"),
    "mediaType": both("نوع وسائط (Media Type Object)", "a Media Type Object"),
    "encoding": both("ترميز (Encoding Object)", "an Encoding Object"),
    "server": both("خادوم (Server Object)", "a Server Object"),
    "paths": both("قائمة المسارات (Paths Object)", "the Paths Object"),
    "securityRequirement": both("حكم أمني (Security Requirement Object)", "a Security Requirement Object"),
    "root": both("الوثيقة كلها (OpenAPI Object)", "the whole document (OpenAPI Object)"),
    "other": both("قيمة ليست كائنًا من كائنات OpenAPI", "a value that is no object of OpenAPI"),
}
"""Kind of object → what a reader calls it."""

BROKEN: Mapping[str, Text] = {
    "openapi.reference-round": Text(
        "المرجع «{reference}» يدور على نفسه ولا يبلغ شيئًا.",
        "The reference “{reference}” leads round in a circle and never to an object.",
    ),
    "openapi.reference-kind": Text(
        "يشير المرجع «{reference}» إلى {actual}، والمطلوب في هذا الموضع {expected}.",
        "The reference “{reference}” leads to {actual}, and {expected} is wanted here.",
    ),
    **{code: text for code, text in MESSAGES.items() if code.startswith("reference.")},
}
"""Every way in which a reference can be broken."""
