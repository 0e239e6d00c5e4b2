"""The yardstick of start-up: a bare Typer program that prints one rich table."""

import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer()


@app.command()
def main() -> None:
    """Print one table."""
    table = Table("Actor", "Character")
    table.add_row("Joaquin Phoenix", "Theodore Twombly")
    table.add_row("Scarlett Johansson", "Samantha")
    Console().print(table)


if __name__ == "__main__":
    app()
