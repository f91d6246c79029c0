"""The mutation pass of `scripts/mutants`: what it found last is told in MUTANTS.md.

mutmut writes the mutants, in mutants/. Here pytest starts once and runs every test on the unbroken code, to learn which
functions it calls; then it forks for each mutant and runs the tests of that function until one fails.
"""

import argparse
import ast
import gc
import itertools
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol
from mutmut.mutation import trampoline
from mutmut.state import state

ROOT = Path(__file__).resolve().parents[2]
MUTANTS = ROOT / "mutants"
TIMEOUT = 60
"""Seconds: a mutant that loops is killed by its slowness."""
OTHERS = 80
"""Tests tried on a mutant besides those of the file that bears its module's name."""
SLOW = ("test_navigateur", "test_proprietes")


def prepare() -> None:
    """Have mutmut write the mutants of changed modules (it needs one to try), and bring the tests of today."""
    mutmut = Path(sys.executable).with_name("mutmut")
    one = "calculator.logique.x_tous__mutmut_1"
    subprocess.run([mutmut, "run", "--max-children", "1", one], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(MUTANTS / "tests")
    shutil.copytree(ROOT / "tests", MUTANTS / "tests", ignore=shutil.ignore_patterns("__pycache__"))


def functions(module: str) -> dict[str, dict[str, ast.AST]]:
    """{mutated function: {"orig" or the number of a mutant: its code}}."""
    tree = ast.parse((MUTANTS / f"calculator/{module.replace('.', '/')}.py").read_text("utf-8"))
    found: dict[str, dict[str, ast.AST]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and "__mutmut_" in node.name:
            name, version = node.name.rsplit("__mutmut_", 1)
            node.name, node.decorator_list = name, []
            found.setdefault(name, {})[version] = node
    return found


def of_a_sentence(before: ast.AST, after: ast.AST) -> bool:
    """Does the mutant change only a literal text with a space or an accent: a sentence, not a key?"""
    pairs = zip(ast.walk(before), ast.walk(after), strict=False)
    constants = [(a, b) for a, b in pairs if isinstance(a, ast.Constant) and isinstance(b, ast.Constant)]
    changed = [a.value for a, b in constants if a.value != b.value]
    return len(changed) == 1 and isinstance(changed[0], str) and (" " in changed[0] or not changed[0].isascii())


def difference(before: ast.AST, after: ast.AST) -> str:
    """« …if total [> → >=] 0 else… »."""
    one, two = ast.unparse(before), ast.unparse(after)
    start = common(one, two)
    end = common(one[start:][::-1], two[start:][::-1])
    around = one[max(0, start - 50) : start], one[len(one) - end :][:40]
    text = f"{around[0]}⟦{one[start : len(one) - end]} → {two[start : len(two) - end]}⟧{around[1]}"
    return " ".join(text.split())


def common(one: str, two: str) -> int:
    """How many characters both begin with."""
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))


class Judge:
    """A pytest plugin: one run of everything, then a fork for each mutant."""

    def __init__(self, modules: list[str], sentences: bool) -> None:
        self.modules, self.sentences = modules, sentences
        self.tests: dict[str, list[pytest.Item]] = defaultdict(list)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        activate("stats")
        for item, following in zip(session.items, [*session.items[1:], None], strict=True):
            if fails(item, following):
                raise session.Failed(f"{item.nodeid} fails on the unbroken code")
            for function in state()._stats:
                self.tests[function].append(item)
            state()._stats.clear()
        gc.freeze()
        for module in self.modules:
            print(f"== {module}: {dict(sorted(self.judge(module).items()))}", flush=True)
        return True

    def judge(self, module: str) -> Counter[str]:
        """Try every mutant of a module, print the survivors, and count."""
        counts: Counter[str] = Counter()
        for name, versions in sorted(functions(module).items()):
            tests = choose(module, self.tests[f"calculator.{module}.{name}"])
            for number in sorted(versions.keys() - {"orig"}, key=int):
                before, after = versions["orig"], versions[number]
                if not self.sentences and of_a_sentence(before, after):
                    counts["sentences, not tried"] += 1
                    continue
                killer = kill(f"calculator.{module}.{name}__mutmut_{number}", tests)
                counts["survived" if killer is None else "killed"] += 1
                if killer is None:
                    print(f"{module} {name} {number} ({len(tests)} tests)\n   {difference(before, after)}", flush=True)
                elif killer < len(tests):
                    tests.insert(0, tests.pop(killer))  # what killed one often kills the next
        return counts


def activate(mutant: str) -> None:
    """Make every function answer as this mutant; « stats »: as written, noting that it was called."""
    trampoline.get_mutant_under_test = lambda: mutant


def choose(module: str, tests: list[pytest.Item]) -> list[pytest.Item]:
    """The tests of the module's own file, then `OTHERS` at most, one of each other file in turn."""
    files: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in tests:
        files[item.path.stem].append(item)
    own = files.pop(f"test_{module.rpartition('.')[2]}", [])
    turns = itertools.zip_longest(*files.values())
    return own + list(itertools.islice((item for turn in turns for item in turn if item), OTHERS))


def fails(item: pytest.Item, following: pytest.Item | None) -> bool:
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=following))


def kill(mutant: str, tests: list[pytest.Item]) -> int | None:
    """The rank of the test that fails, len(tests) for a mutant out of time or crashed; None when all pass."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(TIMEOUT)
        gc.disable()
        activate(mutant)
        for rank, (item, following) in enumerate(zip(tests, [*tests[1:], None], strict=True)):
            if fails(item, following):
                os.write(writing, str(rank).encode())
                os._exit(1)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        answer = pipe.read()
    survived = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    return None if survived else int(answer or len(tests))


def main() -> int:
    reader = argparse.ArgumentParser(prog="scripts/mutants")
    reader.add_argument("modules", nargs="*", help="agenda, mecanismes.borne; none: all")
    reader.add_argument("--sentences", action="store_true", help="mutants of sentences too")
    asked = reader.parse_args()
    prepare()
    os.chdir(MUTANTS)
    files = sorted(Path("calculator").rglob("*.py"))
    every = [".".join(f.with_suffix("").parts[1:]) for f in files if f.stem != "__init__"]
    ignored = [f"--ignore=tests/calculator/{name}.py" for name in SLOW]
    options = ["--rootdir=.", "-q", "-s", "-p", "no:cacheprovider", *ignored, "tests/calculator/"]
    return int(pytest.main(options, plugins=[Judge(asked.modules or every, asked.sentences)]))


if __name__ == "__main__":
    sys.exit(main())
