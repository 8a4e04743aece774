"""German and English say the same things, and every finding the program can make has its words in both."""

import importlib
import pkgutil
import re
from string import Formatter

import pytest

import kassel_integration
from kassel_integration import texts
from kassel_integration.diagnostics import Code
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.texts import LANGUAGES, Words, language
from kassel_integration.texts.entry import Entry


def topics(lang: str) -> list[str]:
    """The topics of a language, those in packages too."""
    package = importlib.import_module(f"{texts.__name__}.{lang}")
    modules = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return sorted(module.name.removeprefix(f"{package.__name__}.").replace(".", "/") for module in modules)


def all_texts(lang: str) -> dict[str, str]:
    """Every text of a language by `topic.key`."""
    words = Words(lang)
    return {f"{topic}.{key}": text for topic in topics(lang) for key, text in words.topic(topic).items()}


def placeholders(text: str) -> set[str]:
    """The names of the values a text needs."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def codes() -> list[Code]:
    """Every code any module of the program defines."""
    found = []
    for module in pkgutil.walk_packages(kassel_integration.__path__, f"{kassel_integration.__name__}."):
        if not module.name.endswith("__main__"):
            found += [value for value in vars(importlib.import_module(module.name)).values() if isinstance(value, Code)]
    return sorted(set(found), key=lambda code: code.id)


def test_both_languages_have_the_same_topics() -> None:
    assert topics("de") == topics("en")
    assert len(topics("de")) > 0


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    assert list(all_texts("de")) == list(all_texts("en"))


def test_a_text_takes_the_same_values_in_both_languages() -> None:
    needed = [{key: placeholders(text) for key, text in all_texts(lang).items()} for lang in LANGUAGES]
    assert needed[0] == needed[1]


def test_no_text_is_empty_in_one_language_only() -> None:
    empty = [{key for key, text in all_texts(lang).items() if not text.strip()} for lang in LANGUAGES]
    assert empty[0] == empty[1]


def test_placeholders_have_names_and_no_formatting_of_their_own() -> None:
    odd = [
        key
        for lang in LANGUAGES
        for key, text in all_texts(lang).items()
        for _, name, form, conversion in Formatter().parse(text)
        if name is not None and (not name.isidentifier() or form or conversion)
    ]
    assert odd == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_has_a_message_a_hint_and_a_page_in_the_module_of_its_family(lang: str) -> None:
    known = all_texts(lang)
    wanted = [code.key(part) for code in codes() for part in Entry._fields if part != "office"]  # which few need
    assert len(wanted) > 0
    assert [key for key in wanted if not known.get(key, "").strip()] == []


# Of the catalogue, of the data folder itself, and of exports: no office ever gets these back.
NOT_FOR_OFFICES = ("KI1", "KI018", "KI019", "KI26")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_an_office_is_to_do_names_no_command_no_setting_and_no_catalogue(lang: str) -> None:
    known = all_texts(lang)
    told = [code for code in codes() if not code.id.startswith(NOT_FOR_OFFICES)]
    advice = {code.id: known[code.key("office")] or known[code.key("hint")] for code in told}
    assert len(advice) > 80
    odd = re.compile(r"kassel|--|[.]toml|[Kk]atalog|[Cc]atalogue")
    assert {code: text for code, text in advice.items() if odd.search(text)} == {}


def test_every_entry_belongs_to_a_code() -> None:
    numbered = {key.split(".")[1] for key in all_texts("en") if key.startswith("findings/")}
    assert numbered - set(all_codes()) == set()


def test_the_registry_holds_every_code_of_the_program_in_order() -> None:
    assert list(all_codes().values()) == codes()


def test_a_number_and_a_name_belong_to_one_code_only() -> None:
    known = codes()
    assert len({code.id for code in known}) == len(known)
    again = [code for code in known if [other.name for other in known].count(code.name) > 1]
    assert {(code.name, code.id) for code in again} <= SAME_NAME_ON_PURPOSE


# Two rooms ask the same of different things: the catalogue's offices and a measurement's.
SAME_NAME_ON_PURPOSE = {("unknown-office", "KI122"), ("unknown-office", "KI307")}


def test_values_are_put_in_as_they_are_and_never_read_as_a_template() -> None:
    assert Words("en")("findings.nearest", nearest="{key} {0} {{") == 'Did you mean "{key} {0} {{"?'


LOCALES = {
    "the wish wins": ("en", {"LANG": "de_DE.UTF-8"}, "en"),
    "a German locale": (None, {"LANG": "de_AT.UTF-8"}, "de"),
    "LC_ALL before LANG": (None, {"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, "en"),
    "LC_MESSAGES before LANG": (None, {"LC_MESSAGES": "de_DE", "LANG": "en_GB.UTF-8"}, "de"),
    "POSIX": (None, {"LANG": "POSIX"}, "en"),
    "another language": (None, {"LANG": "tr_TR.UTF-8"}, "en"),
    "nothing": (None, {}, "en"),
}  # fmt: skip


@pytest.mark.parametrize(("wanted", "environ", "spoken"), LOCALES.values(), ids=LOCALES.keys())
def test_decides_the_language(wanted: str | None, environ: dict[str, str], spoken: str) -> None:
    assert language(wanted, environ) == spoken
