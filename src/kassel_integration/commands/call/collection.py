"""A command about every municipality of a collection: their answers in order, each under the name of its own."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from kassel_integration.commands.call import Call
from kassel_integration.commands.call.side_by_side import in_order
from kassel_integration.commands.call.unit import Job, Said, work
from kassel_integration.commands.call.workers import team
from kassel_integration.commands.options import DataPlace, Many
from kassel_integration.errors import CannotRunError
from kassel_integration.exit_code import ExitCode
from kassel_integration.render.collected import Row, as_rows
from kassel_integration.render.synthetic import KEY as SYNTHETIC
from kassel_integration.source.collection import Member, members
from kassel_integration.views.collection import Counts, Numbers, collection_document

ROWS = ("tsv", "csv", "jsonl")
# How bad an ending is; the worst of all is that of the call.
_WORST = (ExitCode.FINE, ExitCode.FOUND, ExitCode.CANNOT_RUN, ExitCode.BUG)
_CODE = re.compile(r"\bKI[0-9]{3}\b")


class Question(NamedTuple):
    """What is asked of every municipality: a module of commands/, what its function takes, and how it shall answer."""

    module: str
    given: Mapping[str, object]
    answers: str  # the group of options by which it is told how to answer: output or speech


def over_all(call: Call, many: Many, place: DataPlace, question: Question) -> Iterator[Said]:
    """What the command says of each municipality; beside it on stderr, what went wrong with one.

    Raises CannotRunError where the call names data of its own, or no collection.
    """
    assert many.collection is not None
    if place.data is not None:
        raise CannotRunError("collection_and_data", folder=many.collection)
    all_members = members(many.collection)
    jobs = (_job(call, question, member) for member in all_members)
    with call.console.counting(len(all_members)) as counted:
        for said in in_order(team(many.jobs, many.cluster), work, jobs, lambda job: _lost(job, call)):
            counted()
            _tell_beside(call, said)
            yield said


def _job(call: Call, question: Question, member: Member) -> Job:
    how = question.given[question.answers]
    asked = how._replace(lang=call.words.lang)  # type: ignore[attr-defined]
    given = {**question.given, question.answers: asked, "place": DataPlace(str(member.root)), "many": Many()}
    if "folder" in given:  # of each its own
        given["folder"] = given["folder"] / member.name
    return Job(member.name, question.module, given, call.words.lang)


def _lost(job: Job, call: Call) -> Said:
    return Said(job.name, ExitCode.CANNOT_RUN, "", call.words("errors.unit_lost"))


def _tell_beside(call: Call, said: Said) -> None:
    for line in said.err.splitlines():
        text = f"{said.name}: {line}"
        (call.console.note if said.code < ExitCode.CANNOT_RUN else call.console.error)(text)


def worst(codes: Iterable[int]) -> ExitCode:
    """The exit code of a call about many."""
    return max(map(ExitCode, codes), key=_WORST.index, default=ExitCode.FINE)


def deliver_rows(call: Call, said: Iterable[Said], counts: Counts) -> ExitCode:
    """Rows of all municipalities as they come, for programs; for people and in other formats a row for each of them."""
    fmt, codes = call.format("table", "tsv"), set[int]()
    pairs = _rows_of(said, codes)
    if fmt in ROWS and not call.output.excel:
        _stream(call, as_rows(pairs, fmt))
    else:
        found, made_up = list[tuple[str, Numbers]](), False
        for name, rows in pairs:
            found.append((name, counts.of(rows)))
            made_up = made_up or any(row.get(SYNTHETIC) for row in rows)
        call.deliver(collection_document(found, counts, synthetic=made_up))
    return worst(codes)


def _rows_of(said: Iterable[Said], codes: set[int]) -> Iterator[tuple[str, list[Row]]]:
    for each in said:
        codes.add(each.code)
        yield each.name, _rows(each)


def _stream(call: Call, texts: Iterator[str]) -> None:
    """Onto stdout as it comes; a file is written whole."""
    if call.output.output:
        call.write("".join(texts), for_machines=True)
        return
    for text in texts:
        call.write(text, for_machines=True)


def _rows(said: Said) -> list[Row]:
    return [json.loads(line, parse_float=Decimal) for line in said.out.split("\n") if line]


def deliver_findings(call: Call, said: Iterable[Said]) -> ExitCode:
    """The findings of all municipalities as they come, each under the name of its own; where all is well, one line."""
    fmt, codes, found, count = call.format("text", "text"), set[int](), 0, 0
    if fmt not in ("text", "jsonl"):
        raise CannotRunError("collection_format", value=fmt, choices=("text", "jsonl"))
    texts: list[str] = []
    for each in said:
        codes.add(each.code)
        count += 1
        has_any = bool(_CODE.search(each.out))
        found += has_any
        text = "".join(as_rows([(each.name, _rows(each))], fmt)) if fmt == "jsonl" else _under_name(each, has_any)
        texts.append(text)
        if not call.output.output:
            call.write(texts.pop(), fmt != "text")
    if fmt == "text" and not call.is_silent(worst(codes)):
        texts.append(f"{call.words('notes.collection_checked', count=count, found=found)}\n")
    call.write("".join(texts), fmt != "text")
    return worst(codes)


def _under_name(said: Said, has_any: bool) -> str:
    return f"── {said.name}\n{said.out}\n" if has_any or said.code == ExitCode.FOUND else ""
