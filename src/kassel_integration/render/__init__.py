"""Values to text: one neutral document, then terminal, plain, TSV, CSV, JSON, JSON lines or Markdown."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kassel_integration.texts import Words
    from kassel_integration.views.document import Document


def render(document: "Document", fmt: str, words: "Words", width: int, color: bool) -> str:
    """Render a document in one of DOCUMENT_FORMATS; `width` in terminal cells and `color` matter for `table` only."""
    from kassel_integration.render.synthetic import marked  # noqa: PLC0415  (this room is entered for less than that)

    document = marked(document, fmt)
    if fmt == "table":
        from kassel_integration.render.terminal import as_terminal  # noqa: PLC0415  (rich: only where a person looks)

        return as_terminal(document, words, width, color)
    if fmt in ("plain", "list"):
        from kassel_integration.render.plain import as_plain  # noqa: PLC0415

        return as_plain(document, words)
    if fmt == "markdown":
        from kassel_integration.render.markdown import as_markdown  # noqa: PLC0415

        return as_markdown(document, words)
    if fmt in ("json", "jsonl"):
        from kassel_integration.render import structured  # noqa: PLC0415

        return structured.as_json(document) if fmt == "json" else structured.as_jsonl(document)
    from kassel_integration.render import delimited  # noqa: PLC0415

    return delimited.as_tsv(document) if fmt == "tsv" else delimited.as_csv(document)
