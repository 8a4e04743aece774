"""`kassel schema`: what a catalogue may say, as JSON Schema for editors."""

from kassel_integration.commands.options import Output, takes_groups_without


@takes_groups_without("excel")
def schema(*, output: Output) -> int:
    """Write the schema in the language of the call; exit code 0."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.exit_code import ExitCode  # noqa: PLC0415
    from kassel_integration.render.formats import SCHEMA_FORMATS  # noqa: PLC0415
    from kassel_integration.source.schema_file import schema_text  # noqa: PLC0415

    call = Call(output, SCHEMA_FORMATS)
    call.write(schema_text(call.words), for_machines=True)
    return ExitCode.FINE
