"""`kassel init`: a catalogue, a folder for measurements, settings and a page for the colleagues, for another plan."""

from typing import Annotated

import typer

from kassel_integration.commands.options import Given, Speech, takes_groups

Text = str | None


def _answer(name: str, metavar: str = "TEXT") -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(f"--{name}", help=f"option.init.{name}", metavar=metavar)
    return option


@takes_groups
def init(
    folder: Annotated[str, typer.Argument(help="argument.new_folder", metavar="DIR")],
    *,
    name: Annotated[Text, _answer("name")] = None,
    key: Annotated[Text, _answer("key", "KEY")] = None,
    title: Annotated[Text, _answer("title")] = None,
    first: Annotated[Text, _answer("from", "YEAR")] = None,
    until: Annotated[Text, _answer("until", "YEAR")] = None,
    field: Annotated[Text, _answer("field")] = None,
    goal: Annotated[Text, _answer("goal")] = None,
    metric: Annotated[Text, _answer("metric")] = None,
    unit: Annotated[Text, _answer("unit")] = None,
    office: Annotated[Given, _answer("office")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="option.init.yes")] = False,
    speech: Speech,
) -> int:
    """Make the folder; exit code 0, 2 when there is no room for it or an answer cannot be taken."""
    from pathlib import Path  # noqa: PLC0415

    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.made import said_of  # noqa: PLC0415
    from kassel_integration.commands.call.questions import Asking, new_plan  # noqa: PLC0415
    from kassel_integration.commands.options import Output  # noqa: PLC0415
    from kassel_integration.errors import CannotRunError  # noqa: PLC0415
    from kassel_integration.exit_code import ExitCode  # noqa: PLC0415
    from kassel_integration.render.new_plan import FILES, new_files  # noqa: PLC0415
    from kassel_integration.source.new_folder import look_for_room, make_folder  # noqa: PLC0415

    call = Call(Output(lang=speech.lang, quiet=speech.quiet))
    if not folder:
        raise CannotRunError("init_no_folder")
    look_for_room(Path(folder), FILES)
    given = {"name": name, "key": key, "title": title, "from": first, "until": until, "field": field}
    given |= {"goal": goal, "metric": metric, "unit": unit}
    asking = Asking({n: v for n, v in given.items() if v is not None}, office, folder, yes=yes)
    try:
        plan = new_plan(asking, call)
    except KeyboardInterrupt:
        call.console.error(call.words("new_plan.stopped"))
        return ExitCode.INTERRUPTED
    make_folder(Path(folder), new_files(plan))
    call.write(said_of(folder, call.words))
    return ExitCode.FINE
