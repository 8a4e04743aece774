"""An answer from data: the one that was given before to the same question, where it is remembered, else a new one."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from kassel_integration.commands.call import Call
from kassel_integration.commands.call.place import found_data
from kassel_integration.commands.options import DataPlace
from kassel_integration.exit_code import ExitCode
from kassel_integration.render.formats import FOR_PEOPLE, WORKBOOKS
from kassel_integration.source import answers, cache
from kassel_integration.source.folder import DataFolder

if TYPE_CHECKING:
    from kassel_integration.commands.call.judged import Judged
    from kassel_integration.views.document import Document

Make = Callable[[], "tuple[Judged, Document]"]


def answered(call: Call, place: DataPlace, question: tuple[object, ...], make: Make, in_pipe: str = "tsv") -> int:
    """Answer a question; `question`: all of the call that decides about the document which `make` makes.

    Only what is text and rests on faultless data is remembered: what is said beside an answer is said each time.
    """
    fmt = call.format("table", in_pipe)
    if fmt in WORKBOOKS or call.output.excel:
        return call.deliver(make()[1], in_pipe)

    def text() -> tuple[str, bool]:
        judged, document = make()
        return call.rendered(document, fmt), judged.loaded.report.is_faultless

    call.write(once_more(call, found_data(call, place), (*question, fmt), text), fmt not in FOR_PEOPLE)
    return ExitCode.FINE


def once_more(
    call: Call, folder: DataFolder, question: tuple[object, ...], make: Callable[[], tuple[str, bool]]
) -> str:
    """The text that was given to this question before, else the one `make` makes now, with whether it may be kept."""
    where = (call.words.lang, call.console.is_terminal, bool(call.output.output), call.console.width, call.color)
    seal = None if cache.is_forgetful() else answers.sealed(folder, (*question, *where))
    known = answers.recall(seal, os.environ) if seal is not None else None
    if known is not None:
        return known
    text, may_be_kept = make()
    if seal is not None and may_be_kept and answers.sealed(folder, (*question, *where)) == seal:
        answers.remember(seal, text, os.environ)
    return text
