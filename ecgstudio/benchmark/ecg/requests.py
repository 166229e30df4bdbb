"""What every source is asked for: the labels, age, sex and heart rate of held-out records, and some made to test one thing."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ecgstudio.benchmark.ecg.records import Listed
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import StudioError
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.request import Sex
from ecgstudio.core.statement import Statement
from ecgstudio.engine.drawn_as import DRAWN_AS, statements_of_words
from ecgstudio.engine.vocabulary import SCP_CODES, words_of_code, words_of_statement
from ecgstudio.sim import draw_physiology, supported_statements


@dataclass(frozen=True, eq=False)
class AskedEcg:
    """One ECG that is asked for, in the engine's words; ``rate`` in /min, None for whatever suits the words; ``record``: the real
    one that the request is made of."""

    words: Mapping[str, float]
    age: float | None = None
    sex: Sex | None = None
    rate: float | None = None
    record: Listed | None = None

    @property
    def sure_words(self) -> frozenset[str]:
        return frozenset(word for word, certainty in self.words.items() if certainty >= 0.5)


def asked_like(record: Listed, rate: float | None) -> AskedEcg:
    """What has to be asked for to get an ECG like this record's."""
    return AskedEcg(record.words, record.age, record.sex, rate, record)


def asked_rates(lowest: int = 40, highest: int = 180, count: int = 24) -> list[AskedEcg]:
    """Requests for sinus rhythms of evenly spread heart rates."""
    requests = []
    for index in range(count):
        rate = lowest + (highest - lowest) * index / (count - 1)
        name = "SBRAD" if rate < 60 else "STACH" if rate > 100 else "SR"
        requests.append(AskedEcg(words_of_statement(name), rate=rate))
    return requests


def asked_statement(statement: str, count: int) -> list[AskedEcg]:
    """The same statement several times, of nobody in particular."""
    return [AskedEcg(words_of_statement(statement))] * count


def held_statements(records: Sequence[Listed], least: int) -> list[str]:
    """The statements of tier A that PTB-XL holds: those its codes mean, alone or together, each code in at least so many of these
    records; in the catalogue's order."""
    carried = [code for code in SCP_CODES if sum(f"scp:{code}" in item.sure_words for item in records) >= least]
    meant = {code: {*words_of_code(code), DRAWN_AS.get(code, "")} for code in carried}
    return [item.id for item in catalogue().values() if item.tier == "A" and _is_meant(item, meant)]


def _is_meant(item: Statement, meant: Mapping[str, set[str]]) -> bool:
    if item.id not in supported_statements():
        return False
    parts = item.codes.scp.split("+")
    return any(item.id in said for said in meant.values()) or (len(parts) > 1 and all(part in meant for part in parts))


def statements_for(words: Collection[str]) -> list[str]:
    """The statements by which the simulator draws such a record."""
    return statements_of_words(words, supported_statements())


def physiology_for(asked: AskedEcg, seed: int) -> Physiology:
    """One patient's physiology for a request; what cannot stand together is left out from the end, then the rate."""
    statements = statements_for(asked.sure_words)
    fixed = {} if asked.rate is None else {"rate": asked.rate}
    while True:
        try:
            return draw_physiology(statements, seed=seed, age=asked.age, sex=asked.sex, values=fixed)
        except StudioError:
            if not statements and not fixed:
                raise
            statements, fixed = (statements[:-1], fixed) if statements else (statements, {})
