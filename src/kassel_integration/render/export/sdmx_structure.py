"""The structure of an SDMX export as SDMX-ML 3.0: code lists, concepts, data structures and dataflows."""

import re
from collections.abc import Iterable
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from kassel_integration.render.people import text
from kassel_integration.render.protected import unprotect
from kassel_integration.texts import Words
from kassel_integration.views.export.gather import ExportView
from kassel_integration.views.export.sdmx import VERSION, CodeList, Component, Flow, agency, code_lists
from kassel_integration.views.values import Sentence, Value

_SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0"
_URN = "urn:sdmx:org.sdmx.infomodel"
_CONCEPTS = "CS_PLAN"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LISTS = (("DimensionList", ("dimension", "time")), ("AttributeList", ("observation", "dataset")))


def structure(view: ExportView, flows: tuple[Flow, ...], words: Words) -> str:
    """The whole message."""
    writer = _Writer(agency(view), words, view.language)
    lists = tuple(code_lists(view))
    owners = {each.id: f"{each.agency or writer.agency}:{each.id}({each.version})" for each in lists}
    body = _element(
        "mes:Structures",
        _element("str:Dataflows", *(writer.dataflow(flow) for flow in flows)),
        _element("str:Codelists", *map(writer.code_list, lists)),
        _element("str:ConceptSchemes", writer.concepts(flows, view.title)),
        _element("str:DataStructures", *(writer.data_structure(flow, owners) for flow in flows)),
    )
    spaces = " ".join(f'xmlns:{name[:3]}="{_SCHEMAS}/{name}"' for name in ("message", "structure", "common"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<mes:Structure {spaces}>\n{_header(view)}{body}</mes:Structure>\n'


def _header(view: ExportView) -> str:
    """Prepared on the day that is stated for the publication, so that the same state gives the same bytes."""
    day = view.publishing.published or date(view.figures_up_to or view.years[1], 12, 31)
    return _element(
        "mes:Header",
        _element("mes:ID", agency(view)),
        _element("mes:Test", "true" if view.synthetic else "false"),
        _element("mes:Prepared", f"{day.isoformat()}T00:00:00Z"),
        _element("mes:Sender", id=agency(view)),
    )


def _element(name: str, *parts: str, **attributes: str) -> str:
    """An element: with one text in a line, with other elements around them."""
    begin = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    if not parts:
        return f"<{name}{begin}/>\n"
    inner = "".join(parts)
    return f"<{name}{begin}>{inner}</{name}>\n" if not inner.startswith("<") else f"<{name}{begin}>\n{inner}</{name}>\n"


class _Writer:
    """Writes the artefacts of one agency in the language of the words; texts of the plan are in the plan's."""

    def __init__(self, owner: str, words: Words, language: str) -> None:
        self.agency, self._words, self._language = owner, words, language

    def _named(self, kind: str, value: Value) -> str:
        said = value if isinstance(value, str) else unprotect(text(value, self._words))
        lang = self._language if isinstance(value, str) else self._words.lang
        return f'<com:{kind} xml:lang="{lang}">{escape(_NO_XML.sub("", said))}</com:{kind}>\n'

    def _owned(self, name: str, identity: str, *parts: str) -> str:
        return _element(name, *parts, id=identity, agencyID=self.agency, version=VERSION)

    def dataflow(self, flow: Flow) -> str:
        """The dataflow, which leads to its data structure."""
        leads = f"{_URN}.datastructure.DataStructure={self.agency}:DSD_{flow.table.upper()}({VERSION})"
        name = self._named("Name", Sentence(f"export.table.{flow.table}"))
        return self._owned("str:Dataflow", flow.id, name, _element("str:Structure", leads))

    def code_list(self, found: CodeList) -> str:
        """A list with the names of its codes; another's is only the part that is used."""
        codes = (
            _element("str:Code", self._named("Name", name), self._named("Description", own) if own else "", id=code)
            for code, name, own in found.codes
        )
        about = {"agencyID": found.agency or self.agency, "version": found.version}
        partial = {"isPartial": "true"} if found.agency else {}
        return _element("str:Codelist", self._named("Name", found.name), *codes, id=found.id, **about, **partial)

    def concepts(self, flows: Iterable[Flow], title: str) -> str:
        """One concept for each component, whichever of the flows has it."""
        found = {each.id: each for flow in flows for each in flow.components}
        parts = (_element("str:Concept", self._named("Name", c.name), id=c.id) for c in found.values())
        return self._owned("str:ConceptScheme", _CONCEPTS, self._named("Name", title), *parts)

    def data_structure(self, flow: Flow, owners: dict[str, str]) -> str:
        """The components in their lists: dimensions, attributes, the measure."""
        parts = []
        for name, roles in _LISTS:
            chosen = [each for each in flow.components if each.role in roles]
            parts.append(_element(f"str:{name}", *(self._component(c, i, owners) for i, c in enumerate(chosen, 1))))
        measures = (self._component(c, 1, owners) for c in flow.components if c.role == "measure")
        parts.append(_element("str:MeasureList", *measures))
        name = self._named("Name", Sentence(f"export.table.{flow.table}"))
        identity = f"DSD_{flow.table.upper()}"
        return self._owned("str:DataStructure", identity, name, _element("str:DataStructureComponents", *parts))

    def _component(self, c: Component, position: int, owners: dict[str, str]) -> str:
        concept = f"{_URN}.conceptscheme.Concept={self.agency}:{_CONCEPTS}({VERSION}).{c.id}"
        listed = _element("str:Enumeration", f"{_URN}.codelist.Codelist={owners[c.codes]}") if c.codes else ""
        values = listed or _element("str:TextFormat", textType=c.kind)
        parts = (_element("str:ConceptIdentity", concept), _element("str:LocalRepresentation", values))
        if c.role == "dimension":
            return _element("str:Dimension", *parts, id=c.id, position=str(position))
        if c.role == "time":
            return _element("str:TimeDimension", *parts, id=c.id)
        if c.role == "measure":
            return _element("str:Measure", *parts, id=c.id)
        place = _element("str:Observation" if c.role == "observation" else "str:Dataflow")
        return _element("str:Attribute", *parts, _element("str:AttributeRelationship", place), id=c.id)
