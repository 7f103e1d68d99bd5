"""The JUnit report keeps to the form that Jenkins publishes, and says what was decided."""

from __future__ import annotations

import re
from types import ModuleType
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from checker import reporters
from checker.kernel.report import Report
from checker.reporters.options import Options

# By the schema of Jenkins's xUnit plugin: element → (children, attributes; those required end in "!").
FORM: dict[str, tuple[set[str], set[str]]] = {
    "testsuites": ({"testsuite"}, {"name", "time", "tests", "failures", "disabled", "errors"}),
    "testsuite": (
        {"properties", "testcase", "system-out", "system-err"},
        {
            "name!",
            "tests!",
            "failures",
            "errors",
            "time",
            "disabled",
            "skipped",
            "timestamp",
            "hostname",
            "id",
            "package",
        },
    ),
    "properties": ({"property"}, set()),
    "property": (set(), {"name!", "value!"}),
    "testcase": (
        {"skipped", "error", "failure", "system-out", "system-err"},
        {"name!", "assertions", "time", "classname", "status"},
    ),
    "failure": (set(), {"type", "message"}),
    "error": (set(), {"type", "message"}),
    "skipped": (set(), {"type", "message"}),
}


def read(report: Report, language: Any = "en") -> ET.Element:
    text = reporters.find("junit").render(report, language, Options())
    return ET.fromstring(text.encode())  # noqa: S314 - our own output


def misfits(element: ET.Element) -> list[str]:
    children, attributes = FORM[element.tag]
    wrong = [f"{element.tag}/{child.tag}" for child in element if child.tag not in children]
    known = {attribute.rstrip("!") for attribute in attributes}
    wrong += [f"{element.tag}@{name}" for name in element.attrib if name not in known]
    wrong += [f"{element.tag}@{name}" for name in attributes if name[-1] == "!" and name[:-1] not in element.attrib]
    return wrong + [one for child in element for one in misfits(child)]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_keeps_to_the_form(language: str, samples: ModuleType, sample: Report) -> None:
    for report in (sample, samples.report(samples.hostile()), samples.report(), samples.report(bare=True)):
        root = read(report, language)
        assert misfits(root) == []
        for suite in root:
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", suite.attrib["timestamp"])
            assert len({(case.get("classname"), case.get("name")) for case in suite.iter("testcase")}) == len(
                suite.findall("testcase")
            )


def test_the_numbers_are_those_of_the_cases(sample: Report) -> None:
    root = read(sample)
    for element in (root, *root):
        assert int(element.attrib["tests"]) == len(list(element.iter("testcase")))
        for tag, attribute in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            if attribute in element.attrib:
                assert int(element.attrib[attribute]) == len(list(element.iter(tag)))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("15", "4", "4")


def test_each_outcome_has_its_place(sample: Report) -> None:
    suite = read(sample)[0]
    cases = {case.attrib["name"].split(":")[0]: case for case in suite.iter("testcase")}
    said = {name: next((child.tag for child in case), "passed") for name, case in cases.items()}
    assert said == {
        "rest-api/problem-details": "failure",
        "rest-api/kebab-paths": "failure",
        "rest-api/contact": "failure",
        "rest-api/security": "skipped",
        "rest-api/versioned": "passed",
        "rest-api/later": "skipped",
        "rest-api/streams": "skipped",
        "ict-baseline/no-bidi-controls": "error",
    }
    failure = cases["rest-api/problem-details"][0]
    assert failure.attrib == {"message": "Errors use problem details (findings: 2)", "type": "must"}
    assert failure.text is not None
    assert "apis/people.yaml:88:11: The field application/problem+json is missing." in failure.text
    assert "RFC 9457, 3" in failure.text
    assert cases["rest-api/security"][0].attrib["message"].startswith("waived: Waived until 2027-03-01")


def test_what_could_not_be_read_is_an_error_of_its_own(sample: Report) -> None:
    broken = read(sample, "ar")[2]
    assert broken[1].attrib == {"name": "قراءة الملف", "classname": "apis/broken.json", "time": "0"}
    assert broken[1][0].attrib["message"] == "ليس JSON صحيحًا: توقع فاصلة."


def test_what_xml_cannot_hold_is_replaced(samples: ModuleType) -> None:
    text = reporters.find("junit").render(samples.report(samples.hostile()), "ar", Options())
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", text)
    assert "a\ufffd\ufffd[31m&#x202E;cod.yaml" in text
    (suite,) = read(samples.report(samples.hostile()))
    assert suite.attrib["name"] == "a\ufffd\ufffd[31m\u202ecod.yaml"
    assert "]]>" in "".join(suite.itertext())


def test_findings_that_are_not_listed_are_counted(sample: Report) -> None:
    failure = read(sample)[1].find("testcase/failure")
    assert failure is not None
    assert failure.attrib["message"].endswith("(findings: 20)")
    assert "and 5 more, not listed" in str(failure.text)
