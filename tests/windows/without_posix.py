"""Plays calls of the program without what only POSIX has: reads a list of calls from stdin, writes what each gave.

Modules such as fcntl cannot be imported, functions such as os.fchmod are gone, and msvcrt, which is there on Windows,
is a stand-in that locks bytes. The system below stays what it is: its paths, its rights, its files.
"""

import contextlib
import io
import json
import os
import signal
import sys
import types

MODULES = ("fcntl", "pwd", "grp", "resource", "termios", "tty", "pty", "syslog", "crypt", "spwd", "nis", "posixshmem")
FUNCTIONS = (
    "fchmod", "fchown", "chown", "lchown", "geteuid", "getuid", "getgid", "getegid", "getgroups", "getpgid", "setsid",
    "uname", "sync", "fork", "forkpty", "mkfifo", "mknod", "chroot", "statvfs", "fstatvfs", "pathconf", "sysconf",
    "listxattr", "getxattr", "setxattr", "removexattr", "killpg", "wait3", "nice", "getloadavg", "sched_yield",
    "O_NOFOLLOW", "O_DIRECTORY", "O_NONBLOCK", "O_CLOEXEC", "O_SYNC", "O_NOCTTY", "posix_spawn", "openpty", "ctermid",
)  # fmt: skip
SIGNALS = ("SIGHUP", "SIGPIPE", "SIGQUIT", "SIGALRM", "SIGUSR1", "SIGUSR2", "SIGCHLD", "SIGWINCH", "SIGTSTP")


class Locks(types.ModuleType):
    """msvcrt as far as the program uses it: the same byte of the same file is locked once."""

    LK_NBLCK, LK_UNLCK = 2, 0

    def __init__(self) -> None:
        super().__init__("msvcrt")
        self.asked: list[tuple[int, int]] = []

    def locking(self, handle: int, mode: int, count: int) -> None:
        """Lock; the place is where the file is read next, as there."""
        assert (mode, count) == (self.LK_NBLCK, 1)
        self.asked.append((os.fstat(handle).st_ino, os.lseek(handle, 0, os.SEEK_CUR)))


class Hidden:
    """Finds none of the modules that Windows has not."""

    def find_spec(self, name: str, *_: object) -> None:
        """Raise what an import of a module that does not exist raises."""
        if name in MODULES:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def hide() -> Locks:
    """Take everything away; libraries that looked for it before have what they need.

    What they ask the system for, calls by a folder's number, is answered as on Windows before they ask: shutil decides
    by it at import how it removes a folder.
    """
    for able in (os.supports_dir_fd, os.supports_fd, os.supports_effective_ids):
        able.clear()
    import multiprocessing  # noqa: F401, PLC0415
    import pathlib  # noqa: F401, PLC0415
    import shutil  # noqa: F401, PLC0415
    import subprocess  # noqa: F401, PLC0415
    import tempfile  # noqa: F401, PLC0415

    for name in MODULES:
        sys.modules.pop(name, None)
    sys.meta_path.insert(0, Hidden())
    for owner, names in ((os, FUNCTIONS), (signal, SIGNALS)):
        for name in names:
            if hasattr(owner, name):
                delattr(owner, name)
    locks = Locks()
    sys.modules["msvcrt"] = locks
    return locks


def call(argv: list[str]) -> list[object]:
    """Exit code, stdout and stderr of one call."""
    from kassel_integration.cli import main  # noqa: PLC0415

    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(argv)
    return [code, *(stream.buffer.getvalue().decode() for stream in (out, err))]


if __name__ == "__main__":
    calls = json.loads(sys.stdin.read())
    taken = hide()
    said = [call(argv) for argv in calls]
    print(json.dumps({"said": said, "locked": len(taken.asked), "far": [at for _, at in taken.asked]}))  # noqa: T201
