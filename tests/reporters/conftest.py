"""The sample report, for the tests of all reporters."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from checker.kernel.report import Report


@pytest.fixture(scope="session")
def samples() -> ModuleType:
    """The module of builders, `sample_report.py`."""
    spec = spec_from_file_location("sample_report", Path(__file__).with_name("sample_report.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def sample(samples: ModuleType) -> Report:
    """A report with everything in it."""
    report = samples.sample()
    assert isinstance(report, Report)
    return report
