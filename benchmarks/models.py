"""Generated models of the architecture, and the peer that reads them: pyArchimate, from PyPI."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from functools import cache
from pathlib import Path

from benchmarks.measure import ROOT
from checker.architecture import Bend, Connection, Element, Model, Node, Relationship, Style, View
from checker.architecture.formats.exchange import write_exchange

_TYPES = (
    "ApplicationComponent", "ApplicationFunction", "ApplicationService", "BusinessProcess", "Node", "TechnologyService",
)  # fmt: skip
_ENVIRONMENT = ROOT / "build" / "peers" / "pyarchimate"
_READ = """
import json, sys, time
from pyArchimate import Model
begun = time.process_time()
model = Model("peer")
model.read(sys.argv[1])
loaded = time.process_time()
model.check_invalid_relationships()
checked = time.process_time()
print(json.dumps([loaded - begun, checked - loaded, len(model.elements), len(model.relationships)]))
"""


_HEAD = """\
name: {ar: بنيان مولد, en: Generated}
archimate: "3.2"
properties: {unified-architecture: true}
"""


def write_folder(folder: Path, elements: int, block: int = 50) -> None:
    """A folder of YAML: so many elements, each with two relationships, `block` of them a file."""
    chance = random.Random(1)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.yaml").write_text(_HEAD, encoding="utf-8")
    for number in range(elements // block):
        lines = ["title: {ar: كتلة, en: Block}", "elements:"]
        for name in range(number * block, (number + 1) * block):
            lines += [
                f"  - id: e-{name}",
                f"    type: {_TYPES[name % len(_TYPES)]}",
                f"    name: {{ar: العنصر رقم {name}, en: Element number {name}}}",
                "    documentation: {ar: وصف قصير للعنصر, en: A short description of the element}",
                f"    properties: {{owner: e-{name // 6 * 6}, standard: rest-api@1.0}}",
                "    relationships:",
                *(f"      - {{type: Serving, to: e-{chance.randrange(elements)}}}" for _ in range(2)),
            ]
        area = folder / f"area-{number // 100}"
        area.mkdir(parents=True, exist_ok=True)
        (area / f"block-{number}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_exchange_file(file: Path, elements: int = 3_000) -> None:
    """An exchange file of about 1.3 kB an element: twice as many relationships, a view for every fifty elements."""
    chance = random.Random(2)
    parts = tuple([_element(number) for number in range(elements)])
    lines = tuple([_relationship(number, chance, elements) for number in range(2 * elements)])
    views = tuple([_view(number) for number in range(elements // 50)])
    model = Model({"en": "Generated"}, elements=parts, relationships=lines, views=views, id="generated")
    file.write_bytes(write_exchange(model).content)


def _element(number: int) -> Element:
    name = {"ar": f"مكوّن رقم {number}", "en": f"Component {number}"}
    documentation = {"en": "Some documentation of a usual length, said in one sentence."}
    return Element(f"e-{number}", "ApplicationComponent", name, documentation, properties={"owner": f"e-{number // 7}"})


def _relationship(number: int, chance: random.Random, elements: int) -> Relationship:
    source, target = (f"e-{chance.randrange(elements)}" for _ in range(2))
    return Relationship(f"r-{number}", "Serving", source, target, {"en": "uses"})


def _view(number: int) -> View:
    style = Style("#ffffb5ff", "#000000", font="Segoe UI", size=9)
    nodes = tuple(
        [
            Node(f"n-{number}-{at}", element=f"e-{number * 50 + at}", x=at, y=at, width=120, height=55, style=style)
            for at in range(50)
        ]
    )
    connections = tuple(
        [
            Connection(
                f"c-{number}-{at}",
                f"n-{number}-{at}",
                f"n-{number}-{(at + 1) % 50}",
                kind="line",
                bends=(Bend(3, 4),),
                style=Style(line="#000000"),
            )
            for at in range(50)
        ]
    )
    return View(f"v-{number}", {"en": f"View {number}"}, nodes=nodes, connections=connections)


@cache
def _peer() -> Path:
    """The Python of an environment with pyArchimate in it, made once."""
    python = _ENVIRONMENT / "bin" / "python"
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", str(_ENVIRONMENT)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "pyArchimate==2.0.0"], check=True)
    return python


def pyarchimate(file: Path) -> tuple[float, float]:
    """Seconds of processor time pyArchimate takes to load an exchange file, and to check its relationships."""
    ran = subprocess.run([str(_peer()), "-c", _READ, str(file)], check=True, capture_output=True, text=True)
    loaded, checked, elements, relationships = json.loads(ran.stdout.splitlines()[-1])
    if not elements or not relationships:
        raise RuntimeError("pyArchimate read nothing")
    return loaded, checked
