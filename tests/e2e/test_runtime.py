"""The browser's Python: it starts from verified files only, and finds the modules that its library leaves out."""

import json
import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request

from publisher.place import ROOT
from publisher.runtime import publish
from publisher.serve import serve

START = """async () => {
  const manifest = await (await fetch("/runtime/manifest.json")).json();
  const told = [];
  const { demarrerPython } = await import("/client/worker/python.js");
  try {
    globalThis.python = await demarrerPython(manifest, location.origin + "/runtime/manifest.json", (...told_) => {
      told.push(told_);
    });
    globalThis.python.runPython("import calculator.page");
    return { told };
  } catch (error) {
    return { error: String(error), started: "python" in globalThis };
  }
}"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that is only the runtime, the client code, an empty page and an empty worker."""
    site = tmp_path_factory.mktemp("site")
    publish(ROOT, site)
    shutil.copytree(ROOT / "docs" / "client", site / "client")
    (site / "index.html").write_text("<!doctype html><html lang=fr><title>Essai</title></html>", "utf-8")
    (site / "empty.js").write_text("", "utf-8")
    return site


@pytest.fixture(scope="module")
def manifest(published: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((published / "runtime" / "manifest.json").read_bytes())
    return read


@pytest.fixture(scope="module")
def url(published: Path) -> Iterator[str]:
    with serve(published) as url:
        yield url


@pytest.fixture
def asked(page: Page) -> list[str]:
    """The addresses that the page and its worker ask for."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.context.on("request", note)
    return asked


@pytest.fixture
def run(page: Page, url: str, asked: list[str]) -> Callable[..., Any]:  # noqa: ARG001
    """Evaluate a JavaScript function in a worker of the page."""
    page.goto(url)
    with page.expect_worker() as waiting:
        page.evaluate("globalThis.worker = new Worker('/empty.js', { type: 'module' }), null")
    return waiting.value.evaluate


def test_starts_with_true_progress_and_without_the_remainder(
    run: Callable[..., Any], asked: list[str], manifest: dict[str, Any]
) -> None:
    told = run(START)["told"]
    total = sum(file["bytes"] for file in [*manifest["files"], manifest["library"], manifest["wheel"]])
    assert told[-1] == [total, total]
    assert len(told) > len(manifest["files"]) + 2
    assert all(before[0] <= after[0] for before, after in pairwise(told))
    assert not [address for address in asked if manifest["remainder"]["name"] in address]
    assert {address.split("/")[2] for address in asked} == {asked[0].split("/")[2]}


def test_a_module_that_the_library_leaves_out_comes_with_the_remainder(
    run: Callable[..., Any], asked: list[str], manifest: dict[str, Any]
) -> None:
    run(START)
    python = """() => python.runPython(`
import html.parser, sys, encodings.cp1252, asyncio.queues, statistics, email.message, json.tool
assert statistics.mean([1, 3]) == 2
assert "é".encode("cp1252") == bytes([0xe9])
try:
    import nothing_of_that_name
except ModuleNotFoundError:
    pass
html.parser.__name__ + " " + email.message.__name__
`)"""
    assert run(python) == "html.parser email.message"
    assert len([address for address in asked if manifest["remainder"]["name"] in address]) == 1


def test_a_question_beyond_the_verdict_brings_the_whole_calculator_once(
    run: Callable[..., Any], asked: list[str], manifest: dict[str, Any]
) -> None:
    whole = manifest["wheel_remainder"]["name"]
    run(START)
    run("() => python.runPython('import calculator.page')")
    assert not [address for address in asked if whole in address]
    assert run("() => python.runPython('import calculator.journal, calculator.reprise; calculator.journal.__name__')")
    assert len([address for address in asked if whole in address]) == 1


def test_a_name_that_no_library_has_does_not_fetch_the_remainder(
    run: Callable[..., Any], asked: list[str], manifest: dict[str, Any]
) -> None:
    run(START)
    assert (
        run("""() => python.runPython(`
try:
    import _winapi
except ModuleNotFoundError as error:
    name = error.name
name`)""")
        == "_winapi"
    )
    assert not [address for address in asked if manifest["remainder"]["name"] in address]


def test_an_altered_remainder_is_refused_and_asked_again(
    page: Page, run: Callable[..., Any], manifest: dict[str, Any]
) -> None:
    run(START)
    address = f"**/{manifest['remainder']['name']}"
    page.context.route(address, lambda route: route.fulfill(body=b"PK"))
    failed = run("() => { try { python.runPython('import html.parser') } catch (error) { return String(error) } }")
    assert "ne correspond pas" in failed
    page.context.unroute(address)
    assert run("() => python.runPython('import html.parser; html.parser.__name__')") == "html.parser"


def altered(content: bytes) -> bytes:
    """One bit differs, near the end: in the wasm that is data, which compiles."""
    place = len(content) * 95 // 100
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


HTML = b"<!doctype html><title>Connexion au wifi</title>"
REFUSED = "{name} ne correspond pas à ce qui a été publié"
FAULTS: dict[str, tuple[str, Callable[[bytes], dict[str, Any]], str]] = {
    "altered-wasm": ("pyodide.asm.wasm", lambda content: {"body": altered(content)}, REFUSED),
    "truncated-wasm": ("pyodide.asm.wasm", lambda content: {"body": content[:-100]}, REFUSED),
    "longer-wasm": ("pyodide.asm.wasm", lambda content: {"body": content + b"!"}, REFUSED),
    "html-for-wasm": (
        "pyodide.asm.wasm",
        lambda _: {"body": HTML, "content_type": "text/html"},
        "répondu par une page",
    ),
    "500-for-wasm": (
        "pyodide.asm.wasm",
        lambda _: {"status": 500, "body": HTML},
        "{name} n’a pas pu être chargé (réponse 500",
    ),
    "altered-module": ("pyodide.asm.mjs", lambda content: {"body": altered(content)}, REFUSED),
    "altered-library": ("python_stdlib.zip", lambda content: {"body": altered(content)}, REFUSED),
    "altered-calculator": ("calculator", lambda content: {"body": altered(content)}, REFUSED),
}

WATCH = """() => {
  globalThis.called = 0;
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = (module, imports) => {
    if (!imports?.env) return instantiate(module, imports);
    const env = new Proxy(imports.env, {
      get(target, name) {
        const value = target[name];
        if (typeof value !== "function") return value;
        return (...given) => {
          globalThis.called += 1;
          return value(...given);
        };
      },
    });
    return instantiate(module, { ...imports, env });
  };
}"""
"""Count the calls that the interpreter makes to what surrounds it."""


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_is_not_as_published_is_refused_and_nothing_runs(
    page: Page, published: Path, run: Callable[..., Any], manifest: dict[str, Any], fault: str
) -> None:
    which, answer, said = FAULTS[fault]
    (file,) = (file for file in [*manifest["files"], manifest["library"], manifest["wheel"]] if which in file["name"])
    content = (published / "runtime" / file["name"]).read_bytes()
    kind = "text/javascript" if which.endswith(".mjs") else "application/wasm"
    page.context.route(f"**/{file['name']}", lambda route: route.fulfill(**{"content_type": kind, **answer(content)}))
    run(WATCH)
    result = run(START)
    assert said.format(name=file["name"]) in result["error"]
    page.wait_for_timeout(200)
    assert run("() => [globalThis.called, 'python' in globalThis]") == [0, False]


def test_an_interpreter_that_runs_is_seen(run: Callable[..., Any]) -> None:
    run(WATCH)
    run(START)
    assert run("() => globalThis.called") > 0


def test_a_start_that_never_ends_is_given_up(run: Callable[..., Any]) -> None:
    assert "ne démarre pas" in run("""async () => {
      const { limiter } = await import("/client/worker/attente.js");
      return limiter(new Promise(() => {}), 50).catch(String);
    }""")


def test_without_webassembly_it_says_so(run: Callable[..., Any]) -> None:
    run("() => { WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('blocked')); }")
    assert "WebAssembly" in run(START)["error"]
