"""The site while it is written: a change is in the next answer, nothing but the loopback hears, and it ends."""

from __future__ import annotations

import json
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from checker.pages.site.building import Wanted
from checker.pages.site.live import Live
from checker.pages.site.serving import serve

ROOT = Path(__file__).parents[3]
MIYAR = Path(sys.executable).with_name("miyar")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A steward's own copy of the standards and the architecture."""
    folder = tmp_path_factory.mktemp("copy")
    for name in ("standards", "architecture"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def address(copy: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    wanted = Wanted(tmp_path_factory.mktemp("out") / "site", date(2026, 12, 1), standards=(copy / "standards",))
    with serve(Live(wanted), [copy / "standards", copy / "architecture"], 0) as server:
        assert server.server_address[0] == "127.0.0.1"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def read(address: str) -> str:
    with urlopen(address, timeout=60) as answer:  # noqa: S310 - our own server
        return str(answer.read().decode())


def soon(address: str, words: str) -> bool:
    """Whether words are in an answer within two seconds and what the answer itself takes."""
    end = time.monotonic() + 2
    while words not in (told := read(address)):
        if time.monotonic() > end:
            return words in told
        time.sleep(0.1)
    return True


def test_pages_files_and_what_is_not_there(address: str) -> None:
    assert 'lang="ar"' in read(address)
    assert "/_live.js" in read(f"{address}en/comply/agency/")
    assert "location.reload" in read(f"{address}_live.js")
    assert "@font-face" in read(f"{address}assets/style.css")
    with pytest.raises(HTTPError, match="404"):
        read(f"{address}nowhere/")
    for odd in ("../../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "//etc/passwd"):
        with pytest.raises(HTTPError, match="404"):
            read(address + odd)


def test_a_changed_requirement_is_on_screen_at_once(address: str, copy: Path) -> None:
    page = f"{address}en/standards/rest-api/1.1/"
    before = json.loads(read(f"{address}_changes"))["version"]
    assert "Wholly new words" not in read(page)
    file = copy / "standards" / "rest-api" / "1.1" / "requirements" / "problem-details.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(?m)^(title: .*en: )[^}]*", r"\1Wholly new words", text, count=1), encoding="utf-8")
    assert file.read_text(encoding="utf-8") != text
    assert soon(page, "Wholly new words")
    assert json.loads(read(f"{address}_changes?{before}"))["version"] > before


def test_a_changed_element_is_on_screen_at_once(address: str, copy: Path) -> None:
    page = f"{address}en/architecture/elements/odd-part/"
    file = copy / "architecture" / "odd.yaml"
    for name in ("First name", "Second name"):
        file.write_text(
            "title: {ar: غريب, en: Odd}\nelements:\n  - id: odd-part\n    type: ApplicationComponent\n"
            f"    name: {{ar: اسم, en: {name}}}\n",
            encoding="utf-8",
        )
        end = time.monotonic() + 5
        while True:
            try:
                assert soon(page, name)
                break
            except HTTPError:
                assert time.monotonic() < end


def test_a_port_that_is_taken_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ended = subprocess.run(
            [MIYAR, "site", "serve", "--port", port, "--lang", "en"],
            capture_output=True, text=True, timeout=120, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    assert ended.returncode == 2
    assert f"cannot be served on port {port}: another program uses it" in ended.stderr


def test_the_command_says_where_it_is_and_ends_when_interrupted() -> None:
    command = [MIYAR, "site", "serve", "--port", "0", "--lang", "en"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = process.stdout.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+/", said)
    assert found is not None, said
    assert "<html" in read(found[0])
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "Traceback" not in complaints
