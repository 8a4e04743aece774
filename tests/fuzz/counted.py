"""Counts from outside the records that a check reads, so that none can be lost from its own count."""

import csv
from collections.abc import Iterator

from kassel_integration.source.table import Reader, RecordStream


class CountedRecords:
    """The same stream; `seen`: records that came, and those that could not be read."""

    def __init__(self, stream: RecordStream) -> None:
        self._stream = stream
        self.seen = 0

    def __getattr__(self, name: str) -> object:
        """Everything else is the stream's."""
        return getattr(self._stream, name)

    def readers(self) -> Iterator[Reader]:
        """Its readers, each counted."""
        for reader in self._stream.readers():
            yield _Counted(self, reader)


class _Counted:
    def __init__(self, records: CountedRecords, reader: Reader) -> None:
        self._records, self._reader = records, reader

    @property
    def line_num(self) -> int:
        return self._reader.line_num

    def __iter__(self) -> Iterator[list[str]]:
        records = iter(self._reader)
        while True:
            try:
                record = next(records)
            except StopIteration:
                return
            except csv.Error:
                self._records.seen += 1
                raise
            self._records.seen += 1
            yield record
