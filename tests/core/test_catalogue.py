"""The catalogue of statements: complete, consistent, and checked when it is read."""

from pathlib import Path

import pytest

from ecgstudio.core.catalogue import catalogue, load_catalogue
from ecgstudio.core.errors import InputError, ResourceError

STATEMENT = """
[[statement]]
id = "{id}"
group = "Sinus"
name = "Name of {id}"
name_de = "Name"
synonyms = ["s"]
synonyms_de = ["s"]
codes = {{ scp = "", aha = "", snomed = "" }}
level = "M"
tier = "A"
regularity = "regular"
p_wave = "sinus"
ranges = {{ rate = [60, 100] }}
criteria = ["RRcv<=0.08"]
forbidden = []
{optional}
entails = {entails}
modifiers = []
sources = ["T"]
teaching = "t."
limit = ""
"""


def write(folder: Path, *, exclusions: str = "", **statements: str) -> Path:
    for statement_id, extra in statements.items():
        entails, _, optional = extra.partition("|")
        text = STATEMENT.format(id=statement_id, entails=entails or "[]", optional=optional)
        (folder / f"{statement_id}.toml").write_text(text, encoding="utf-8")
    if exclusions:
        (folder / "exclusions.toml").write_text(exclusions, encoding="utf-8")
    return folder


def test_all_statements_are_there_and_fully_described() -> None:
    statements = catalogue()
    assert len(statements) == 117
    for statement in statements.values():
        assert statement.name_de, statement.id
        assert statement.synonyms, statement.id
        assert statement.synonyms_de, statement.id
        assert statement.teaching.endswith("."), statement.id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AFIB", "AVB1"),
        ("AFIB", "SR"),
        ("AFIB", "AFL21"),
        ("CLBBB", "CRBBB"),
        ("CRBBB", "IRBBB"),
        ("NORM", "CLBBB"),
        ("NORM", "PVC"),
        ("SR", "VT"),
        ("ASYS", "STACH"),
        ("VF", "CLBBB"),
        ("LQT", "SQT"),
        ("HYPERK1", "HYPOK"),
        ("MOB1", "CHBJ"),
        ("LAD", "RAD"),
        ("WPW", "AVB1"),
    ],
)
def test_what_cannot_stand_together(one: str, other: str) -> None:
    assert other in catalogue().excluded_by(one)
    assert one in catalogue().excluded_by(other)
    assert catalogue().why_excluded(one, other) == catalogue().why_excluded(other, one) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AFIB", "CLBBB"),
        ("SR", "AVB1"),
        ("SBRAD", "SARRH"),
        ("NORM", "SR"),
        ("NORM", "ERP"),
        ("CRBBB", "LPFB"),
        ("INFMI", "CHBJ"),
        ("OLDINF", "INFMI"),
        ("SR", "CHBJ"),
        ("AFIB", "VPACE"),
        ("SBRAD", "TDP"),
        ("WPW", "AFIB"),
        ("STACH", "PERV"),
    ],
)
def test_what_can_stand_together(one: str, other: str) -> None:
    assert other not in catalogue().excluded_by(one)
    assert catalogue().why_excluded(one, other) == ""


def test_what_entails_inherits_what_is_excluded() -> None:
    statements = catalogue()
    assert statements.entailed_by("TRIF") == {"AVB1", "BIFA", "CRBBB", "LAFB"}
    assert "CLBBB" in statements.excluded_by("TRIF")
    assert "AVB1" in statements.excluded_by("AFLBBB")
    for statement_id in statements:
        assert not statements.entailed_by(statement_id) & statements.excluded_by(statement_id), statement_id
        assert statement_id not in statements.excluded_by(statement_id)


def test_every_exclusion_has_a_reason_that_names_nothing_unknown() -> None:
    statements = catalogue()
    for one in statements:
        for other in statements.excluded_by(one):
            reason = statements.why_excluded(one, other)
            assert reason
            assert "{" not in reason


def test_an_unknown_statement_is_an_input_error() -> None:
    with pytest.raises(InputError, match="there is no statement 'NOPE'"):
        catalogue()["NOPE"]
    with pytest.raises(InputError):
        catalogue().excluded_by("NOPE")


def test_exclusions_by_family(tmp_path: Path) -> None:
    exclusions = """
    [[exclusion]]
    one = ["A"]
    other = ["*"]
    spare = ["D"]
    but = [["A", "quick"]]
    reason = "{one} leaves no room for {other}"
    """
    statements = load_catalogue(write(tmp_path, A="", B="", C='|families = ["quick"]', D="", exclusions=exclusions))
    assert statements.excluded_by("A") == {"B"}
    assert statements.why_excluded("B", "A") == "name of A leaves no room for name of B"


def test_what_gives_way_does_so_to_the_whole_of_the_other_too(tmp_path: Path) -> None:
    exclusions = '[[exclusion]]\none = ["A"]\nother = ["B"]\noverridden = ["A"]\nreason = "r"'
    statements = load_catalogue(write(tmp_path, A="", B="", C='["B"]', exclusions=exclusions))
    assert statements.overridden_by("A") == {"B", "C"}
    assert statements.overridden_by("B") == statements.overridden_by("C") == frozenset()


def test_own_excludes_count_too(tmp_path: Path) -> None:
    own = 'excludes = [{ other = ["B"], reason = "{one} has none of {other}" }]'
    statements = load_catalogue(write(tmp_path, A=f"|{own}", B="", C='["B"]'))
    assert statements.excluded_by("A") == {"B", "C"}
    assert statements.why_excluded("C", "A") == "name of A has none of name of B"


@pytest.mark.parametrize(
    ("exclusions", "message"),
    [
        ('[[exclusion]]\none = ["Z"]\nreason = "r"', "refers to 'Z'"),
        ('[[exclusion]]\none = ["A"]', "needs 'one' and 'reason'"),
        ('[[exclusion]]\none = ["A"]\nwhy = "r"\nreason = "r"', "field 'why'"),
        ("[[exclusion]", "cannot be read"),
    ],
)
def test_wrong_exclusions_are_refused(tmp_path: Path, exclusions: str, message: str) -> None:
    with pytest.raises(ResourceError, match=message):
        load_catalogue(write(tmp_path, A="", exclusions=exclusions))


def test_wrong_statements_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="no statements"):
        load_catalogue(tmp_path)
    with pytest.raises(ResourceError, match="refers to 'B'"):
        load_catalogue(write(tmp_path, A='["B"]'))


@pytest.mark.parametrize(
    ("optional", "message"),
    [
        ('nota = ""', r"A\.toml, A: unknown field 'nota'"),
        ('families = ["fast"]', "A is of the family 'fast', which no exclusion names"),
        ('assumed = ["pr"]', "assumes a range of 'pr', which has none"),
        ('call = "AFI"', "there is no call 'AFI'"),
        ('ruled_out_by = ["LBBB"]', "there is no call 'LBBB'"),
        ("stated = { qrt = [1, 2] }", "stated: 'qrt' is not one of rate, "),
        ("stated = { rate = [2, 1] }", r"stated: 'rate' runs from 2\.0 down to 1\.0"),
        ('excludes = ["B"]', "field 'excludes' holds something that is no table"),
        ('excludes = [{ other = ["B"] }]', "an exclusion needs 'one' and 'reason'"),
        ('mimics = [{ with = ["B"] }]', "'mimics' of A has not exactly statements, tell"),
        ('mimics = [{ with = ["B"], tell = "" }]', "'mimics' of A refers to 'B'"),
        ("related = [{ with = [], credit = 1.5, left_open = 0.5, reason = '' }]", r"'related' of A gives credit 1\.5"),
    ],
)
def test_a_wrong_field_is_named(tmp_path: Path, optional: str, message: str) -> None:
    with pytest.raises(ResourceError, match=message):
        load_catalogue(write(tmp_path, A=f"|{optional}"))


@pytest.mark.parametrize(
    "text",
    [
        '[[related]]\nstatements=["A"]\ncredit=0.5\nreason="x"',
        '[[related]]\nstatements=["NIX"]\ncredit=0.5\nleft_open=0.5\nreason="x"',
        '[[related]]\nstatements=["A"]\ncredit=1.5\nleft_open=0.5\nreason="x"',
        "[[related",
    ],
)
def test_a_wrong_file_of_related_diagnoses_is_refused(tmp_path: Path, text: str) -> None:
    folder = write(tmp_path, A="")
    (folder / "related.toml").write_text(text)
    with pytest.raises(ResourceError, match=r"related\.toml"):
        load_catalogue(folder)


def test_own_related_diagnoses_and_mimics_count_beside_the_shared_ones(tmp_path: Path) -> None:
    own = 'mimics = [{ with = ["A"], tell = "look" }]\nrelated = [{ with = ["A"], credit = 0.5, left_open = 0.5, reason = "r" }]'
    statements = load_catalogue(write(tmp_path, A="", B=f"|{own}"))
    assert [group.statements for group in statements.mimics] == [("B", "A")]
    assert [group.statements for group in statements.related] == [{"A", "B"}]


def test_a_statement_that_looks_like_nothing_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path, A="", B="", C="")
    (folder / "mimics.toml").write_text('[[mimic]]\nstatements = ["A", "B"]\ntell = "look"')
    with pytest.raises(ResourceError, match="C has no mimics"):
        load_catalogue(folder)
