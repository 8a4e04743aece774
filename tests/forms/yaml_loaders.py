"""YAML parsers that give up by themselves, as a version of the library may: before a word, at places of their own."""

from collections import deque
from typing import Any

import yaml

LIMIT = 600  # levels


class EarlyRefusal(yaml.SafeLoader):
    """Reads the whole text before it gives the first event, and refuses what is nested too deeply by then."""

    behind = 0

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.ready: deque[Any] = deque()
        self.refusal: yaml.YAMLError | None = None
        depth = 0
        try:
            while super().check_event():
                event: Any = super().get_event()  # type: ignore[no-untyped-call]
                self.ready.append(event)
                depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
                if depth > LIMIT:
                    raise yaml.scanner.ScannerError("far down", self.at(event), "no further", self.at(event))
        except yaml.YAMLError as error:
            self.refusal = error
            if "far down" in str(error):
                self.ready.clear()

    def at(self, event: Any) -> yaml.Mark:
        """The place of the refusal: at the bracket, or behind it."""
        mark = event.start_mark
        return yaml.Mark(mark.name, mark.index + self.behind, mark.line, mark.column + self.behind, None, 0)

    def check_event(self, *_: Any) -> bool:
        """True while there are events; raises what reading raised."""
        if not self.ready and self.refusal:
            raise self.refusal
        return bool(self.ready)

    def get_event(self) -> Any:
        """The next event."""
        return self.ready.popleft()


class LateRefusal(EarlyRefusal):
    """The same, with a place behind what it refuses."""

    behind = 1
