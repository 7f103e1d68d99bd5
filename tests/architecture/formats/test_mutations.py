"""Files with pieces missing, moved or spoilt at random: read as far as they go, told of, written again, and stable."""

from __future__ import annotations

import random
from typing import Any

import pytest
from lxml import etree
from sample_model import MODEL

from checker.architecture.checking import check
from checker.architecture.comparing import differing
from checker.architecture.formats.archi import write_archi
from checker.architecture.formats.csv import write_csv
from checker.architecture.formats.exchange import write_exchange
from checker.architecture.formats.recognising import ROOTS, read_model
from checker.architecture.laying_out import files
from checker.architecture.migrating import migrate
from checker.architecture.mistakes import troubles
from checker.architecture.yaml_text import written
from checker.loaders import load_bytes

WRITERS = (write_exchange, write_archi)
SPOILT = ("", "-1", "1e999", "nan", "x y", "ا", "A" * 300, "\u202e", "name@ar", "a", "civil", "n1")


def spoil(root: Any, chance: random.Random) -> None:
    """Take away, change or move up to a dozen things."""
    elements = [one for one in root.iter("*") if one is not root]
    for _ in range(chance.randrange(1, 12)):
        one, other = chance.sample(elements, 2)
        match chance.randrange(4):
            case 0 if one.attrib:
                del one.attrib[chance.choice(list(one.attrib))]
            case 1 if one.attrib:
                one.set(chance.choice(list(one.attrib)), chance.choice(SPOILT))
            case 2 if other not in {one, *one.iterancestors(), *one.iterdescendants()}:
                one.append(other)
            case _ if one.getparent() is not None:
                one.getparent().remove(one)


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("seed", range(40))
def test_a_spoilt_file(writer: Any, seed: int) -> None:
    root = etree.fromstring(writer(MODEL).content)
    spoil(root, random.Random(seed))  # noqa: S311 - any numbers do
    model = read(etree.tostring(root))
    troubles(check(model))
    migrate(model)
    write_csv(model)
    for told in files(model).values():
        assert written(told)
    for each in WRITERS:
        once = read(each(model).content)
        assert differing(once, read(each(once).content)) == []


def read(content: bytes) -> Any:
    document = load_bytes(content, "spoilt.xml", form="xml")
    root = document.data.element
    assert root.tag in ROOTS
    found = read_model(root, document)
    assert found is not None
    troubles(found.mistakes)
    return found.model
