"""Nothing goes to the network and nothing that comes in is run: no process of the suite can, no line of source does."""

import ast
import gc
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import kassel_integration
from conftest import TOP, scrubbed
from no_network.sitecustomize import NetworkUsedError

PACKAGE = Path(kassel_integration.__file__).parent
TREES = {
    path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")
}
# Modules that go to the network, run code that comes from outside, or read formats that can.
FORBIDDEN = {
    "asyncio", "code", "codeop", "ctypes", "dill", "ftplib", "http", "httpx", "imaplib", "marshal", "nntplib", "pickle",
    "poplib", "pty", "requests", "runpy", "shelve", "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib",
    "urllib3", "webbrowser", "wsgiref", "xmlrpc",
}  # fmt: skip
ALLOWED_PARTS = {"urllib.parse"}  # of modules that can more
# Calls of the system's own library that Python has no words for; it is named, never looked up by what comes in.
ALLOWED_IN = {"source/system_calls.py": ["ctypes"]}
CALLS = {
    "eval", "exec", "compile", "__import__", "os.system", "os.popen", "os.execv", "os.execvp", "os.startfile",
    "subprocess.getoutput",
}  # fmt: skip
# yaml is read as events; whatever builds objects of a document is not called, not even the safe ones.
LOADERS = {"yaml.Loader", "yaml.UnsafeLoader", "yaml.FullLoader"}
YAML = {"yaml.load", "yaml.load_all", "yaml.unsafe_load", "yaml.full_load", "yaml.safe_load", "yaml.compose"}
# The one program that is started: a browser that prints, without network (decision 33).
STARTS_PROGRAMS = {"source/printing.py"}


def imported(tree: ast.AST) -> set[str]:
    """The modules that a module imports, anywhere in it."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    return found


def refused(tree: ast.AST) -> list[str]:
    """What must not stand in a module."""
    names = [name for name in imported(tree) - ALLOWED_PARTS if name.partition(".")[0] in FORBIDDEN]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            names += [ast.unparse(node.func)] if ast.unparse(node.func) in CALLS | YAML else []
            names += [f"shell of {ast.unparse(node.func)}" for keyword in node.keywords if keyword.arg == "shell"]
        elif isinstance(node, ast.Attribute) and ast.unparse(node) in {
            "yaml.Loader",
            "yaml.UnsafeLoader",
            "yaml.FullLoader",
        }:
            names.append(ast.unparse(node))
    return names


def test_no_module_goes_to_the_network_or_runs_what_comes_in() -> None:
    assert {module: found for module, tree in TREES.items() if (found := refused(tree))} == ALLOWED_IN


NOTICED = """
import pickle
from urllib.request import urlopen
import http.client
eval('1')
exec(text)
compile(text, '', 'exec')
yaml.load(text)
yaml.safe_load(text)
loader = yaml.FullLoader
os.system(line)
subprocess.run(line, shell=True)
subprocess.run(line, shell=wished)
"""


def test_what_must_not_stand_there_is_noticed() -> None:
    assert [line for line in NOTICED.split("\n") if line and len(refused(ast.parse(line))) != 1] == []


def test_what_may_stand_there_is_left_alone() -> None:
    assert refused(ast.parse("import re\nre.compile('a')\nfrom urllib.parse import quote\nyaml.parse(text)")) == []


def test_one_module_starts_a_program_and_it_is_the_browser() -> None:
    starts = {
        "subprocess.run",
        "subprocess.Popen",
        "subprocess.call",
        "subprocess.check_output",
        "os.spawnv",
        "os.posix_spawn",
    }
    calls = {
        module
        for module, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in starts
    }
    assert calls == STARTS_PROGRAMS


OUTWARD = (
    "socket.create_connection(('127.0.0.1', 9), 1)",
    "socket.getaddrinfo('kassel.de', 443)",
    "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
    "socket.socket().bind(('127.0.0.1', 0))",
    "socket.socket().connect_ex(('127.0.0.1', 9))",
)


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_this_process_cannot_reach_the_network() -> None:
    for call in OUTWARD:
        # a worker of xdist was forbidden it before it loaded this module, so the class may be another of the same name
        with pytest.raises(BaseException, match=r"socket\.") as caught:
            eval(call, {"socket": socket})
        name = type(caught.value).__name__
        del caught
        gc.collect()  # the socket that was asked for is closed here, and not in another test
        assert name == NetworkUsedError.__name__


def test_no_process_that_a_test_starts_can_reach_it() -> None:
    for call in OUTWARD[:2]:
        line = [sys.executable, "-c", f"import socket; {call}"]
        done = subprocess.run(line, capture_output=True, text=True, env=scrubbed(), check=False)
        assert (done.returncode, "NetworkUsedError: socket." in done.stderr) == (1, True)


def test_programs_of_the_same_machine_may_talk_through_a_file(tmp_path: Path) -> None:
    if not hasattr(socket, "AF_UNIX"):
        pytest.skip("this system has no such sockets")
    here = os.path.relpath(tmp_path / "s", TOP) if len(str(tmp_path)) > 80 else str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX) as one, socket.socket(socket.AF_UNIX) as other:
        one.bind(here)
        one.listen()
        other.connect(here)
