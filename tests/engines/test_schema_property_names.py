"""Names of members that are wrong somewhere below the top."""

from __future__ import annotations

from checker.engines.schema import compile_schema


def test_a_wrong_name_below_the_top_is_told_with_its_place() -> None:
    schema = compile_schema({"properties": {"a": {"items": {"propertyNames": {"pattern": "^x"}}}}})
    found = list(schema.faults({"a": [{"x": 1}, {"b": 2}]}))
    assert [(one.code, one.tokens, one.on_key) for one in found] == [("jsonschema.property-names", ("a", 1, "b"), True)]
    assert "^x" in found[0].values["problem"]["en"]
