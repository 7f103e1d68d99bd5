"""Every view of the unified architecture can be read in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawing_checks import faults

from checker.drawing.scenes import scene_of
from checker.kernel.text import LANGUAGES, Language
from checker.repository.modelling import load_model

pytest.importorskip("pygraphviz")
MODEL = load_model(Path(__file__).resolve().parents[2] / "architecture", keep=False).model


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", [view.id for view in MODEL.views])
def test_nothing_lies_on_anything_and_no_label_is_cut(view: str, language: Language) -> None:
    scene = scene_of(MODEL, MODEL.view_by_id[view], language)
    assert scene.boxes
    assert faults(scene) == []
