"""Models in memory for tests, and what an XML file says, so that two can be held against each other."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from lxml import etree

from checker.architecture import Element, Model, Relationship
from checker.architecture.checking import check
from checker.loaders import load_bytes
from checker.repository.modelling.opening import open_model

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "architecture"
_MADE_ANEW = ("targetConnections", "schemaLocation")
"""Attributes that follow from others."""


def corpus(pattern: str) -> list[Path]:
    """Files of the corpus; none where it is not on this machine."""
    return sorted(CORPUS.glob(pattern)) if CORPUS.is_dir() else []


def model_of(*told: str, language: str = "3.2", **more: Any) -> Model:
    """A model from lines: `a BusinessActor` an element, `a Serving b` and `r: a Serving b` relationships."""
    elements, relationships = [], []
    for line in told:
        words = line.split()
        if len(words) == 2:
            elements.append(Element(words[0], words[1], {"en": words[0]}))
            continue
        name = words.pop(0).rstrip(":") if words[0].endswith(":") else "-".join(words)
        relationships.append(Relationship(name, words[1], words[0], words[2]))
    return Model({"en": "m"}, language=language, elements=tuple(elements), relationships=tuple(relationships), **more)


def codes(model: Model) -> list[str]:
    """Codes of what is wrong with a model, sorted."""
    return sorted(one.code.removeprefix("model.") for one in check(model))


def read_back(content: bytes, tmp_path: Path, suffix: str) -> Model:
    """The model in a file that was written; it must be read without complaint."""
    file = tmp_path / f"back{suffix}"
    file.write_bytes(content)
    loaded = open_model(file)
    assert loaded.troubles == ()
    return loaded.model


def said(content: bytes) -> Counter[tuple[str, ...]]:
    """Every attribute, with the id of what it stands on, and every text of an XML file; empty texts say nothing."""
    found: Counter[tuple[str, ...]] = Counter()
    root = load_bytes(content, "said.xml", form="xml").data.element
    for element in root.iter("*"):
        name = etree.QName(element).localname
        own = element.get("id") or element.get("identifier") or ""
        for key, value in element.attrib.items():
            local = etree.QName(key).localname
            if local not in _MADE_ANEW and value:
                found[name, own, local, value] += 1
        if (element.text or "").strip():
            found[name, "text", element.text] += 1
    return found
