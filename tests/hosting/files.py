"""`_headers`, as hosts that read it do: which lines go with an address."""

import re
from pathlib import Path

Rules = list[tuple[re.Pattern[str], list[tuple[str, str]]]]


def read(file: Path) -> Rules:
    """Each pattern of addresses, and its (header, value) lines; « ! Name » is (Name, "")."""
    rules: Rules = []
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("/"):
            rules.append((pattern(line.strip()), []))
        elif line.strip():
            name, _, value = line.strip().removeprefix("! ").partition(":")
            rules[-1][1].append((name, "" if line.strip().startswith("!") else value.strip()))
    return rules


def pattern(address: str) -> re.Pattern[str]:
    """« * » is anything, « :name » one part of the address."""
    parts = re.split(r"(\*|:\w+)", address)
    return re.compile("".join(".*" if p == "*" else "[^/]+" if p.startswith(":") else re.escape(p) for p in parts))


def sent(rules: Rules, address: str) -> dict[str, str]:
    """What the host adds to an answer: rules in order, values of one header joined, unless one takes it away before."""
    headers: dict[str, str] = {}
    for addresses, lines in rules:
        if addresses.fullmatch(address):
            for name, value in lines:
                if value:
                    headers[name] = f"{headers[name]}, {value}" if name in headers else value
                else:
                    headers.pop(name, None)
    return headers
