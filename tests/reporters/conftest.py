"""The sample report, for the tests of all reporters."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

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


@pytest.fixture(scope="session")
def _chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    module = _beside("chromium")
    program = module.installed()
    if program is None:
        pytest.skip("no Chromium is installed")
    with module.Browser(program, tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture
def browser(_chromium: Any) -> Any:
    """A tab of a real browser, 1280 × 900, with scripts on: see `chromium.py`."""
    _chromium.resize(1280, 900)
    _chromium.script(on=True)
    return _chromium


def _beside(name: str) -> ModuleType:
    spec = spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
