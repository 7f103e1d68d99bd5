"""Properties named as an element of the national dictionary, held against it."""

from __future__ import annotations

from typing import Any

import pytest


def field(text: str) -> str:
    return f"components: {{schemas: {{A: {{properties: {text}}}, N: {{type: string, pattern: '^[0-9]{{11}}$'}}}}}}"


HERE = "/components/schemas/A/properties"
ELEMENTS = {
    "no element": ("{other: {type: integer}}", ["inapplicable"]),
    "as the dictionary has it": (
        (
            "{nationalNumber: {type: string, pattern: '^[0-9]{11}$'},"
            " birthDate: {type: [string, 'null'], format: date},"
            " currency: {type: string, enum: [SYP]}, emailAddress: {type: string, format: email}}"
        ),
        [],
    ),
    "by reference and allOf": (
        "{nationalNumber: {allOf: [{$ref: '#/components/schemas/N'}, {description: a}]}}",
        [],
    ),
    "written otherwise": ("{nationalNumber: {type: string, pattern: '^[0-9]{5}[0-9]{6}$'}}", []),
    "another type": ("{nationalNumber: {type: integer}}", [f"element-type {HERE}/nationalNumber"]),
    "no type": ("{nationalNumber: {}}", [f"element-untyped {HERE}/nationalNumber"]),
    "no format": ("{birthDate: {type: string}}", [f"element-format {HERE}/birthDate"]),
    "no pattern": ("{nationalNumber: {type: string, maxLength: 11}}", [f"element-pattern {HERE}/nationalNumber"]),
    "a wider pattern": (
        "{nationalNumber: {type: string, pattern: '^[0-9]+$'}}",
        [f"element-pattern-accepts {HERE}/nationalNumber"],
    ),
    "a narrower pattern": (
        "{nationalNumber: {type: string, pattern: '^1[0-9]{10}$'}}",
        [f"element-pattern-refuses {HERE}/nationalNumber"],
    ),
    "no codes": ("{currency: {type: string, maxLength: 3}}", [f"element-codes {HERE}/currency"]),
    "a code too many": ("{currency: {type: string, enum: [SYP, DM]}}", [f"element-code {HERE}/currency/enum/1"]),
    "many codes": ("{country: {type: string}}", [f"element-codes-long {HERE}/country"]),
    "a broken reference": ("{nationalNumber: {$ref: '#/no'}}", []),
    "of wrong types": (
        "{nationalNumber: [], currency: {enum: 5, type: 5}, birthDate: null}",
        [f"element-codes {HERE}/currency"],
    ),
}


@pytest.mark.parametrize("name", ELEMENTS)
def test_national_elements(bench: Any, name: str) -> None:
    text, expected = ELEMENTS[name]
    assert bench(field(text), "national-elements") == expected
