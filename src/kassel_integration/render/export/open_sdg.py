"""An export as the data repository of an Open SDG site: data, metadata, their schema, translations, configuration.

https://open-sdg.readthedocs.io/en/latest/data-configuration/ and .../non-sdg/ say what belongs there.
"""

import csv
import io
from collections.abc import Iterable

from kassel_integration.render.delimited import harmless
from kassel_integration.render.export.about import PAGE, page_about
from kassel_integration.render.export.open_sdg_meta import meta, progress_types, schema, status_types
from kassel_integration.render.export.tables import written
from kassel_integration.render.export.yaml_text import as_yaml
from kassel_integration.render.people import text
from kassel_integration.texts import Words
from kassel_integration.views.export.gather import ExportView
from kassel_integration.views.export.numbering import NO_AREA
from kassel_integration.views.export.open_sdg import (
    SERIES,
    STATUS,
    UNITS,
    VALUE,
    YEAR,
    IndicatorView,
    Said,
    indicator_views,
)
from kassel_integration.views.levels import goals, level

CONFIG, SCHEMA, SITE = "config_data.yml", "_prose.yml", "site_config.yml"
_TRANSLATIONS = "https://github.com/open-sdg/sdg-translations.git"
Yaml = dict[str, object]


def files(view: ExportView, words: Words) -> dict[str, str]:
    """The files of the folder; goals without figures have metadata only."""
    said = Said(words("open_sdg.steps"), words("open_sdg.field.plan_implementation"))
    found = tuple(indicator_views(view.catalogue, view.measurements, view.statuses, said))
    at = f"translations/{view.language}"
    made = {
        PAGE: page_about(view, words, words.topic("open_sdg")["contents"], words("open_sdg.not_read_again")),
        CONFIG: _config(view, words),
        SCHEMA: as_yaml(schema(words, max((len(each.sources) for each in found), default=0))),
        SITE: _site(view, words),
        **{f"{at}/{name}.yml": as_yaml(texts) for name, texts in _translations(view, found, words).items()},
    }
    for each in found:
        made[f"meta/{each.id}.yml"] = as_yaml(meta(each, view, words))
        if each.rows:
            made[f"data/indicator_{each.id}.csv"] = _csv(each)
    return made


def _csv(found: IndicatorView) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(found.columns)
    writer.writerows([harmless(" ".join(written(value).split())) for value in row] for row in found.rows)
    return stream.getvalue()


def _config(view: ExportView, words: Words) -> str:
    """What sdg-build is told; fetching the words of Open SDG from the internet is left to a person to turn on."""
    told: Yaml = {
        "languages": [view.language],
        "site_dir": "_site",
        "schema_file": SCHEMA,
        "inputs": [
            {"class": "InputCsvData", "path_pattern": "data/*-*.csv"},
            {"class": "InputYamlMeta", "path_pattern": "meta/*-*.yml", "git": False},
        ],
        "indicator_options": {
            "non_disaggregation_columns": [YEAR, UNITS, SERIES, VALUE, "GeoCode", STATUS],
            "series_column": SERIES,
            "unit_column": UNITS,
        },
        "docs_branding": view.title,
        "docs_baseurl": "/",
    }
    local = {"class": "TranslationInputYaml", "source": "translations"}
    online = f"#  - class: TranslationInputSdgTranslations\n#    source: {_TRANSLATIONS}\n#    tag: 2.1.0\n"
    said = f"# {words('open_sdg.config_translations')}\n"
    listed = as_yaml({"translations": [local]})
    return as_yaml(told) + said + listed.replace("translations:\n", f"translations:\n{online}", 1)


def _site(view: ExportView, words: Words) -> str:
    """Lines for the configuration of the site, which is in another repository."""
    told: Yaml = {
        "languages": [view.language],
        "ignored_disaggregations": [STATUS],
        "graph_title_from_series": True,
        "goal_image_base": "",
        "reporting_status": {"status_types": list(status_types(words))},
        "progress_status": {"status_types": list(progress_types(words))},
    }
    return f"# {words('open_sdg.site')}\n{as_yaml(told)}"


def _translations(view: ExportView, found: Iterable[IndicatorView], words: Words) -> dict[str, dict[str, str]]:
    """The titles of all levels, and what the levels are called, in the files where Open SDG looks for them."""
    top: dict[str, str] = {}
    targets: dict[str, str] = {}
    indicators: dict[str, str] = {}
    for each in found:
        field, area, _ = each.number
        title = each.goal.area.title if each.goal.area else each.goal.field.title
        top |= {f"{field}-short": each.goal.field.title, f"{field}-title": each.goal.field.title}
        targets[f"{field}-{area}-title"] = title if area != NO_AREA else each.goal.field.title
        indicators[f"{each.id}-title"] = each.goal.text
    general = {"site_title": view.title, **_called(view, words)}
    return {"general": general, "global_goals": top, "global_targets": targets, "global_indicators": indicators}


def _called(view: ExportView, words: Words) -> dict[str, str]:
    levels = view.catalogue.concept.levels
    one = {name: text(level(levels, name), words) for name in ("field", "area", "goal")}
    many = {
        name: found.many if (found := levels.of(name)) else words(f"open_sdg.{name}s") for name in ("field", "area")
    }
    return {
        "goal": one["field"],
        "goals": many["field"],
        "target": one["area"],
        "targets": many["area"],
        "indicator": one["goal"],
        "indicators": text(goals(levels), words),
    }
