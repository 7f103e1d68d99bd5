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
    return _beside("sample_report")


@pytest.fixture(scope="session")
def sample(samples: ModuleType) -> Report:
    """A report with everything in it."""
    report = samples.sample()
    assert isinstance(report, Report)
    return report


def _beside(name: str) -> ModuleType:
    spec = spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
