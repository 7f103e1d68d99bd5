"""What a browser makes of the drawings: the fonts they carry are used, and every text stands within its box."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import Browser, installed

from checker.drawing.drawn import drawn
from checker.kernel.text import LANGUAGES, Language
from checker.repository.modelling import load_model

pytest.importorskip("pygraphviz")
MODEL = load_model(Path(__file__).resolve().parents[2] / "architecture", keep=False).model
_OUT = """
(async () => {
  await document.fonts.ready;
  const found = [];
  for (const box of document.querySelectorAll(".box")) {
    const frame = box.querySelector("path")?.getBBox();
    for (const text of frame ? box.querySelectorAll("text") : []) {
      const said = text.getBBox();
      if (said.x < frame.x || said.x + said.width > frame.x + frame.width ||
          said.y < frame.y - 1 || said.y + said.height > frame.y + frame.height + 1) found.push(text.textContent);
    }
  }
  return found;
})()
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all drawings."""
    program = installed()
    if program is None:
        pytest.skip("no Chromium is installed")
    with Browser(program, tmp_path_factory.mktemp("profile")) as found:
        yield found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", [view.id for view in MODEL.views][::6])
def test_texts_stand_within_their_boxes(view: str, language: Language, browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "view.svg"
    file.write_text(drawn(MODEL, MODEL.view_by_id[view], language), encoding="utf-8")
    browser.open(file)
    assert browser.run(_OUT) == []
    loaded = browser.run("[...document.fonts].filter((one) => one.status === 'loaded').map((one) => one.family)")
    assert "Plex Arabic" in loaded or language == "en"
    assert browser.complaints() == []
    picture = base64.b64decode(browser.call("Page.captureScreenshot", format="png")["data"])
    assert picture.startswith(b"\x89PNG")
    (tmp_path / "view.png").write_bytes(picture)  # pytest keeps the folder: here one looks at it
