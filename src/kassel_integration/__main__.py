"""The outermost door: catches Ctrl-C and the like before anything heavy is imported, then hands over."""

import gc
import sys


def run() -> None:
    """Run `kassel` with the arguments of the process and leave with its exit code (130 when interrupted)."""
    gc.set_threshold(50_000)  # a short process makes no garbage worth looking for while it starts
    try:
        from kassel_integration.source.interruption import end_like_ctrl_c  # noqa: PLC0415

        end_like_ctrl_c()
        from kassel_integration.cli import main  # noqa: PLC0415  (Ctrl-C must be caught while this loads)

        code = main(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    run()
