"""Which branch of an `anyOf` or `oneOf` a value was meant for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Branch = Sequence[Any]


def closest(branches: Sequence[Branch], depth: int) -> tuple[Branch, bool]:
    """The errors of the branch that the value is nearest to, and whether it is alone in that.

    `depth` is the length of the path to the value. A branch that asks for another type is the farthest;
    then one whose marker (a `const` or `enum` right below the value) differs; then by what is missing,
    what is too much, and how many errors there are.
    """
    if not branches:
        return (), False
    ranked = sorted(((_distance(branch, depth), branch) for branch in branches), key=lambda one: one[0])
    alone = len(ranked) == 1 or ranked[0][0][:3] < ranked[1][0][:3]
    return ranked[0][1], alone and bool(ranked[0][1])


def merged_required(branches: Sequence[Branch], depth: int) -> list[str]:
    """Names of which one must be there, where every branch fails by nothing but one name that is missing."""
    alone = [_alone(branch, depth, "Required") for branch in branches]
    return list(dict.fromkeys(rule.property for rule in alone)) if all(alone) else []


def merged_types(branches: Sequence[Branch], depth: int) -> list[str]:
    """Types of which one is asked for, where every branch fails by nothing but the type of the value itself."""
    alone = [_alone(branch, depth, "Type") for branch in branches]
    return list(dict.fromkeys(name for rule in alone for name in rule.types)) if all(alone) else []


def merged_options(branches: Sequence[Branch], depth: int) -> list[Any]:
    """Values of which one is asked for, where every branch fails by nothing but a `const` or an `enum`."""
    options: list[Any] = []
    for branch in branches:
        constant, choice = _alone(branch, depth, "Constant"), _alone(branch, depth, "Enum")
        if not constant and not choice:
            return []
        options += [constant.expected_value] if constant else choice.options
    return options


def _alone(branch: Branch, depth: int, kind: str) -> Any:
    """The rule of a branch's only error, where it is of this kind and about the value itself."""
    if len(branch) == 1 and type(branch[0].kind).__name__ == kind and len(branch[0].instance_path) == depth:
        return branch[0].kind
    return None


def _distance(branch: Branch, depth: int) -> tuple[int, int, int, int]:
    kinds = [(type(error.kind).__name__, len(error.instance_path) - depth) for error in branch]
    other_type = sum(1 for kind, below in kinds if below == 0 and kind in ("Type", "FalseSchema"))
    other_mark = sum(1 for kind, below in kinds if below <= 1 and kind in ("Constant", "Enum"))
    shape = sum(1 for kind, below in kinds if below == 0 and kind in ("Required", "AdditionalProperties"))
    return other_type, other_mark, shape, len(kinds)
