"""Writes the files of a new plan from templates: the catalogue, the settings, a page for the colleagues."""

from pathlib import Path
from string import Template

from kassel_integration import __version__
from kassel_integration.model.new_plan import NewPlan
from kassel_integration.render.markdown import escape
from kassel_integration.render.new_plan.quoting import quoted
from kassel_integration.source.folder import CATALOGUE, SCHEMA
from kassel_integration.source.settings import FILE as SETTINGS
from kassel_integration.texts import Words

TEMPLATES = Path(__file__).resolve().parent / "templates"
PAGE = "README.md"
FILES = (SETTINGS, PAGE, SCHEMA, CATALOGUE)  # the catalogue comes last, for it makes a folder one with data


def new_files(plan: NewPlan) -> dict[str, str]:
    """The text of each file by its name, all in German, for the data of a German municipality are."""
    from kassel_integration.source.schema_file import schema_text  # noqa: PLC0415  (pydantic: slow)

    values = _values(plan)
    written = {name: _filled(name, values) for name in FILES if name != SCHEMA}
    return {name: written.get(name) or schema_text(Words("de")) for name in FILES}


def _filled(name: str, values: dict[str, str]) -> str:
    return Template((TEMPLATES / name).read_text(encoding="utf-8")).substitute(values)


def _values(plan: NewPlan) -> dict[str, str]:
    return {
        "version": __version__,
        "first": str(plan.first),
        "last": str(plan.last),
        "before": str(plan.first - 1),
        "metric_id": plan.metric_id,
        "kind": plan.kind,
        **{key: quoted(getattr(plan, key)) for key in ("name", "title", "field", "goal", "metric", "unit")},
        "key": f"key: {quoted(plan.key)}" if plan.key else '#key: "06611000"',
        **_offices(plan),
        "name_md": escape(plan.name),
        "title_md": escape(plan.title),
        "who": escape("; ".join(plan.offices)) or "_bitte eintragen_",
    }


def _offices(plan: NewPlan) -> dict[str, str]:
    """The offices, which are declared and have the first goal, or the commented lines that show how it is done."""
    if not plan.offices:
        return {"offices": "", "offices_again": "#offices:\n", "goal_offices": '#offices: ["weiteres_amt"]'}
    pairs = zip(plan.office_ids, plan.offices, strict=True)
    listed = [f"- id: {quoted(slug)}\n  name: {quoted(name)}" for slug, name in pairs]
    return {
        "offices": "\n".join(["offices:", *listed]),
        "offices_again": "",
        "goal_offices": f"offices: [{quoted(plan.office_ids[0])}]",
    }
