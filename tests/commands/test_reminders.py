"""The mails of `kassel missing`: their words, their files, and to whom they go."""

from collections.abc import Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from conftest import Answer, Kassel
from kassel_integration.source.folder import DataFolder

CONTACT = "{id: bauhof, name: Bauhof, contact: {name: Jörg Ufer, email: ufer@seedorf.example}}"
SETTINGS = '[due]\nyearly = "03-31"\n[delivery]\nsend_to = "Hauptamt, plan@seedorf.example"\n'
MAIL = """\
An: Jörg Ufer <ufer@seedorf.example>
Betreff: Gut leben am See: Angaben für 2021

Guten Tag Jörg Ufer,

zum Plan „Gut leben am See“ stehen beim Amt „Bauhof“ noch Angaben für 2021 aus: 2 Kennzahlen und 2 Umsetzungsstände.
Die Angaben für 2021 waren bis 31.03.2022 erbeten. Bitte senden Sie sie so bald wie möglich.

Kennzahlen:
- Länge der Radwege (A.1.radwege); Einheit: Kilometer; Angabe für 2020: 10,5
- Besuche der Feste (Ü1.besuche); Einheit: Besuche

Umsetzungsstand der Ziele:
- Ziel A.1: Es gibt mehr Radwege. (A.1.umsetzungsstand); Angabe für 2020: geplant
- Ziel Ü1: Feste für alle. (Ü1.umsetzungsstand)

Gibt es einen Wert nicht, genügt ein Zeichen: „...“ fällt später an, „.“ unbekannt oder geheim zu halten, \
„x“ Aussage nicht sinnvoll, „/“ nicht sicher genug.
Bitte an: Hauptamt, plan@seedorf.example
Sollte sich Ihre Lieferung mit dieser Nachricht überschnitten haben, ist sie hinfällig.

Mit freundlichen Grüßen
Seedorf
"""
ENGLISH = """\
To: Jörg Ufer <ufer@seedorf.example>
Subject: Gut leben am See: figures for 2021

Dear Jörg Ufer,

for the plan "Gut leben am See" we have not received everything for 2021 from "Bauhof" yet: \
2 metrics and 2 implementations.
We asked for 2021 by 2022-03-31. Please send it as soon as you can.

Metrics:
- Länge der Radwege (A.1.radwege); unit: Kilometer; told for 2020: 10.5
- Besuche der Feste (Ü1.besuche); unit: Besuche

Implementation of the goals:
- Goal A.1: Es gibt mehr Radwege. (A.1.umsetzungsstand); told for 2020: planned
- Goal Ü1: Feste für alle. (Ü1.umsetzungsstand)

Where there is no value, a symbol is enough: "..." comes later, "." unknown or confidential, \
"x" not meaningful, "/" not reliable enough.
Please send it to: Hauptamt, plan@seedorf.example
If you have sent it in the meantime, please ignore this message.

Kind regards
Seedorf
"""
Ask = Callable[..., Answer]


@pytest.fixture
def ask(kassel: Kassel, tiny_folder: DataFolder, tiny: str) -> Ask:
    tiny_folder.catalogue.write_text(tiny.replace("{id: bauhof, name: Bauhof}", CONTACT), encoding="utf-8")
    rows = "metric,value,office\nA.1.radwege,10.5,bauhof\nA.1.umsetzungsstand,planned,bauhof\n"
    (tiny_folder.root / "measurements" / "2020.csv").write_text(rows, encoding="utf-8")
    (tiny_folder.root / "kassel.toml").write_text(SETTINGS, encoding="utf-8")
    argv = ("missing", "--data", tiny_folder.root, "--year", "2021", "-f", "mail", "--lang", "de", "--on")
    return lambda *more, on="2022-04-01": kassel(*argv, on, *more)


def read(file: Path) -> EmailMessage:
    mail = message_from_bytes(file.read_bytes(), policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def test_a_mail_says_what_is_outstanding_since_when_and_where_to_send_it(ask: Ask) -> None:
    answer = ask("--office", "bauhof")
    assert (answer.code, answer.out, answer.err) == (1, MAIL, "")


def test_before_the_day_it_asks_for_it_by_that_day(ask: Ask) -> None:
    answer = ask("--office", "bauhof", on="2022-03-01")
    assert (answer.code, "Bitte senden Sie die Angaben für 2021 bis 31.03.2022." in answer.out) == (0, True)


def test_a_folder_gets_a_file_for_each_office_and_who_cannot_be_reached_is_named(ask: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "mails" / "2022"
    answer = ask("-o", folder)
    assert sorted(file.name for file in folder.iterdir()) == ["bauhof.eml", "kulturamt.eml"]
    assert "keine brauchbare E-Mail-Adresse steht: Kulturamt" in answer.err
    mail, other = read(folder / "bauhof.eml"), read(folder / "kulturamt.eml")
    assert mail["To"] == "Jörg Ufer <ufer@seedorf.example>"
    assert mail["Subject"] == "Gut leben am See: Angaben für 2021"
    assert mail.get_content().splitlines() == MAIL.splitlines()[3:]
    assert (other["To"], other["X-Unsent"]) == (None, "1")
    assert folder.joinpath("bauhof.eml").read_bytes().isascii()


def test_one_file_holds_one_mail(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "mail.eml"
    assert ask("-o", file).code == 2
    assert not file.exists()
    assert ask("-o", file, "--office", "bauhof").code == 1
    assert read(file)["To"] == "Jörg Ufer <ufer@seedorf.example>"


def test_a_mail_in_english_is_all_english(ask: Ask) -> None:
    assert ask("--office", "bauhof", "--lang", "en").out == ENGLISH


def test_mails_are_never_written_over_data(ask: Ask, tiny_folder: DataFolder) -> None:
    folder = tiny_folder.root / "measurements"
    answer = ask("-o", folder)
    assert (answer.code, [file.name for file in folder.iterdir()]) == (2, ["2020.csv"])


@pytest.mark.parametrize("address", ["a@b@c", "ufer@see dorf", "(x)@y", "ufer@seedorf.example>, <x@y"])
def test_an_address_that_is_none_leaves_the_mail_without_recipient(
    ask: Ask, tiny_folder: DataFolder, tmp_path: Path, address: str
) -> None:
    text = tiny_folder.catalogue.read_text(encoding="utf-8").replace(
        "email: ufer@seedorf.example", f'email: "{address}"'
    )
    tiny_folder.catalogue.write_text(text, encoding="utf-8")
    answer = ask("-o", tmp_path / "mails")
    if answer.code == 1:  # some are errors of the catalogue already
        assert read(tmp_path / "mails" / "bauhof.eml")["To"] is None
    else:
        assert (answer.code, "Katalog" in answer.err) == (2, True)
