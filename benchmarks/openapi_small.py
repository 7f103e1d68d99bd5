"""Small OpenAPI documents that keep the whole of `rest-api`, each different, for the figures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

Json = dict[str, Any]
_NOUNS = {
    "licences": "رخص",
    "permits": "تصاريح",
    "vehicles": "مركبات",
    "properties": "عقارات",
    "companies": "شركات",
    "contracts": "عقود",
    "inspections": "كشوف",
    "offices": "دوائر",
    "certificates": "شهادات",
    "invoices": "فواتير",
    "schools": "مدارس",
    "hospitals": "مشاف",
}
_GOVERNORATES = [
    "SY-DI",
    "SY-DR",
    "SY-DY",
    "SY-HA",
    "SY-HI",
    "SY-HL",
    "SY-HM",
    "SY-ID",
    "SY-LA",
    "SY-QU",
    "SY-RA",
    "SY-RD",
    "SY-SU",
    "SY-TA",
]
_FIELDS: dict[str, Json] = {
    "issuedAt": {"type": "string", "format": "date-time"},
    "changedAt": {"type": "string", "format": "date-time"},
    "inspectionDate": {"type": "string", "format": "date"},
    "remarks": {"type": "string", "maxLength": 500},
    "copies": {"type": "integer", "minimum": 0, "maximum": 100},
    "subjectOf": {"type": "string", "maxLength": 80},
    "weight": {"type": "number", "minimum": 0, "maximum": 100_000},
    "temporary": {"type": "boolean"},
    "nationalNumber": {"type": "string", "pattern": "^[0-9]{11}$", "minLength": 11, "maxLength": 11},
    "governorate": {"type": "string", "enum": _GOVERNORATES},
    "tagList": {"type": "array", "maxItems": 20, "items": {"type": "string", "maxLength": 40}},
    "state": {"type": "string", "enum": ["open", "held", "closed"]},
}
_PROBLEM = {"$ref": "#/components/responses/Problem"}
_TOO_MANY = {"$ref": "#/components/responses/TooMany"}


def documents(n: int, seed: int) -> Iterator[bytes]:
    """`n` OpenAPI 3.0 documents in JSON of some 20 kB, the same for the same `seed`."""
    random = Random(seed)
    for number in range(n):
        nouns = random.sample(sorted(_NOUNS), 3)
        yield json.dumps(_document(number, nouns, random), ensure_ascii=False, indent=1).encode()


def _document(number: int, nouns: list[str], random: Random) -> Json:
    title = f"Register {number}"
    described = f"What agencies ask of register {number}: {', '.join(nouns)}."
    return {
        "openapi": "3.0.4",
        "info": {
            "title": title,
            "description": described,
            "version": f"1.{random.randrange(9)}.{random.randrange(9)}",
            "contact": {"name": f"Office {number}", "email": f"api@office-{number}.example"},
            "license": {"name": "Open government licence", "url": f"https://office-{number}.example/licence"},
            "x-i18n": {
                "ar": {"title": f"السجل {number}", "description": f"ما تطلبه الجهات من السجل {number}."},
                "en": {"title": title, "description": described},
            },
        },
        "servers": [{"url": f"https://api.office-{number}.example/v1", "description": "Production"}],
        "tags": [_tag(noun) for noun in nouns],
        "security": [{"agency": ["read", "write"]}],
        "paths": {"/health": _health(nouns[0]), **{path: item for noun in nouns for path, item in _paths(noun)}},
        "components": _components(number, nouns, random),
    }


def _tag(noun: str) -> Json:
    both = {"ar": {"description": _NOUNS[noun]}, "en": {"description": noun}}
    return {"name": noun, "description": f"All {noun} of the register", "x-i18n": both}


def _operation(name: str, noun: str, said: tuple[str, str], responses: Json, **more: Any) -> Json:
    return {
        "operationId": name,
        "summary": said[1],
        "x-i18n": {"ar": {"summary": said[0]}, "en": {"summary": said[1]}},
        "tags": [noun],
        **more,
        "responses": {**responses, "429": _TOO_MANY, "default": _PROBLEM},
    }


def _health(noun: str) -> Json:
    said = ("حال الخدمة", "Tell whether the service is well")
    return {"get": _operation("readHealth", noun, said, {"204": {"description": "Well"}}, security=[])}


def _paths(noun: str) -> Iterator[tuple[str, Json]]:
    name, arabic = _singular(noun), _NOUNS[noun]
    one = {"$ref": f"#/components/schemas/{name}"}
    key = f"{name[0].lower()}{name[1:]}Id"
    parameters = [{"$ref": f"#/components/parameters/{each}"} for each in ("Language", "Trace", "Page", "PageSize")]
    located = {"Location": {"description": "Where it is", "schema": {"type": "string", "format": "uri-reference"}}}
    yield (
        f"/{noun}",
        {
            "get": _operation(
                f"list{noun.capitalize()}",
                noun,
                (f"سرد {arabic}", f"List {noun}"),
                {"200": _response("A page", {"$ref": f"#/components/schemas/{name}Page"}, _HEADERS)},
                parameters=parameters,
            ),
            "post": _operation(
                f"create{name}",
                noun,
                (f"إنشاء {arabic}", f"Create one of {noun}"),
                {"201": _response("Created", one, located)},
                requestBody={"required": True, "content": {"application/json": {"schema": one}}},
            ),
        },
    )
    identifier = {"type": "string", "format": "uuid"}
    yield (
        f"/{noun}/{{{key}}}",
        {
            "parameters": [
                {"name": key, "in": "path", "required": True, "description": "Which one", "schema": identifier}
            ],
            "get": _operation(
                f"read{name}",
                noun,
                (f"قراءة {arabic}", f"Read one of {noun}"),
                {"200": _response("The entry", one, _HEADERS), "404": _PROBLEM},
            ),
            "patch": _operation(
                f"change{name}",
                noun,
                (f"تعديل {arabic}", f"Change one of {noun}"),
                {"200": _response("The entry as it is now", one, _HEADERS), "404": _PROBLEM, "412": _PROBLEM},
                requestBody={"required": True, "content": {"application/merge-patch+json": {"schema": one}}},
            ),
            "delete": _operation(
                f"end{name}",
                noun,
                (f"إنهاء {arabic}", f"End one of {noun}"),
                {"204": {"description": "Ended"}, "404": _PROBLEM},
            ),
        },
    )


_HEADERS = {name: {"$ref": f"#/components/headers/{name}"} for name in ("ETag", "RateLimit")}


def _response(said: str, schema: Json, headers: Json) -> Json:
    return {"description": said, "headers": headers, "content": {"application/json": {"schema": schema}}}


def _components(number: int, nouns: list[str], random: Random) -> Json:
    text = {"type": "string", "maxLength": 100}
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    wait = {"description": "Seconds to wait", "schema": {"type": "integer", "minimum": 1, "maximum": 3600}}
    page = {"type": "integer", "minimum": 1, "maximum": 10_000}
    flow = {"tokenUrl": f"https://id.office-{number}.example/token", "scopes": {"read": "Read", "write": "Write"}}
    return {
        "securitySchemes": {"agency": {"type": "oauth2", "flows": {"clientCredentials": flow}}},
        "parameters": {
            "Language": {"name": "Accept-Language", "in": "header", "description": "ar or en", "schema": text},
            "Trace": {"name": "traceparent", "in": "header", "description": "W3C Trace Context", "schema": text},
            "Page": {"name": "page", "in": "query", "description": "Page, from 1", "schema": page},
            "PageSize": {"name": "pageSize", "in": "query", "description": "Entries a page", "schema": page},
        },
        "headers": {
            "ETag": {"description": "State of what is returned", "schema": text},
            "RateLimit": {"description": "Quota that remains", "schema": text},
        },
        "responses": {
            "Problem": {"description": "An error", "content": problem},
            "TooMany": {"description": "Too many requests", "headers": {"Retry-After": wait}, "content": problem},
        },
        "schemas": {"Problem": _problem(), **{key: one for noun in nouns for key, one in _schemas(noun, random)}},
    }


def _problem() -> Json:
    address, text = {"type": "string", "format": "uri-reference"}, {"type": "string", "maxLength": 1000}
    status = {"type": "integer", "minimum": 400, "maximum": 599}
    members = {"type": address, "title": text, "status": status, "detail": text, "instance": address}
    return {"type": "object", "required": ["type", "title", "status"], "properties": members}


def _schemas(noun: str, random: Random) -> Iterator[tuple[str, Json]]:
    name = _singular(noun)
    fields = {field: _FIELDS[field] for field in random.sample(sorted(_FIELDS), 7)}
    said = {field: {**schema, "description": f"{field} of one of {noun}"} for field, schema in fields.items()}
    yield name, {"type": "object", "description": f"One of {noun}", "required": sorted(fields)[:2], "properties": said}
    items = {"type": "array", "maxItems": 100, "items": {"$ref": f"#/components/schemas/{name}"}}
    total = {"type": "integer", "minimum": 0, "maximum": 10**9}
    yield f"{name}Page", {"type": "object", "required": ["items"], "properties": {"items": items, "totalItems": total}}


def _singular(noun: str) -> str:
    """`properties` → `Property`."""
    return (noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]).capitalize()
