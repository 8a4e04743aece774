"""What stops a run: the call was wrong or something outside failed. Bad data is a finding, never an exception."""


class CannotRunError(Exception):
    """The command could not do its work (exit code 2); `key` names the text in texts/*/errors.py, `values` fill it."""

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values

    def __reduce__(self) -> "tuple[object, ...]":
        """The same error in another process."""
        return _of, (self.key, self.values)


def _of(key: str, values: dict[str, object]) -> CannotRunError:
    return CannotRunError(key, **values)
