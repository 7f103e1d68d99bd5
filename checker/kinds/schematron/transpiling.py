"""From Schematron to XSLT 3.0.

Each pattern is a mode that walks the document; each of its rules is a template, the first the strongest, so that of
each pattern one rule at most fires at a node (ISO/IEC 19757-3, 6.5). The result is a plain list: `f` for a rule that
fired, `a` for an assertion that failed or a report that holds, `e` for one that broke while it was evaluated.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from checker.engines.xsd.library import etree
from checker.kinds.schematron.expanding import active, separate
from checker.kinds.schematron.messages import trouble
from checker.kinds.schematron.program import Assertion, Program, level
from checker.kinds.schematron.wording import Wording
from checker.kinds.schematron.words import AT, XSL, place, sch

_VERSIONS = {
    "xslt3": "3.0",
    "xpath3": "3.0",
    "xpath31": "3.0",
    "xslt2": "2.0",
    "xpath2": "2.0",
    "xslt": "1.0",
    "xpath": "1.0",
}
_COPIED = frozenset(
    f"{{{XSL}}}{name}" for name in ("key", "function", "template", "param", "variable", "decimal-format")
)
_POINTER = """\
<xsl:function name="miyar-own:s" as="map(*)" version="3.0" cache="yes"><xsl:param name="n" as="node()?"/><xsl:map>\
<xsl:for-each-group select="$n/*" group-by="name()"><xsl:for-each select="current-group()">\
<xsl:map-entry key="generate-id()" select="concat('/', name(), '[', position(), ']')"/>\
</xsl:for-each></xsl:for-each-group></xsl:map></xsl:function>\
<xsl:function name="miyar-own:p" as="xs:string" version="3.0"><xsl:param name="n" as="node()"/>\
<xsl:sequence select="string-join(for $a in $n/ancestor-or-self::node() return \
if ($a instance of element()) then miyar-own:s($a/..)(generate-id($a)) \
else if ($a instance of attribute()) then concat('/@', name($a)) \
else if ($a instance of text()) then '/text()' else '', '')"/></xsl:function>"""
"""A node's pointer. The children of an element are numbered once, so that many faults in a long row cost little."""
_BEYOND_ELEMENTS = ("@", "attribute", "node()", "text()", "comment()", "processing-instruction")


def transpile(schema: Any, phase: str, file: str) -> Program:
    """The program of an expanded schema. Raises Trouble for what is not supported, named with its place."""
    patterns, lets = active(schema, phase, file)
    separate(patterns, (*schema.iterchildren(sch("let")), *lets))
    writing = _Writing(schema)
    writing.head(schema)
    for let in (*schema.iterchildren(sch("let")), *lets):
        writing.let(let)
    writing.main(len(patterns))
    for number, pattern in enumerate(patterns):
        writing.pattern(pattern, number)
    writing.write("</xsl:stylesheet>", schema)
    return Program("\n".join(writing.text), tuple(writing.assertions), tuple(writing.lines))


class _Writing:
    def __init__(self, schema: Any) -> None:
        self.text: list[str] = []
        self.lines: list[tuple[str, int]] = []
        self.assertions: list[Assertion] = []
        self._rules = 0
        self._wording = Wording(schema)

    def write(self, line: str, source: Any) -> None:
        """One line of the program, so that an error in it leads back to where its source was written."""
        self.text.append(line.replace("\r", " ").replace("\n", " "))
        self.lines.append(place(source))

    def head(self, schema: Any) -> None:
        """The namespaces, the version, and what a schema may bring of XSLT itself."""
        binding = (schema.get("queryBinding") or "xslt").lower()
        if binding not in _VERSIONS:
            raise _unsupported(schema, f"queryBinding={binding}")
        bound = {one.get("prefix", ""): one.get("uri", "") for one in schema.iterchildren(sch("ns"))}
        bound |= {"xsl": XSL, "miyar-own": "urn:miyar:schematron", "xs": "http://www.w3.org/2001/XMLSchema"}
        told = "".join([f" xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in bound.items() if prefix])
        self.write(f'<xsl:stylesheet version="{_VERSIONS[binding]}"{told}>', schema)
        self.write('<xsl:output method="xml" omit-xml-declaration="yes" indent="no"/>', schema)
        self.write(_POINTER, schema)
        for one in schema.iterchildren(f"{{{XSL}}}*"):
            if one.tag not in _COPIED:
                raise _unsupported(one, f"xsl:{one.tag.rpartition('}')[2]}")
            self.write(_copied(one), one)

    def main(self, count: int) -> None:
        """What runs: every pattern over the whole document."""
        modes = "".join([f'<xsl:apply-templates select="/" mode="p{number}"/>' for number in range(count)])
        self.text.append(f'<xsl:template match="/"><r>{modes}</r></xsl:template>')
        self.lines.append(("", 0))

    def let(self, let: Any) -> None:
        """A `let`, at whatever level it stands."""
        name, value = quoteattr(let.get("name", "")), let.get("value")
        told = f" as={quoteattr(let.get('as'))}" if let.get("as") else ""
        if value is not None:
            self.write(f"<xsl:variable name={name} select={quoteattr(value)}{told}/>", let)
            return
        inside = escape(let.text or "") + "".join([_copied(child) for child in let])
        self.write(f"<xsl:variable name={name}{told}>{inside}</xsl:variable>", let)

    def pattern(self, pattern: Any, number: int) -> None:
        """A mode and its templates; `let` of a pattern are seen from anywhere, as in the published stylesheets."""
        if pattern.get("documents"):
            raise _unsupported(pattern, "pattern/@documents")
        for let in pattern.iterchildren(sch("let")):
            self.let(let)
        rules = [one for one in pattern.iterchildren(sch("rule")) if one.get("abstract") != "true"]
        contexts = " ".join([one.get("context", "") for one in rules])
        below = "@* | node()" if any(word in contexts for word in _BEYOND_ELEMENTS) else "*"
        mode = f'mode="p{number}"'
        onward = f'<xsl:apply-templates select="{below}" {mode}/>'
        self.write(f'<xsl:template match="/ | * | @* | node()" {mode} priority="-9">{onward}</xsl:template>', pattern)
        for strength, rule in enumerate(reversed(rules), 1):
            self._rule(rule, pattern, f'{mode} priority="{strength}"', onward)

    def _rule(self, rule: Any, pattern: Any, mode: str, onward: str) -> None:
        number = self._rules
        self._rules += 1
        self.write(f"<xsl:template match={quoteattr(rule.get('context', ''))} {mode}>", rule)
        self.write(f'<f i="{number}"/>', rule)
        first, guarded = len(self.assertions), rule.find(sch("let")) is not None
        if guarded:
            self.write("<xsl:try>", rule)
        for child in rule:
            match child.tag:
                case name if name == sch("let"):
                    self.let(child)
                case name if name in (sch("assert"), sch("report")):
                    self._assertion(child, rule, pattern, number)
                case str() as name if name in _COPIED:
                    self.write(_copied(child), child)
        if guarded:  # a `let` that cannot be evaluated breaks the assertions of its rule, and no others
            self._caught(range(first, len(self.assertions)), rule)
        self.write(f"{onward}</xsl:template>", rule)

    def _assertion(self, one: Any, rule: Any, pattern: Any, rule_number: int) -> None:
        number = len(self.assertions)
        ids = [str(part.get("id")) for part in (one, rule, pattern) if part.get("id")]
        words = [part.get(key, "") for part in (one, rule) for key in ("role", "flag", "severity")]
        self.assertions.append(Assertion(tuple(ids), level(words), rule_number))
        test = one.get("test", "")
        subject = one.get("subject") or rule.get("subject")
        where = f"miyar-own:p((({subject}), .)[1])" if subject else "miyar-own:p(.)"
        condition = quoteattr(f"not({test})" if one.tag == sch("assert") else f"boolean({test})")
        self.write("<xsl:try>", one)
        self.write(f"<xsl:if test={condition}>", one)
        self.write(f'<a i="{number}"><xsl:attribute name="p" select={quoteattr(where)}/>', one)
        for source, text in self._wording.of(one):
            self.write(text, source)
        self.write("</a></xsl:if>", one)
        self._caught((number,), one)

    def _caught(self, numbers: Iterable[int], source: Any) -> None:
        """The end of what is tried: where it breaks, these assertions are told to have broken, and by what."""
        told = "".join(
            [f'<e i="{number}" p="{{miyar-own:p(.)}}" c="{{local-name-from-QName($err:code)}}"/>' for number in numbers]
        )
        catch = 'xsl:catch xmlns:err="http://www.w3.org/2005/xqt-errors"'
        self.write(f"<{catch}>{told}</xsl:catch></xsl:try>", source)


def _copied(element: Any) -> str:
    """An element of XSLT as it is, without our marks."""
    for one in element.iter("*"):
        one.attrib.pop(AT, None)
    text: str = etree().tostring(element, encoding="unicode", with_tail=False)
    return text


def _unsupported(element: Any, what: str) -> Exception:
    file, line = place(element)
    return trouble("schematron.unsupported", {"file": file, "line": line, "what": what})
