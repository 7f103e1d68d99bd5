"""Specializations as Archi has them: profiles, each of one type, named by id."""

from __future__ import annotations

from typing import Any

from checker.architecture.formats.archi.naming import FORM
from checker.architecture.formats.archi.pen import Pen
from checker.architecture.formats.xml import give_back
from checker.architecture.model import Model
from checker.architecture.values import Element, Relationship, Specialization


class Profiles:
    """Finds the profile of a specialization, or makes one."""

    def __init__(self, model: Model) -> None:
        self._known = {(one.name, one.type): one for one in reversed(model.specializations)}
        self._all = {one.id: one for one in model.specializations}

    def of(self, one: Element | Relationship) -> str:
        """The id of the profile of what is specialized."""
        kind = one.type if isinstance(one, Element) else f"{one.type}Relationship"
        found = self._known.get((one.specialization, kind))
        if found is None:
            found = Specialization(f"profile-{kind}-{one.specialization}", one.specialization, kind)
            self._known[one.specialization, kind] = self._all[found.id] = found
        return found.id

    def write(self, root: Any, pen: Pen) -> None:
        """All profiles, at the end of the model."""
        for one in self._all.values():
            told = pen.child(root, "profile")
            told.set("name", one.name)
            told.set("id", one.id)
            if one.type:
                told.set("conceptType", one.type)
            pen.losses.bad(give_back(FORM, told, one.kept))
