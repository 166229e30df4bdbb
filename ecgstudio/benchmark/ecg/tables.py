"""Figures in tables: kept by title, row and column, as plain data, and as text that reads well and is Markdown too."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from ecgstudio.benchmark.ecg.numbers import Figure

Rows = Mapping[str, Figure | None]


class Tables:
    """Tables by title, each of rows by name with one figure a column, None where it cannot be had."""

    def __init__(self) -> None:
        self._by_title: dict[str, dict[str, dict[str, Figure | None]]] = {}

    def add(self, title: str, column: str, rows: Rows) -> None:
        for name, figure in rows.items():
            self._by_title.setdefault(title, {}).setdefault(name, {})[column] = figure

    def plain(self) -> dict[str, Any]:
        """As plain data for JSON; what could not be had is null."""
        return {
            title: {
                row: {column: None if figure is None else _plain(figure) for column, figure in cells.items()}
                for row, cells in rows.items()
            }
            for title, rows in self._by_title.items()
        }

    def text(self) -> str:
        """Every table with its title, columns aligned."""
        return "\n\n".join(f"## {title}\n\n{_table(rows)}" for title, rows in self._by_title.items())


def _plain(figure: Figure) -> dict[str, Any]:
    return {name: round(value, 5) for name, value in asdict(figure).items() if value is not None}


def _table(rows: Mapping[str, Mapping[str, Figure | None]]) -> str:
    columns = list(dict.fromkeys(column for cells in rows.values() for column in cells))
    lines = [["", *columns]]
    lines += [[row, *(_cell(cells.get(column)) for column in columns)] for row, cells in rows.items()]
    widths = [max(3, *(len(line[place]) for line in lines)) for place in range(len(lines[0]))]
    lines.insert(1, [("-" * (width - 1)) + (":" if place else "-") for place, width in enumerate(widths)])
    return "\n".join(_lines(lines, widths))


def _lines(lines: list[list[str]], widths: list[int]) -> Iterator[str]:
    for line in lines:
        first, *others = line
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))]
        yield f"| {' | '.join(cells)} |"


def _cell(figure: Figure | None) -> str:
    if figure is None:
        return "-"
    text = _number(figure.value)
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        text += f" ({_number(figure.low)} to {_number(figure.high)})"
    return text if figure.n is None else f"{text} n={figure.n}"


def _number(value: float) -> str:
    """Three figures that count, in plain digits."""
    size = abs(value)
    return (
        f"{value:.0f}"
        if size >= 100
        else f"{value:.1f}"
        if size >= 10
        else f"{value:.2f}"
        if size >= 1
        else f"{value:.3f}"
    )
