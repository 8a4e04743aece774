"""YAML text to plain values that remember their line and column, with YAML's traps found on the event stream.

Which of PyYAML's parsers reads, and which version of it, must not show: they differ in how far they read ahead, how
deep they go, what they call a fault and where they see it.
"""

import re
from collections.abc import Generator
from contextlib import suppress
from typing import Any

import yaml

from kassel_integration.diagnostics import Finding, Key, Place, codes
from kassel_integration.source.outside import yaml_problem
from kassel_integration.source.yaml_builder import TreeBuilder
from kassel_integration.source.yaml_cause import open_quote_before, quote_inside, tab_before
from kassel_integration.source.yaml_node import Tree
from kassel_integration.texts import Phrase

Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# YAML counts these as line ends, editors do not: every place below would be wrong.
_HIDDEN_LINE_END = "\x85\u2028\u2029"
_ALLOWED = "\t\n\r -~\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_FORBIDDEN = re.compile(f"[^{_ALLOWED}]|[{_HIDDEN_LINE_END}]")
_LINE_END = re.compile("\r\n?|\n")
# What PyYAML's parsers raise for a bad text, numbers with thousands of digits in directives and escapes included.
_RAISED = (yaml.YAMLError, ValueError, OverflowError, LookupError, AttributeError, RecursionError)


# Faults that say what is wrong themselves.
_OF_THEIR_OWN = tuple(f"outside.yaml.{fault}" for fault in ("escape", "control", "line_end", "deep", "marker"))


class _RefusedError(Exception):
    """The parser gives up: why, and how many characters come before."""

    def __init__(self, problem: Phrase, before: int) -> None:
        super().__init__(problem.key)
        self.problem = problem
        self.before = before


def read_tree(text: str, file: str) -> Tree:
    """Parse YAML `text`; never raises for bad text: what is wrong is among the tree's findings."""
    text = text.removeprefix("\ufeff")
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        return _unreadable(Tree(file, None, [], set()), text, _no_character(forbidden))
    builder = TreeBuilder(Tree(file, None, [], set()))
    try:
        _grow(builder, text)
    except _RefusedError as refused:
        return _refused(builder, text, refused)
    if builder.full:
        builder.tree.root = None
    return builder.tree


def _no_character(found: re.Match[str]) -> _RefusedError:
    if found[0] in _HIDDEN_LINE_END:
        return _RefusedError(Phrase("outside.yaml.line_end", f"U+{ord(found[0]):04X}"), found.start())
    return _RefusedError(Phrase("outside.yaml.control"), found.start())


def _refused(builder: TreeBuilder, text: str, refused: _RefusedError) -> Tree:
    """The tree of a text that was not read to its end.

    A parser reads ahead, so it may stop at its own limit of depth before anything is heard of ours; hence what comes
    before that place is read by itself. Inside a part that is too deep nothing else is said: one cause, one message.
    """
    for cut in () if builder.too_deep else (refused.before, refused.before - 1):
        ahead = TreeBuilder(Tree(builder.tree.file, None, [], set()))
        with suppress(_RefusedError):  # a text that is cut off is never right; only how deep it is matters
            _grow(ahead, text[:cut])
        if ahead.too_deep:
            builder = ahead
            break
    if builder.too_deep:
        builder.tree.root = None
        return builder.tree
    return _likely_cause(builder.tree.file, text, refused) or _unreadable(builder.tree, text, refused)


def _likely_cause(file: str, text: str, refused: _RefusedError) -> Tree | None:
    """The tree with a tab or a quotation mark as the one finding, where that explains why nothing could be read."""
    lines = _LINE_END.split(text)
    *above, before = _LINE_END.split(text[: refused.before])
    fault = len(above) + 1
    if tab := tab_before(lines, fault):
        return Tree(file, None, [Finding(codes.TAB, Place(file, *tab), {"line": tab[0]})], set())
    if refused.problem.key in _OF_THEIR_OWN:
        return None
    why, quote = "open", open_quote_before(lines, fault, _faulty_line)
    if quote is None:
        why, quote = "inside", quote_inside(lines, fault, len(before) + 1)
    if quote is None:
        return None
    values = {"line": quote[0], "why": Key(f"phrases.quote.{why}")}
    return Tree(file, None, [Finding(codes.ODD_QUOTE, Place(file, *quote), values)], set())


def _faulty_line(text: str) -> int | None:
    """The line in which a text cannot be read on, None when it can."""
    try:
        _grow(TreeBuilder(Tree("", None, [], set())), text)
    except _RefusedError as refused:
        return len(_LINE_END.split(text[: refused.before]))
    return None


def _unreadable(tree: Tree, text: str, refused: _RefusedError) -> Tree:
    *above, line = _LINE_END.split(text[: refused.before])
    place = Place(tree.file, len(above) + 1, len(line) + 1)
    tree.findings.append(Finding(codes.YAML_SYNTAX, place, {"problem": refused.problem}))
    tree.root = None
    return tree


def _grow(builder: TreeBuilder, text: str) -> None:
    """Hand all events over until the builder has enough; raises _RefusedError for a bad text."""
    events = _events(text)
    for event in events:
        builder.take(event)
        if builder.full:
            break
    events.close()


def _events(text: str) -> Generator[Any, None, None]:
    """The parser's events; its exceptions, whatever they are, become one of ours."""
    loader, before = None, 0
    try:
        loader = Loader(text)
        while loader.check_event():
            event = loader.get_event()
            before = event.end_mark.index
            yield event
    except _RAISED as error:
        raise _complaint(error, text, before) from None
    finally:
        if loader is not None:
            loader.dispose()


def _complaint(error: Exception, text: str, before: int) -> _RefusedError:
    """What the parser complains about, and where; where it does not say, it is after what it has read."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = min(mark.index if mark else before, len(text))
    said = (error.context, error.problem) if isinstance(error, yaml.MarkedYAMLError) else ("", str(error))
    problem = yaml_problem(*said)
    if problem.key.endswith(".escape") and text[at - 1 : at] == "\\":  # one parser names the character behind it
        at -= 1
    return _RefusedError(problem, at)
