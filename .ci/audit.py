"""Asks for known weaknesses of the libraries that come with the program: audit.py PYTHON, one that has it installed.

pip-audit asks PyPI, and OSV where PyPI knows nothing. Exit code 1 when a library has a weakness that a newer version
mends; one that nothing mends yet is only told, and so is a service that cannot be reached.
"""

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

SERVICES = ("pypi", "osv")


def verdict(report: str) -> tuple[list[str], int] | None:
    """What to say of a report of pip-audit, and the exit code; None when it is about nothing."""
    try:
        dependencies = json.loads(report)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return None
    looked_at = [each for each in dependencies if "skip_reason" not in each]
    if not looked_at:
        return None
    lines, code = [f"{len(looked_at)} of {len(dependencies)} libraries looked up"], 0
    for each in looked_at:
        for weakness in each["vulns"]:
            mended = ", ".join(weakness["fix_versions"])
            lines.append(f"{each['name']} {each['version']}: {weakness['id']}, mended in: {mended or 'no version yet'}")
            code = 1 if mended else code
    return lines, code


def main(python: str) -> int:
    """Install pip-audit beside, ask, say."""
    line = [python, "-m", "pip", "freeze", "--exclude-editable"]
    freeze = subprocess.run(line, capture_output=True, text=True, check=True)
    libraries = "".join(line for line in freeze.stdout.splitlines(True) if "==" in line and "kassel" not in line)
    with tempfile.TemporaryDirectory() as scratch:
        venv.create(Path(scratch, "venv"), with_pip=True)
        bin_ = Path(scratch, "venv", "Scripts" if sys.platform == "win32" else "bin")
        if subprocess.run([bin_ / "python", "-m", "pip", "install", "--quiet", "pip-audit"], check=False).returncode:
            return say(["nothing was looked up: pip-audit cannot be installed"], 0)
        frozen = Path(scratch, "libraries.txt")
        frozen.write_text(libraries, encoding="utf-8")
        for service in SERVICES:
            options = ("--no-deps", "--disable-pip", "--progress-spinner", "off", "--timeout", "5", "-f", "json")
            line = [str(bin_ / "pip-audit"), "-s", service, *options, "-r", str(frozen)]
            done = subprocess.run(line, capture_output=True, text=True, check=False)
            if found := verdict(done.stdout):
                return say([f"asked: {service}", *found[0]], found[1])
    return say([f"nothing was looked up: no answer about any library from {' or '.join(SERVICES)}"], 0)


def say(lines: list[str], code: int) -> int:
    """Print and pass on."""
    print(*lines, sep="\n")  # noqa: T201
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
