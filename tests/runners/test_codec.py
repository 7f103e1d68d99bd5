"""Judgements survive the way into the cache and back."""

from hypothesis import given
from hypothesis import strategies as st

from checker.kernel.place import Place
from checker.kernel.report import Artefact, Finding, Judgement
from checker.kernel.verdict import Outcome, Reason, Verdict
from checker.runners.codec import decode, encode

words = st.text(max_size=12)
numbers = st.integers(0, 2**31)
values = st.dictionaries(words, st.none() | st.booleans() | numbers | words | st.lists(words, max_size=3), max_size=3)
reasons = st.builds(Reason, words, values)
verdicts = st.builds(
    Verdict, words, st.sampled_from(["1.0", "2.0"]), st.sampled_from(Outcome), numbers, st.none() | reasons
)
places = st.builds(Place, words, numbers, numbers, numbers, numbers)
findings = st.builds(Finding, words, words, words, words, values, places, words, numbers)
judgements = st.builds(
    Judgement,
    st.builds(Artefact, words, words, numbers, words),
    st.lists(words, max_size=3).map(tuple),
    st.lists(verdicts, max_size=12).map(tuple),
    st.lists(findings, max_size=4).map(tuple),
    st.lists(st.tuples(words, words), max_size=3).map(tuple),
    numbers,
    st.none() | reasons,
    st.none() | places,
    words,
    st.none() | reasons,
    st.just(()),  # what is upcoming, and the levels, are settled after the cache
    st.just({}),
)


@given(judgements)
def test_decoding_undoes_encoding(judgement: Judgement) -> None:
    assert decode(encode(judgement)) == judgement
