"""A deflated part is read from any place as if it were in memory, and what lies before is not unpacked again."""

import random
import zlib
from zipfile import BadZipFile

import pytest

from kassel_integration.source.inflated import STEP, Inflated, Unpacking

CONTENT = b"".join(b"<row n='%d'>%d</row>" % (n, n * n % 9973) for n in range(250_000))
BLOCK = 1 << 16


def packed(content: bytes = CONTENT) -> memoryview:
    """The content as it stands in a zip."""
    press = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return memoryview(press.compress(content) + press.flush())


def part(content: bytes = CONTENT, size: int = len(CONTENT), crc: int = zlib.crc32(CONTENT)) -> Inflated:
    return Inflated(packed(content), size, crc)


def rest(stream: Unpacking) -> bytes:
    return b"".join(iter(lambda: stream.read(BLOCK), b""))


def test_it_is_what_was_packed_and_no_block_is_longer_than_asked_for() -> None:
    stream, found = part().at(0), b""
    while block := stream.read(1_000):
        assert len(block) <= 1_000
        found += block
        if len(found) > 300_000:
            break
    assert found == CONTENT[: len(found)]
    assert rest(part().at(0)) == CONTENT


def test_from_any_place_in_any_order_it_goes_on_as_it_should() -> None:
    whole, chance = part(), random.Random(7)
    rest(whole.at(0))
    places = [chance.randrange(len(CONTENT)) for _ in range(40)]
    assert all(whole.at(place).read(50) == CONTENT[place : place + 50] for place in places)
    assert whole.at(len(CONTENT)).read(50) == b""


def test_two_that_read_at_once_do_not_disturb_each_other() -> None:
    whole = part()
    first, second = whole.at(0), whole.at(1_000)
    taken = [stream.read(700) for _ in range(3) for stream in (first, second)]
    assert b"".join(taken[::2]) == CONTENT[:2_100]
    assert b"".join(taken[1::2]) == CONTENT[1_000:3_100]


def test_to_go_anywhere_at_most_a_step_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    whole, unpacked = part(), 0
    rest(whole.at(0))
    take = Unpacking._take

    def counted(self: Unpacking, found: bytes) -> None:
        nonlocal unpacked
        unpacked += len(found)
        take(self, found)

    monkeypatch.setattr(Unpacking, "_take", counted)
    whole.at(len(CONTENT) - 10).read(10)
    assert 10 < unpacked < STEP + 2 * BLOCK < len(CONTENT) / 3


@pytest.mark.parametrize(
    "damaged",
    [part(CONTENT[:-1]), part(CONTENT + b"x"), part(crc=1), Inflated(packed()[:-100], len(CONTENT), 0)],
    ids=["too short", "too long", "another sum", "cut off"],
)
def test_damage_is_found_by_whoever_reads_to_the_end(damaged: Inflated) -> None:
    with pytest.raises(BadZipFile):
        rest(damaged.at(0))
