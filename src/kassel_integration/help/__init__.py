"""What typer would say in English, said in the language of the caller: help, and complaints about a call."""
