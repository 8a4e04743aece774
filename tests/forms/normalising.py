"""What the forty figures of `layouts` come out as, by the program and without it."""

from pathlib import Path

from conftest import Kassel
from forms.layouts import YEARS, figures


def normalised(kassel: Kassel, sent: Path, data: Path) -> dict[str, str]:
    """The files that a sent one becomes, by name."""
    out = sent.parent / "out"
    out.mkdir()
    answer = kassel("validate", sent, "--data", data, "--normalised", out / "neu.csv", "--lang", "en")
    assert answer.code == 0, answer.out
    return {path.name: path.read_text("utf-8") for path in sorted(out.iterdir())}


def expected() -> dict[str, str]:
    """The canonical files of both years, written without the program."""
    flags, plain = {"…": ("", "O"), "-": ("0", "")}, "metric,value,district,sex,migration,as_of,flag,numerator,"
    files = {}
    for year in YEARS:
        rows = []
        for (metric, of, district, sex), text in figures().items():
            value, flag = flags.get(text, (text.removesuffix(" p"), "P" if text.endswith("p") else ""))
            if of == year:
                rows.append(
                    (
                        (metric, district, sex),
                        f"{metric},{value},{district},{sex},,,{flag},,,,Zählung,,wie im Vorjahr\n",
                    )
                )
        files[f"neu_{year}.csv"] = f"{plain}denominator,office,source,stands_for,note\n" + "".join(
            row for _, row in sorted(rows)
        )
    return files
