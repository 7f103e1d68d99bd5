"""Regular expressions read by dialect, written in the other one, and told when an engine would run away."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from checker.engines.patterns import compile_pattern
from checker.engines.regex import (
    Dialect,
    Node,
    NotInDialect,
    Undecided,
    ecma_pattern,
    explosion,
    read,
    starts_and_ends,
    xsd_pattern,
)
from checker.engines.regex.syntax import Chars, Choice, Repeat, Sequence

ECMA, XSD = Dialect.ECMA, Dialect.XSD


@pytest.mark.parametrize(
    "pattern",
    [
        "^(a+)+$",
        "^(a|a)*$",
        "(a*)*",
        "(a|b*)*c",
        "(a?b?)*c",
        "^([0-9]+ ?)+$",
        "^([0-9]{1,15} ?){1,10}$",
        "(ab|a|b)*$",
        "^(.*,){11}P",
        r"^(\w+\s?)*$",
        "^(?=(a+)+b).*$",
        "([0-9]{11}|[0-9]{14})*x",
        r"[^,]+(,\s*[^,]+)*;",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "^[أ-ي]+( *[أ-ي]+)*$",
    ],
)
def test_a_runaway_is_told_with_the_text_that_shows_it(pattern: str) -> None:
    found = explosion(read(pattern, ECMA))
    assert found is not None
    assert found.text


@pytest.mark.parametrize(
    "pattern",
    [
        "^[0-9]{11}$",
        "^[a-z]+( [a-z]+)*$",
        "^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$",
        r"^([a-z]{1,63}\.){1,127}[a-z]{2,63}$",
        r"^\s*.*\s*$",
        "^([0-9]{3})*$",
        "^(a{2,3}){2,3}$",
        "a{1000}",
        "^(?:(?!x).)*$",
        r"^(0|[1-9][0-9]{0,14})(\.[0-9]{1,3})?$",
        "(a?)*b",
        "^[A-Z0-9]([A-Z0-9/-]*[A-Z0-9])?$",
    ],
)
def test_a_sound_pattern_is_left_alone(pattern: str) -> None:
    assert explosion(read(pattern, ECMA)) is None


@pytest.mark.parametrize(
    "pattern",
    [
        "((a{900}b){9}c){9}",
        "((((){999}){999}){999}){999}",
        "(" + "|".join(["a?b?"] * 600) + ")*",
        "(a?" * 90 + ")" * 90 + "*",
    ],
)
def test_what_is_large_ends(pattern: str) -> None:
    """Decided or not: what counts is that the look at it comes to an end."""
    try:
        found = explosion(read(pattern, ECMA))
    except Undecided:
        found = None
    assert found is None or found.text


def test_a_repetition_of_any_number_is_read() -> None:
    read("a{" + "9" * 9_000 + "}", ECMA)


def test_what_is_too_large_is_not_decided() -> None:
    with pytest.raises(Undecided):
        explosion(read("((a{900}b){9}c){9}", ECMA))
    with pytest.raises(Undecided):
        read("(" * 200 + ")" * 200, ECMA)
    with pytest.raises(Undecided):
        read(r"\p{Script=Tibetan}", ECMA)


@pytest.mark.parametrize(
    ("pattern", "dialect", "piece", "at"),
    [
        (r"\A1", ECMA, r"\A", 1),
        ("a(?i)b", ECMA, "(?i", 2),
        ("a++", ECMA, "+", 3),
        (r"\@", ECMA, r"\@", 1),
        ("(?P<n>a)", ECMA, "(?P", 1),
        ("x[a", ECMA, "[", 2),
        ("x(a", ECMA, "(", 2),
        ("a)", ECMA, ")", 2),
        ("a{3,1}", ECMA, "{3,1}", 2),
        ("[z-a]", ECMA, "z-a", 2),
        ("a{", ECMA, "{", 2),
        (r"[\w-.]", ECMA, r"\w-.", 2),
        ("(?:a)", XSD, "(?:", 1),
        ("a*?", XSD, "?", 3),
        (r"\bx", XSD, r"\b", 1),
        (r"\$", XSD, r"\$", 1),
        ("a]", XSD, "]", 2),
        ("[a[b]", XSD, "[", 3),
        ("[]", XSD, "]", 2),
        ("\\", XSD, "\\", 1),
        (r"\u0041", XSD, r"\u", 1),
    ],
)
def test_what_a_dialect_does_not_have_is_told_at_its_place(pattern: str, dialect: Dialect, piece: str, at: int) -> None:
    with pytest.raises(NotInDialect) as told:
        read(pattern, dialect)
    assert (told.value.piece, told.value.at) == (piece, at)


@pytest.mark.parametrize(
    "pattern", [r"[\i-[:]][\c-[:]]*", r"\p{IsArabic}+", r"[+\-]?\d+", "^a$", "[^-]", "[-a]", "[a-]", r"\p{Lu}\P{Nd}"]
)
def test_xml_schema_agrees_with_libxml2_on_what_is_well_formed(pattern: str) -> None:
    read(pattern, XSD)
    schema_of(pattern)


def schema_of(pattern: str) -> etree.XMLSchema:
    xs = "http://www.w3.org/2001/XMLSchema"
    root = etree.Element(f"{{{xs}}}schema", nsmap={"xs": xs})
    kind = etree.SubElement(etree.SubElement(root, f"{{{xs}}}element", name="v"), f"{{{xs}}}simpleType")
    restriction = etree.SubElement(kind, f"{{{xs}}}restriction", base="xs:string")
    etree.SubElement(restriction, f"{{{xs}}}pattern", value=pattern)
    return etree.XMLSchema(root)


def matches(schema: etree.XMLSchema, text: str) -> bool:
    element = etree.Element("v")
    element.text = text
    return bool(schema.validate(element))


# No group that may be empty: libxml2 refuses the empty text for `(a|){2}`, which the specification lets match.
PIECES = st.sampled_from(
    ["a", "b", "[ab]", "[^a]", "[0-9]", r"\d", ".", r"\.", "-", "(ab|b)", "[ء-ي]", r"\s", r"[a\-]"]
)
QUANTIFIED = st.tuples(PIECES, st.sampled_from(["", "*", "+", "?", "{2}", "{1,3}", "{2,}"])).map("".join)
BODIES = st.lists(QUANTIFIED, min_size=1, max_size=4).map("".join)
PATTERNS = st.tuples(st.sampled_from(["^", ""]), BODIES, st.sampled_from(["$", ""])).map("".join)
TEXTS = st.text(alphabet="ab1.- ءa", max_size=6)


@settings(max_examples=300, deadline=None)
@given(PATTERNS, st.lists(TEXTS, min_size=3, max_size=6))
def test_written_for_xml_schema_a_pattern_says_the_same(pattern: str, texts: list[str]) -> None:
    schema, found = schema_of(xsd_pattern(pattern)), compile_pattern(pattern)
    back = compile_pattern(ecma_pattern(xsd_pattern(pattern)))
    for text in texts:
        expected = found.search(text) is not None
        assert matches(schema, text) is expected
        assert (back.search(text) is not None) is expected


@pytest.mark.parametrize(
    ("pattern", "ends"),
    [
        ("^a$", (True, True)),
        ("^a|b$", (False, False)),
        ("^(a|b)$", (True, True)),
        ("(^a$|^b$)", (True, True)),
        ("^a", (True, False)),
        ("a$", (False, True)),
        ("(?=x)^a$", (True, True)),
        ("", (False, False)),
        ("(^a$)?", (False, False)),
    ],
)
def test_anchors(pattern: str, ends: tuple[bool, bool]) -> None:
    assert starts_and_ends(read(pattern, ECMA)) == ends


def test_inner_anchors_have_no_form_in_xml_schema() -> None:
    with pytest.raises(Undecided):
        xsd_pattern("^a^b$")
    with pytest.raises(Undecided):
        xsd_pattern("^(?!a)b$")


Known = dict[tuple[int, int], Counter[int]]


def ways(node: Node, text: str, start: int, known: Known) -> Counter[int]:
    """End → in how many ways a backtracking engine gets there; an empty turn of a loop is not taken."""
    key = (id(node), start)
    if key not in known:
        known[key] = counted(node, text, start, known)
    return known[key]


def counted(node: Node, text: str, start: int, known: Known) -> Counter[int]:
    match node:
        case Chars(allowed):
            here = start < len(text) and any(low <= ord(text[start]) <= high for low, high in allowed)
            return Counter({start + 1: 1} if here else {})
        case Sequence(parts):
            reached = Counter({start: 1})
            for part in parts:
                reached = after(part, text, reached, known)
            return reached
        case Choice(parts):
            return sum((ways(part, text, start, known) for part in parts), Counter())
        case Repeat(part, least, most):
            reached = Counter({start: 1})
            for _ in range(least):
                reached = after(part, text, reached, known)
            total = Counter(reached)
            turns = len(text) + 1 if most is None else most - least
            for _ in range(turns):
                reached = after(part, text, reached, known, moving=True)
                total += reached
            return total
    return Counter({start: 1})


def after(part: Node, text: str, reached: Counter[int], known: Known, *, moving: bool = False) -> Counter[int]:
    total: Counter[int] = Counter()
    for at, number in reached.items():
        for end, more in ways(part, text, at, known).items():
            if end > at or not moving:
                total[end] += number * more
    return total


WORDS = ["".join(word) for length in range(3) for word in product("ab", repeat=length)]
SMALL = st.recursive(
    st.sampled_from(["a", "b", "[ab]"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]}|{pair[1]})"),
        st.tuples(inner, st.sampled_from("*+?")).map(lambda pair: f"({pair[0]}){pair[1]}"),
    ),
    max_leaves=4,
)


def counts(node: Node, before: str, pump: str, behind: str, repeats: range) -> list[int]:
    told = []
    for number in repeats:
        text = before + pump * number + behind
        told.append(ways(node, text, 0, {})[len(text)])
    return told


@settings(max_examples=150, deadline=None)
@given(SMALL)
def test_the_verdict_is_that_of_counting_all_ways(pattern: str) -> None:
    """Where a runaway is told, its text multiplies the ways; where none is, no short text goes on doubling them."""
    node = read(pattern, ECMA)
    found = explosion(node)
    around = list(product(WORDS, WORDS))
    if found:
        grown = [counts(node, before, found.text, behind, range(6, 9)) for before, behind in around]
        assert any(one and two > 1.6 * one and three > 1.6 * two for one, two, three in grown)
    else:
        for pump in WORDS[1:]:
            for before, behind in around[::3]:
                five, six = counts(node, before, pump, behind, range(9, 11))
                # A loop of two letters beside one of one letter reads an even text in one way more than an odd one.
                assert six < 2 * five or five == 0 or six <= 4
