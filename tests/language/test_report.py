"""The document of ``ecgstudio parse --json``."""

import json

from ecgstudio.language import read, to_json


def test_document_has_the_agreed_shape() -> None:
    text = "AF at 140/min in a 70-year-old woman, no LVH, possible old inferior infarct, first-degree AV block, frobnication"
    document = json.loads(json.dumps(to_json(read(text))))
    assert set(document) == {"statements", "values", "contradictions", "cautions", "not_understood"}
    by_id = {item["id"]: item for item in document["statements"]}
    assert by_id["AFRVR"] == {"id": "AFRVR", "present": True, "certainty": "certain", "span": [0, 2], "modifiers": []}
    assert by_id["LVHV"]["present"] is False
    assert (by_id["OLDINF"]["certainty"], by_id["OLDINF"]["modifiers"]) == ("possible", ["inferior", "old"])
    assert document["values"] == {"age": 70, "rate": 140, "sex": "female"}
    assert document["contradictions"][0]["statements"] == ["AFRVR", "AVB1"]
    assert "P waves" in document["contradictions"][0]["reason"]
    assert document["not_understood"] == ["frobnication"]
