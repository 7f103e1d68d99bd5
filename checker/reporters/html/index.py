"""Requirements numbered through the page: each is told once, and everything points to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.kernel.report import Report
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kernel.verdict import Outcome
from checker.reporters.addresses import requirement_page, standard_page
from checker.reporters.grouping import groups
from checker.reporters.html.building import Html, tag, two
from checker.reporters.options import Options
from checker.reporters.words import LEVELS

INLINE = 300
"""Requirements times files up to which each file's part carries the whole text of what it failed.

Beyond, the text stands once, under Requirements, and the script brings it over when a file is opened: 10,000 findings
stay a file of some 15 MB.
"""


@dataclass(frozen=True, slots=True)
class Page:
    """What the builders of all parts need. `numbers`: (name, version) → number of the requirement on the page."""

    report: Report
    options: Options
    numbers: Mapping[tuple[str, str], int]
    inline: bool

    def number(self, requirement: Requirement) -> int:
        """The requirement's number; its part of the page is `#r<number>`."""
        return self.numbers[requirement.name, requirement.version]

    def link(self, requirement: Requirement) -> Html:
        """The title, leading to the requirement's own part of the page."""
        return tag("a", two(requirement.title), href=f"#r{self.number(requirement)}")

    def address(self, requirement: Requirement) -> Html:
        """Links to the requirement's page on the site, each to that of its language."""
        return addresses(
            Text(
                requirement_page(requirement, "ar", self.options.site),
                requirement_page(requirement, "en", self.options.site),
            )
        )

    def standard(self, identifier: str, version: str) -> Html:
        """The standard's title and version, leading to its page on the site."""
        known = self.report.standards.get(f"{identifier}@{version}")
        titles = known.title if known else Text(identifier, identifier)
        return outward(
            Text(f"{titles.ar}، الإصدار {version}", f"{titles.en}, version {version}"),
            Text(
                standard_page(identifier, version, "ar", self.options.site),
                standard_page(identifier, version, "en", self.options.site),
            ),
        )


def plan(report: Report, options: Options) -> Page:
    """Number the requirements, standard by standard as the report names them, and see how much there is."""
    order = {citation: number for number, citation in enumerate(report.standards)}
    last = len(order)
    ranked = sorted(
        report.requirements.items(),
        key=lambda item: (order.get(f"{item[1].standard}@{item[1].version}", last), item[1].level.rank),
    )
    numbers = {key: number for number, (key, _) in enumerate(ranked, 1)}
    told = sum(len(groups(report, judgement, Outcome.FAILED, Outcome.WAIVED)) for judgement in report.judgements)
    return Page(report, options, numbers, told <= INLINE)


def level(requirement: Requirement) -> Html:
    """The level as a badge."""
    return tag("b", two(LEVELS[requirement.level]), class_=f"level {requirement.level.value}")


def addresses(uris: Text) -> Html:
    """An address in each language, written out."""
    return outward(uris, uris)


def outward(words: Text, uris: Text) -> Html:
    """A link away from the page in each language. Nothing is told to where it leads."""
    return Html(
        "".join(
            [
                tag("a", words.read(one), lang=one, href=uris.read(one), rel="noreferrer noopener")
                for one in ("ar", "en")
            ]
        )
    )
