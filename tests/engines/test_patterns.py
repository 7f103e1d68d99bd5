"""Patterns from data: ECMA-262's meaning, on engines that end."""

from __future__ import annotations

import re
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engines.patterns import MESSAGES, compile_pattern, compile_slashed, split_slashed
from checker.kernel.messages import fields, fill
from checker.kernel.printable import printable
from checker.kernel.trouble import Trouble


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("b", "abc", True),
        ("^b", "abc", False),
        (r"^\d+$", "12", True),
        (r"^\d+$", "٣", False),
        (r"^\w$", "é", False),
        (r"^\s$", "\u00a0", True),
        (r"^\S$", "\u00a0", False),
        (r"^[^\S]$", "\ufeff", True),
        (r"^[\s\S]$", "\n", True),
        (r"^\x41\u0042\u{43}\cJ\0$", "ABC\n\x00", True),
        (r"^\ud83d\ude00$", "😀", True),
        ("^.$", "😀", True),
        ("^.$", "\u2028", False),
        ("(?s)^.$", "\n", True),
        ("a$", "a\n", False),
        (r"^[\b]$", "\b", True),
        (r"a\/b\-\_\y\é", "a/b-_yé", True),
        ("^[[]$", "[", True),
        ("^[[]]$", "[]", True),
        ("^[^]$", "\n", True),
        ("[]", "a", False),
        ("^[[^]$", "^", True),
        ("(?<year>[0-9]{4})", "2026", True),
        ("[(?<a>]", "<", True),
        ("a{,5}", "a{,5}", True),
        ("(?i)x", "X", True),
        (r"\p{L}", "ع", True),
        ("^[\u0621-\u064a ]+$", "دمشق الشام", True),
        (r"[\u0621-\u064A]", "دمشق", True),
    ],
)
def test_means_what_ecma_says(pattern: str, text: str, found: bool) -> None:
    assert (compile_pattern(pattern).search(text) is not None) is found


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("^(?!.*admin).*$", "users", True),
        ("^(?!.*admin).*$", "an admin", False),
        ("a(?=b)", "ab", True),
        ("(?<=a)b", "ab", True),
        (r"^(.)\1$", "aa", True),
        (r"^(.)\1$", "ab", False),
        ("^a{1001}$", "a" * 1001, True),
    ],
)
def test_what_linear_engines_lack(pattern: str, text: str, found: bool) -> None:
    assert (compile_pattern(pattern).search(text) is not None) is found


@pytest.mark.parametrize(
    ("pattern", "flags", "text", "found"),
    [
        ("^jwt$", "i", "JWT", True),
        ("^b$", "", "a\nb", False),
        ("^b$", "m", "a\nb", True),
        ("a.b", "", "a\nb", False),
        ("a.b", "s", "a\nb", True),
        ("a.b", "gimsuy", "A\nB", True),
        ("(?!x)a.B", "is", "A\nb", True),
    ],
)
def test_flags(pattern: str, flags: str, text: str, found: bool) -> None:
    assert (compile_pattern(pattern, flags=flags).search(text) is not None) is found


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("/^a/i", ("^a", "i")),
        ("/a/b/", ("a/b", "")),
        ("/a", ("/a", "")),
        ("//", ("//", "")),
        ("^/a/$", ("^/a/$", "")),
        ("/a/I", ("/a/I", "")),
        ("", ("", "")),
    ],
)
def test_slashes_are_taken_off_as_spectral_does(written: str, parts: tuple[str, str]) -> None:
    assert split_slashed(written) == parts


def test_slashed_pattern_keeps_its_flags() -> None:
    assert compile_slashed("/^JWT$/i").search("jwt")
    assert compile_slashed("^JWT$").search("jwt") is None


@pytest.mark.parametrize(
    ("pattern", "flags", "code"),
    [
        ("(", "", "pattern.wrong"),
        ("[z-a]", "", "pattern.wrong"),
        ("a**", "", "pattern.wrong"),
        ("[a", "", "pattern.wrong"),
        ("\ud800", "", "pattern.wrong"),
        ("a", "q", "pattern.flags"),
        (r"(?<a>x)(?=y)\k<b>", "", "pattern.unsupported"),
        ("(?<=", "", "pattern.wrong"),
    ],
)
def test_refusals_are_told_in_our_words(pattern: str, flags: str, code: str) -> None:
    with pytest.raises(Trouble) as caught:
        compile_pattern(pattern, flags=flags)
    assert caught.value.code == code
    for language in ("ar", "en"):
        sentence = fill(caught.value.text, caught.value.values, language)
        assert printable(pattern) in sentence
        assert "{" not in sentence.replace(pattern, "")


def test_both_languages_carry_the_same_fields() -> None:
    assert all(fields(text.ar) == fields(text.en) for text in MESSAGES.values())


def test_no_pattern_backtracks_for_ever() -> None:
    begun = time.perf_counter()
    assert compile_pattern(r"^(\w+\s?)*$").search("word " * 2000 + "!") is None
    assert compile_pattern("^(a|aa)+$").search("a" * 20_000 + "!") is None
    with pytest.raises(Trouble, match=r"pattern\.given-up"):
        compile_pattern(r"^(?:(a|aa)+)(?!\1)$").search("a" * 400 + "!")
    assert time.perf_counter() - begun < 5


def test_lone_surrogates_in_a_text_are_no_crash() -> None:
    assert compile_pattern("b").search("a\ud800b")


def test_compiled_once() -> None:
    assert compile_pattern("^once$") is compile_pattern("^once$")


def test_engine_is_not_loaded_before_it_is_needed() -> None:
    code = "import sys, checker.engines.patterns; sys.exit('re2' in sys.modules or 'jsonschema_rs' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


_PIECES = st.lists(
    st.sampled_from(["a", "b", ".", "[ab]", "[^a]", "(?:ab)", r"\d", r"\.", "a*", "b+", "a?", "b{1,2}", "|", "^", "$"]),
    max_size=6,
).map("".join)


@given(_PIECES, st.text("ab1.", max_size=6))
def test_same_answer_as_a_backtracking_engine(pattern: str, text: str) -> None:
    try:
        expected = re.search(pattern, text) is not None
    except re.error:
        return
    assert (compile_pattern(pattern).search(text) is not None) is expected
