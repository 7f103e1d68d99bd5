"""A small model in which everything is said that a model can say."""

from __future__ import annotations

from checker.architecture import (
    Bend,
    Connection,
    Element,
    Folder,
    Model,
    Node,
    Position,
    PropertyDefinition,
    Relationship,
    Show,
    Specialization,
    Style,
    View,
)

ELEMENTS = (
    Element("civil", "ApplicationComponent", {"ar": "السجل المدني", "en": "Civil register"},
            {"ar": "وصف\nمن سطرين", "en": "Two\nlines"}, "register",
            {"owner": "interior", "standard": ("rest-api@1.0", "soap"), "basis": {"ar": "قانون", "en": "Law"}}),
    Element("person", "DataObject", {"en": "Person"}, properties={"owner": "x"}),
    Element("1 odd id:ا", "OrJunction", {"": "j"}),
    Element("f", "ApplicationFunction", {"ar": "وظيفة"}),
)  # fmt: skip
LINES = (
    Relationship(
        "a", "Access", "civil", "person", {"ar": "يقرأ"}, access="read-write", properties={"authoritative": "yes"}
    ),
    Relationship("b", "Association", "civil", "a", directed=True),
    Relationship("c", "Influence", "civil", "person", strength="++", multiplicity=("1", "0..*")),
)
STYLE = Style("#ffffb580", "#000000", "#ff0000", None, "Tahoma", 9, "bold italic")
VIEWS = (
    View("asked", {"ar": "منظور"}, viewpoint="application-cooperation", audience=("minister",), nest=("Composition",),
         show=Show(("civil",), "type = DataObject", 1, ("Access",), ("f",)), direction="right",
         relationships=("Access",), positions={"civil": Position(-5, 7, 100, 50)}),
    View("drawn", {"en": "Drawn"}, nodes=(
        Node("n1", element="civil", x=-10, y=5, width=120, height=60,
             style=STYLE, nodes=(Node("n2", element="person", x=3, y=9, width=20, height=10),)),
        Node("n3", "note", x=1, y=200, width=100, height=40, label={"ar": "ملاحظة", "en": "Note"}),
        Node("n4", "view", view="asked", x=300, y=1, width=50, height=50),
        Node("n5", "group", x=400, y=1, width=90, height=90, label={"en": "G"}, documentation={"en": "d"}),
    ), connections=(
        Connection("l1", "n1", "n2", relationship="a", bends=(Bend(50, 60),), style=Style(line="#00ff00", width=2)),
        Connection("l2", "n3", "l1", "line", label={"en": "see"}),
    )),
)  # fmt: skip
FOLDERS = (
    Folder("registers", {"": "registers"}, folders=(
        Folder("registers/civil", {"": "civil", "en": "Civil"}, items=("civil", "f")),
    )),
    Folder("rest", {"": "rest"}, items=("person", "1 odd id:ا", "a", "b", "c", "asked", "drawn")),
)  # fmt: skip
MODEL = Model(
    {"ar": "البنيان", "en": "Architecture"}, {"en": "All"}, elements=ELEMENTS, relationships=LINES, views=VIEWS,
    folders=FOLDERS, id="m", properties={"edition": "1"}, definitions=(PropertyDefinition("d", "owner", "string"),),
    specializations=(Specialization("s", "register", "ApplicationComponent"),),
)  # fmt: skip
