"""What a system refuses to tell of a path, in words."""

from pathlib import Path

import pytest

from kassel_integration.errors import CannotRunError
from kassel_integration.source.there import asking, is_folder, real
from kassel_integration.texts import Phrase


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (RuntimeError("Symlink loop from 'a'"), Phrase("outside.os.ELOOP")),
        (ValueError("embedded null byte"), Phrase("outside.os.EILSEQ")),
        (OSError(13, "Permission denied"), Phrase("outside.os.EACCES")),
    ],
)
def test_each_kind_of_refusal_has_its_words(error: Exception, reason: Phrase) -> None:
    with pytest.raises(CannotRunError) as stopped, asking(Path("a"), "path_failed"):
        raise error
    assert (stopped.value.key, stopped.value.values) == ("path_failed", {"file": Path("a"), "reason": reason})


def test_windows_says_of_names_it_cannot_have_that_nothing_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise error

    monkeypatch.setattr(Path, "stat", refuse)
    for number in (21, 123, 1921):
        error = OSError(22, "Invalid argument")
        error.winerror = number  # type: ignore[attr-defined,unused-ignore]
        assert not is_folder(Path("a"))
    error = OSError(22, "Invalid argument")
    with pytest.raises(CannotRunError):
        is_folder(Path("a"))


def test_links_in_a_circle_lead_to_themselves(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert real(tmp_path / "a").name in ("a", "b")
