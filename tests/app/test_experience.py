"""From a teacher's statements to what is offered beside them."""

from ecgstudio.app.experience import experience, name_of, offers
from ecgstudio.core.catalogue import catalogue


def test_offers_are_statements_that_may_stand_beside_it() -> None:
    for asked in (("AFIB",), ("LAFB",), ("CLBBB", "AVB1"), ("NORM",)):
        out = {other for item in asked for other in catalogue().excluded_by(item)}
        for offer in offers(experience(asked, 70.0, "female"), asked):
            assert offer.statement_id in catalogue()
            assert offer.statement_id not in {*asked, *out, "SR", "NORM"}
            assert offer.low <= offer.share <= offer.high
            assert str(offer.patients) in offer.text


def test_a_broader_code_stands_in_for_a_statement() -> None:
    assert experience(["AFL21"]).known == ("scp:AFLT",)
    assert name_of("scp:AFLT") == "code AFLT"


def test_what_is_not_counted_offers_nothing() -> None:
    found = experience(["TDP"])
    assert found.known == ()
    assert offers(found, ["TDP"]) == ()


def test_a_name_that_is_offered_is_understood() -> None:
    from ecgstudio.language import read

    for asked in ("AFIB", "CLBBB", "OLDINF", "LAFB", "PVC"):
        for offer in offers(experience([asked]), [asked]):
            assert offer.statement_id in {item.id for item in read(f"LBBB, {offer.name}").mentions if item.present}
