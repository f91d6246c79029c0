"""The page that shows the library says what the library does: its code runs, and prints what its comments say."""

import re

from publisher.place import ROOT

PAGE = ROOT / "docs" / "pages" / "aide" / "python" / "index.md"


def test_the_code_of_the_page_prints_what_its_comments_say(capsys, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(ROOT)
    code = "\n".join(re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.S))
    exec(compile(code, str(PAGE), "exec"), {})  # noqa: S102
    lignes = capsys.readouterr().out.splitlines()
    for annonce in re.findall(r"print\(.*\)\s+# (.+)", code):
        assert annonce in lignes
