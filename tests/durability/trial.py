"""One command, killed, interrupted and failing at every call that writes, and what is broken then."""

import re
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

from folder import State, made, prepared, run, state

# What changes anything on a disk or asks for it; opening is among it, for it makes files.
CALLS = (
    "openat",
    "write",
    "pwrite64",
    "writev",
    "fsync",
    "fdatasync",
    "sync",
    "syncfs",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
    "unlink",
    "unlinkat",
    "mkdir",
    "mkdirat",
    "rmdir",
    "chmod",
    "fchmod",
    "fchmodat",
    "chown",
    "fchown",
    "lchown",
    "fchownat",
    "setxattr",
    "fsetxattr",
    "truncate",
    "ftruncate",
    "fallocate",
    "flock",
)
RIGHTS = tuple(name for name in CALLS if "chmod" in name or "chown" in name or "setxattr" in name)
TRIES = 5
MOST_MISSED = 50  # one in so many
MOST_POINTS = 60  # of a command; where a folder has many files, calls are left out evenly
FAULTS = ("signal=KILL", "signal=TERM", "signal=INT", "error=ENOSPC", "error=EIO", "error=EACCES")
WHOLE_FOLDERS = ("site", "export")  # change in one step, even when killed
WORKERS = 2


class Trial:
    """One command with its two ends: all files old, all files new."""

    def __init__(self, name: str, scratch: Path, argv: tuple[str, ...], before: tuple[str, ...]) -> None:
        self.name, self.scratch, self.argv = name, scratch, argv
        self.template = prepared(scratch / f"{name}-before", before)
        self.folders: SimpleQueue[Path] = SimpleQueue()
        for n in range(WORKERS):  # what is kept of a folder is kept by its name
            folder = scratch / f"{name}-{n}"
            for _ in range(2):
                code, told = run(made(folder, self.template), self.argv)
                if code:
                    raise SystemExit(f"{name} does not even run: {code} {told}")
            self.folders.put(folder)
        self.old, self.new = state(self.template), state(folder)

    def points(self) -> list[tuple[str, int]]:
        """The calls that touch the folder or write, each by its name and its number among those of that name."""
        log, folder = self.scratch / "strace.log", self.scratch / f"{self.name}-0"
        trace = ("-e", f"trace={','.join(CALLS)}")
        run(made(folder, self.template), self.argv, ("strace", "-qq", "-f", "-y", "-o", str(log), *trace))
        found, seen = [], dict.fromkeys(CALLS, 0)
        for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
            call = re.match(r"[0-9]+ +([a-z0-9]+)\(", line)
            if call is None:
                continue
            seen[call[1]] += 1
            reads = call[1] == "openat" and not re.search("O_(WRONLY|RDWR|CREAT)", line)
            if not reads and not re.search(r"pipe:|\.pyc|/dev/|/kassel-integration/", line):
                found.append((call[1], seen[call[1]]))
        return found

    def faults(self) -> tuple[int, list[tuple[str, tuple[str, int]]]]:
        """How many calls write, and what is to be tried at which of them."""
        found = self.points()
        step = max(1, len(found) // MOST_POINTS)
        kept = found[::step] if step == 1 else [*found[:10], *found[10:-20:step], *found[-20:]]
        tried = [(fault, at) for at in kept for fault in FAULTS]
        return len(found), [*tried, *(("error=EPERM", at) for at in kept if at[0] in RIGHTS)]

    def broken(self, fault: str, at: tuple[str, int]) -> list[str] | None:
        """What is wrong after a run with a fault; one that met a mere reading is tried anew, and gives None at last."""
        folder = self.folders.get()
        log = folder.with_suffix(".log")
        try:
            for _ in range(TRIES):
                inject = f"inject={at[0]}:{fault}:when={at[1]}"
                strace = ("strace", "-qq", "-f", "-o", str(log), "-e", f"trace={at[0]}", "-e", inject)
                code, told = run(made(folder, self.template), self.argv, strace)
                if not _met_a_reading(log):
                    where = f"{self.name} {at[0]} {at[1]} {fault} (exit {code})"
                    return [f"{where}: {wrong}" for wrong in self._broken(folder, fault, code, told)]
            return None
        finally:
            self.folders.put(folder)

    def _broken(self, folder: Path, fault: str, code: int, told: str) -> Iterator[str]:
        found, killed = state(folder), fault == "signal=KILL"
        seen = {file: content for file, content in found.items() if not (killed and _hidden(file))}
        for file, content in seen.items():
            if content not in (self.old.get(file), self.new.get(file)):
                yield f"{file} is neither the old nor the new one"
        together = not killed or self.name in WHOLE_FOLDERS
        if together and seen not in (self.old, self.new) and "are new already" not in told:
            yield f"neither all old nor all new: {sorted(seen.items() ^ self.old.items())}"
        yield from self._untrue(found, fault, code, told)
        if self.name == "import" and killed:
            run(folder, self.argv)
            differs = sorted(state(folder).items() ^ self.new.items())
            if differs:
                yield f"the next import does not bring everything in order: {differs}"

    def _untrue(self, found: State, fault: str, code: int, told: str) -> Iterator[str]:
        """What the exit code and the message say, and is not so."""
        if code not in (0, 1, 2, 130, 137):
            yield "this exit code means nothing"
        if code == 0 and found != self.new:
            yield f"exit 0 without the new files: {found.keys() ^ self.new.keys()}"
        if fault == "error=EPERM" and code:
            yield "rights that nobody may set keep the file from being written"
        if code == 2 and not told.startswith("kassel: ") and "Taken in" not in told:
            yield f"no message of ours: {told}"
        if "Nothing was changed" in told and found != self.old:
            yield "the message says that nothing was changed"
        if code == 2 and found == self.new != self.old and not re.search("new content|Taken in", told):
            yield f"the new files are there, and the message does not say so: {told}"


def _hidden(file: str) -> bool:
    """What waits under a hidden name; the list in a written folder belongs to it."""
    *folders, name = Path(file).parts
    return any(part.startswith(".") for part in folders) or (name.startswith(".") and name != ".kassel-files")


def _met_a_reading(log: Path) -> bool:
    """True where the call that failed only reads: two runs may open the files of Python in another order."""
    return bool(re.search(r"openat\((?!.*O_(?:WRONLY|RDWR|CREAT)).*\(INJECTED\)", log.read_text(errors="replace")))
