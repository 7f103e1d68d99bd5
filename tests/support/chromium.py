"""A real browser for tests, spoken to over two pipes in the DevTools protocol."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    "--remote-debugging-pipe", "--force-color-profile=srgb", "--hide-scrollbars",
)  # fmt: skip
_PATIENCE = 60.0
"""Seconds until an answer must have come."""


def installed() -> str | None:
    """The path of a browser of the Chromium family, if there is one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Browser:
    """One tab of a headless browser. `events` are all events that came so far."""

    def __init__(self, program: str, profile: Path) -> None:
        to_it, ours_out = os.pipe()
        ours_in, from_it = os.pipe()
        command = [program, *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        # The protocol is spoken on descriptors 3 and 4; a shell puts the pipes there.
        script = f'exec "$@" 3<&{to_it} 4>&{from_it}'
        self._process = subprocess.Popen(
            ["/bin/bash", "-c", script, "sh", *command],
            pass_fds=(to_it, from_it), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(to_it)
        os.close(from_it)
        self._out, self._in = ours_out, ours_in
        self._left = b""
        self._number = 0
        self._session = ""
        self.events: list[dict[str, Any]] = []
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(target["targetId"] for target in targets if target["type"] == "page")
        self._session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.terminate()
        self._process.wait(20)
        os.close(self._out)
        os.close(self._in)

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol and return its result."""
        answer = self._asked(method, parameters)
        assert "error" not in answer, (method, answer["error"])
        result: dict[str, Any] = answer["result"]
        return result

    def _asked(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """The answer to a call as it comes: a result or an error."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") == self._number:
                return answer
            self.events.append(answer)

    def open(self, page: Path | str, fragment: str = "") -> None:
        """Load a file or an address anew and wait until it has loaded."""
        if fragment:  # or the browser would only scroll within the page it has
            self.open(Path("/dev/null"))
        self.events.clear()
        address = page if isinstance(page, str) else page.resolve().as_uri()
        self.call("Page.navigate", url=address + fragment)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._receive())

    def run(self, script: str) -> Any:
        """The value of an expression of JavaScript, awaited; None where it made the page leave."""
        asked = {"expression": script, "awaitPromise": True, "returnByValue": True}
        answer = self._asked("Runtime.evaluate", asked)
        if "navigated" in answer.get("error", {}).get("message", ""):
            return None
        assert "error" not in answer, (script, answer["error"])
        result = answer["result"]
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def resize(self, width: int, height: int, media: str = "", *, dark: bool = False) -> None:
        """Be a window or a telephone of that size; `media` is `print` or nothing."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        colours = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", media=media, features=[colours])

    def wait(self, condition: str, seconds: float = 15.0) -> None:
        """Wait until an expression holds; a page that is on its way to another has none yet."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            asked = {"expression": f"Boolean({condition})", "returnByValue": True}
            answer = self._asked("Runtime.evaluate", asked)
            if answer.get("result", {}).get("result", {}).get("value"):
                return
            time.sleep(0.05)
        raise AssertionError(f"never came true: {condition}")

    def press(self, key: str, code: int = 0, *, shift: bool = False) -> None:
        """Press and let go a key: `Tab`, `Enter`."""
        text = {"text": "\r"} if key == "Enter" else {}
        told = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
        self.call("Input.dispatchKeyEvent", type="keyDown", **told, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", **told)

    def script(self, *, on: bool) -> None:
        """Let pages run scripts, or not."""
        self.call("Emulation.setScriptExecutionDisabled", value=not on)

    def complaints(self) -> list[str]:
        """Errors and warnings of the console, exceptions, and policies that were broken."""
        found = []
        for event in self.events:
            parameters = event.get("params", {})
            match event.get("method"):
                case "Runtime.exceptionThrown":
                    found.append(str(parameters["exceptionDetails"]))
                case "Log.entryAdded" if parameters["entry"]["level"] in ("error", "warning"):
                    found.append(parameters["entry"]["text"])
                case "Runtime.consoleAPICalled" if parameters["type"] in ("error", "warning", "assert"):
                    found.append(str(parameters["args"]))
        return found

    def requests(self) -> list[str]:
        """Addresses asked for since the page was opened, without those that its own policy stopped."""
        stopped = {
            event["params"]["requestId"]
            for event in self.events
            if event.get("params", {}).get("blockedReason") == "csp"
        }
        sent = [event["params"] for event in self.events if event.get("method") == "Network.requestWillBeSent"]
        return [request["request"]["url"] for request in sent if request["requestId"] not in stopped]

    def _receive(self) -> dict[str, Any]:
        deadline = time.monotonic() + _PATIENCE
        while b"\0" not in self._left:
            ready, _, _ = select.select([self._in], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, "the browser does not answer"
            chunk = os.read(self._in, 1 << 20)
            assert chunk, "the browser has gone"
            self._left += chunk
        message, _, self._left = self._left.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        return answer
