"""How each role of a cell looks, once for all writers: colours as RRGGBB, sizes in points."""

from typing import NamedTuple

from kassel_integration.render.form.book import Role

FONT = "Arial"  # every office has it, or Liberation Sans, which is as wide
SIZE = 10
MARK_FILL, MARK_TEXT = "FFD6D6", "9C0006"


class Paint(NamedTuple):
    """A look: `border` is the colour of a thin line around; `open` cells can be filled in."""

    size: int = SIZE
    bold: bool = False
    color: str = "1F2933"
    fill: str = ""
    border: str = "C3CCD5"
    wrap: bool = True
    low: bool = False  # at the foot of its cell
    upright: bool = False
    open: bool = False


PAINTS: dict[Role, Paint] = {
    Role.TITLE: Paint(size=14, bold=True, border="", wrap=False),
    Role.LEAD: Paint(size=10, border="", wrap=False),
    Role.HEADING: Paint(size=11, bold=True, border="", wrap=False, color="0B3C5D", low=True),
    Role.TEXT: Paint(size=10, border=""),
    Role.SIGN: Paint(size=10, bold=True),
    Role.HEAD: Paint(bold=True, fill="DCE6EF", border="7B8794", low=True),
    Role.HEAD_UPRIGHT: Paint(bold=True, fill="DCE6EF", border="7B8794", upright=True),
    Role.SHOWN: Paint(fill="F5F7FA"),
    Role.ID: Paint(size=8, color="52606D", fill="F5F7FA"),
    Role.CLOSED: Paint(fill="E4E7EB"),
    Role.OPEN: Paint(fill="FFFBE0", border="7B8794", open=True, wrap=False),
    Role.OPEN_TEXT: Paint(fill="FFFBE0", border="7B8794", open=True),
}
