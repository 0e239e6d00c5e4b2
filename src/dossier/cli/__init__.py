"""The command line: Typer only here, a command is a call and a show."""
