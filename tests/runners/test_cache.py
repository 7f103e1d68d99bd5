"""The cache saves time and nothing else: damage, a full disk or a killed run must never change a verdict."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from checker.kernel.report import Artefact, Judgement
from checker.runners.cache import Cache

ONE = Judgement(Artefact("واجهة.yaml", "ab", 3, "yaml"), standards=("rest-api@1.0",))


def test_finds_what_it_kept(tmp_path: Path) -> None:
    with Cache(tmp_path / "deep" / "c.sqlite") as cache:
        cache.keep([(b"one", ONE)])
    with Cache(tmp_path / "deep" / "c.sqlite") as cache:
        assert cache.find([b"one", b"two"]) == {b"one": ONE}


def test_takes_more_keys_than_one_statement_may(tmp_path: Path) -> None:
    keys = [str(number).encode() for number in range(2_345)]
    with Cache(tmp_path / "c.sqlite") as cache:
        cache.keep((key, ONE) for key in keys)
        assert set(cache.find(keys)) == set(keys)


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4_000])
def test_a_damaged_file_is_begun_again(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "c.sqlite"
    file.write_bytes(damage)
    with Cache(file) as cache:
        assert cache.find([b"one"]) == {}
        cache.keep([(b"one", ONE)])
        assert cache.find([b"one"]) == {b"one": ONE}


SHAPES = [
    "CREATE TABLE judgement (key BLOB PRIMARY KEY, made TEXT, body BLOB NOT NULL)",
    "CREATE TABLE judgement (key BLOB, body BLOB NOT NULL)",
    "CREATE TABLE Judgement (one, two)",
    "CREATE VIEW judgement AS SELECT 1 AS key, 2 AS body",
    "CREATE TABLE other (a); CREATE INDEX judgement ON other (a)",
]


def of_another_shape(file: Path, shape: str) -> Path:
    with closing(sqlite3.connect(file)) as database:
        database.executescript(shape)
    return file


@pytest.mark.parametrize("shape", SHAPES)
def test_a_table_of_another_shape_is_made_new(tmp_path: Path, shape: str) -> None:
    file = of_another_shape(tmp_path / "c.sqlite", shape)
    with Cache(file) as cache:
        cache.keep([(b"one", ONE)])
        assert cache.find([b"one"]) == {b"one": ONE}
    with Cache(file) as cache:
        assert cache.find([b"one"]) == {b"one": ONE}


DIE_WHILE_SHAPING = """
import os, signal, sqlite3, sys
from pathlib import Path
from checker.runners import cache

class Dying(sqlite3.Connection):
    def execute(self, sql, *more):
        if sql.startswith("CREATE TABLE judgement"):
            os.kill(os.getpid(), signal.SIGKILL)
        return super().execute(sql, *more)

connect = sqlite3.connect
sqlite3.connect = lambda file, **options: connect(file, factory=Dying, **options)
cache.Cache(Path(sys.argv[1]))
"""


def test_a_run_killed_while_it_makes_the_table_new_leaves_a_sound_file(tmp_path: Path) -> None:
    file = of_another_shape(tmp_path / "c.sqlite", SHAPES[0])
    died = subprocess.run([sys.executable, "-c", DIE_WHILE_SHAPING, str(file)], check=False)
    assert died.returncode == -signal.SIGKILL
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("SELECT sql FROM sqlite_master").fetchone() == (SHAPES[0],)
    with Cache(file) as cache:
        cache.keep([(b"one", ONE)])
        assert cache.find([b"one"]) == {b"one": ONE}


KEEP_ONE = """
import sys
from pathlib import Path
from checker.kernel.report import Artefact, Judgement
from checker.runners.cache import Cache
sys.stdin.readline()
with Cache(Path(sys.argv[1])) as cache:
    cache.keep([(sys.argv[2].encode(), Judgement(Artefact("x")))])
"""


def test_runs_that_make_the_table_new_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    file = of_another_shape(tmp_path / "c.sqlite", SHAPES[0])
    names = [str(number) for number in range(6)]
    keepers = [
        subprocess.Popen([sys.executable, "-c", KEEP_ONE, str(file), name], stdin=subprocess.PIPE, text=True)
        for name in names
    ]
    for keeper in keepers:
        assert keeper.stdin is not None
        keeper.stdin.write("go\n")
        keeper.stdin.flush()
    for keeper in keepers:
        keeper.communicate()
        assert keeper.returncode == 0
    with Cache(file) as cache:
        assert set(cache.find(name.encode() for name in names)) == {name.encode() for name in names}


def test_a_damaged_row_is_not_found(tmp_path: Path) -> None:
    with Cache(tmp_path / "c.sqlite") as cache:
        cache.keep([(b"one", ONE), (b"two", ONE)])
        assert cache._database is not None
        with cache._database:
            cache._database.execute("UPDATE judgement SET body = ? WHERE key = ?", (b'{"a": 1}', b"one"))
        assert set(cache.find([b"one", b"two"])) == {b"two"}


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with Cache(tmp_path / "file" / "c.sqlite") as cache:
        cache.keep([(b"one", ONE)])
        assert cache.find([b"one"]) == {}


KEEP_FOR_EVER = """
import sys
from pathlib import Path
from checker.kernel.report import Artefact, Judgement
from checker.runners.cache import Cache
with Cache(Path(sys.argv[1])) as cache:
    number = 0
    while True:
        cache.keep((f"{n}".encode(), Judgement(Artefact(str(n)))) for n in range(number, number + 50))
        number += 50
        print(number, flush=True)
"""


def test_a_run_killed_at_any_point_leaves_whole_rows(tmp_path: Path) -> None:
    file = tmp_path / "c.sqlite"
    writer = subprocess.Popen([sys.executable, "-c", KEEP_FOR_EVER, str(file)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    told = [int(writer.stdout.readline()) for _ in range(20)][-1]
    os.kill(writer.pid, signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    with Cache(file) as cache:
        kept = cache.find(str(number).encode() for number in range(told))
        assert kept == {str(number).encode(): Judgement(Artefact(str(number))) for number in range(told)}
