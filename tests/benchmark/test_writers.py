"""Programs that save into one library at once."""

from ecgstudio.benchmark.writers import benchmark_writers


def test_no_program_is_refused_and_nothing_is_lost() -> None:
    found = benchmark_writers(programs=3, saves=3)
    assert not found.refused
    assert found.kept == found.saves == 9
