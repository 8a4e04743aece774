"""The page in an exported folder that says what it is: whose, from when, under which terms, what is hidden."""

from collections.abc import Iterator, Mapping

from kassel_integration.model.publishing import LICENCES
from kassel_integration.render.markdown import escape
from kassel_integration.render.people import text
from kassel_integration.texts import Words
from kassel_integration.views.export.gather import ExportView
from kassel_integration.views.export.table import Field

PAGE = "README.md"


def page_about(view: ExportView, words: Words, contents: str = "", read_again: str = "") -> str:
    """The page as Markdown; `contents`: what is in the folder, else the tables; `read_again`: if import reads it."""
    blocks = [f"# {escape(view.title)}", *(f"**{escape(line)}**" for line in _warnings(view, words))]
    blocks += [escape(line) for line in _facts(view, words)]
    blocks.append(contents or tables_list(view, words))
    blocks.append(escape(read_again or words("export.read_again" if not view.below else "export.not_read_again")))
    blocks += [] if contents else columns_lists(view, words)
    return "\n\n".join(blocks) + "\n"


def tables_list(view: ExportView, words: Words) -> str:
    """The tables with what they are, a line each."""
    return "\n".join(f"- `{each.name}`: {escape(words(f'export.table.{each.name}'))}" for each in view.tables)


def columns_lists(view: ExportView, words: Words) -> Iterator[str]:
    """Each table with its columns: what stands there, and what its codes mean."""
    yield f"## {words('export.columns')}"
    dimensions = {each.id: each.label for each in view.catalogue.dimensions}
    for each in view.tables:
        lines = (f"- `{field.name}`{_meaning(field, dimensions, words)}" for field in each.fields)
        yield f"### `{each.name}`\n\n" + "\n".join(lines)


def _meaning(field: Field, dimensions: Mapping[str, str], words: Words) -> str:
    described = f"export.field.{field.name}"
    said = [words(described)] if words.has(described) else []
    said += [words("export.of_dimension", label=dimensions[field.name])] if field.name in dimensions else []
    codes = {code: f"labels.{field.name}.{code}" for code in field.one_of}
    told = [f"`{code}` {escape(words(key))}" for code, key in codes.items() if words.has(key) and words(key)]
    meanings = "; ".join((*map(escape, said), *([", ".join(told)] if told else [])))
    return f": {meanings}" if meanings else ""


def _warnings(view: ExportView, words: Words) -> Iterator[str]:
    if view.synthetic:
        yield words("notes.synthetic")
    if view.below:
        yield words("export.suppressed", below=view.below)
    yield from selection(view, words)


def selection(view: ExportView, words: Words) -> tuple[str, ...]:
    """What chose the goals whose verdicts are there; nothing where all are."""
    said = "; ".join(text(each, words) for each in view.selection)
    return (words("export.selection", selection=said),) if said else ()


def _facts(view: ExportView, words: Words) -> Iterator[str]:
    told = view.publishing
    yield words("export.by", publisher=told.publisher or view.municipality)
    if view.figures_up_to is not None:
        yield words("export.figures", year=view.figures_up_to, method=view.method)
    yield licence(view, words)
    for source in view.sources:
        yield words("export.source", source=source)


def licence(view: ExportView, words: Words) -> str:
    """Under which licence the figures are; that nobody said so, where nobody did."""
    if not view.publishing.licence:
        return words("export.no_licence")
    found = LICENCES[view.publishing.licence]
    return words("export.licence", name=words(f"colophon.licence_{found.name}"), address=found.address)
