"""A small language to find elements: `type = DataObject and property.owner in (a, b) and not has(property.x)`.

    or      = and {"or" and}          and = not {"and" not}          not = ["not"] (test | "(" or ")")
    test    = FIELD ("=" | "!=" | "~") VALUE | FIELD ["not"] "in" "(" VALUE {"," VALUE} ")"
            | connected(ID) | connected(ID, TYPE) | reaches(ID) | has(property.KEY)
    FIELD   = id type layer aspect name specialization folder property.KEY

Layers are strategy, business, application, technology, motivation, implementation, common (ArchiMate 4) and other;
aspects active-structure, behaviour, passive-structure, motivation, composite and other.

A value is a bare word or stands in quotes. Texts and lists match where any language or any value does; `folder`
matches the folder and all below it; `~` searches with RE2. `connected` is one relationship in either direction,
`reaches` any number of them forwards.
"""

from __future__ import annotations

from checker.architecture.query.finding import find
from checker.architecture.query.parsing import parse

__all__ = ["find", "parse"]
