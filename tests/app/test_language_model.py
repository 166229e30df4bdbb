"""A language model on this computer: asked politely, believed in nothing, and never waited for longer than was said."""

import json
import socket
import time
from dataclasses import replace

import pytest

from ecgstudio.app.examine import examine
from ecgstudio.app.language_model import endpoint as module
from ecgstudio.app.language_model.endpoint import Endpoint
from ecgstudio.app.language_model.history import facts_of, write_history
from ecgstudio.app.language_model.propose import propose
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, StudioError, UnavailableError
from ecgstudio.core.jobs import Cancelled
from ecgstudio.language import read
from tests.app import model_server as server

TEXT = "LBBB with slow pulse thing"
READING = read(TEXT)
LISTED = {"data": [{"id": "small"}, {"id": 5}, "odd", {"id": "a\x1b[2Jb"}, {"id": "x" * 500}]}


def at(address: str, limit_s: float = 2.0) -> Endpoint:
    return Endpoint(address, "small", limit_s=limit_s)


def proposed(content: object) -> tuple[list[str], tuple[str, ...]]:
    with server.served(server.answers(content)) as (address, _):
        found = propose(at(address), READING)
    return [item.statement_id for item in found.statements], found.dropped


def test_models_are_listed_and_odd_names_are_not() -> None:
    with server.served(server.says(LISTED)) as (address, got):
        assert at(address).models() == ("small",)
        assert at(address.removesuffix("/v1")).models() == ("small",)
    assert all(request.startswith(b"GET /v1/models HTTP/1.1\r\n") for request in got)


def test_only_what_was_typed_and_the_list_is_sent() -> None:
    with server.served(server.answers({"statements": []})) as (address, got):
        propose(at(address), READING)
    asked = server.body_of(got[0])
    assert asked["model"] == "small"
    assert TEXT in asked["messages"][1]["content"]
    assert "SBRAD: " in asked["messages"][0]["content"]
    assert asked["response_format"]["type"] == "json_schema"


def test_without_a_name_the_first_model_is_asked() -> None:
    with server.served(server.answers({"statements": []})) as (address, got):
        propose(replace(at(address), model=""), READING)
    assert server.body_of(got[1])["model"] == "small"


def test_a_statement_of_the_catalogue_passes_and_says_for_which_words() -> None:
    answer = {"statements": [{"id": "SBRAD", "words": "slow pulse"}]}
    with server.served(server.answers(answer)) as (address, _):
        (item,) = propose(at(address), READING).statements
    assert (item.statement_id, item.name) == ("SBRAD", "Sinus bradycardia")
    assert item.words
    assert item.words in TEXT


@pytest.mark.parametrize(
    ("content", "passed", "dropped"),
    [
        ({"statements": [{"id": "CRYPTITIS"}, {"id": "SBRAD"}]}, ["SBRAD"], ("CRYPTITIS",)),
        ({"statements": [{"id": "CLBBB"}]}, [], ("CLBBB",)),
        ({"statements": ["SBRAD", 7, None, {"name": "x"}]}, ["SBRAD"], ("int", "NoneType")),
        ({"statements": [{"id": "a\x1b[31m\u202eb" + 999 * "x"}]}, [], ("a [31m b" + 52 * "x",)),
        ({"statements": [{"id": "SBRAD", "words": 5}, {"id": "SBRAD"}]}, ["SBRAD"], ()),
        ('Sure! ```json\n{"statements": [{"id": "SBRAD", "words": ""}]}\n```', ["SBRAD"], ()),
    ],
)
def test_everything_else_is_dropped_and_shown(content: object, passed: list[str], dropped: tuple[str, ...]) -> None:
    assert proposed(content) == (passed, dropped)


@pytest.mark.parametrize(
    "content",
    ["", "no idea", "{", '{"statements": 5}', "[]", '{"statements": ' + 100_000 * "[" + 100_000 * "]" + "}"],
)
def test_an_answer_that_is_none_is_one_line(content: str) -> None:
    with pytest.raises(UnavailableError) as found:
        proposed(content)
    assert "\n" not in str(found.value)


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        (server.raw(b""), "cannot be used"),
        (server.raw(b"\x00\xff\xfe garbage"), "cannot be used"),
        (server.raw(server.head(b"<html><body>Sign in</body></html>", kind="text/html")), "no JSON"),
        (server.raw(server.head(b'["data"]')), "no JSON object"),
        (server.raw(server.head(b"\xff\xfe{}")), "no JSON"),
        (server.raw(server.head(b"[" * 500_000)), "nested too deeply"),
        (server.raw(server.head(b"{}", "500 Oops")), "answers 500"),
        (server.raw(server.head(b"{}", "404 Not Found")), "answers 404"),
        (server.raw(server.head(b'{"data": []}')), "lists no model"),
        (server.raw(server.head(b"", "302 Found", "Location: http://192.0.2.1/v1/models\r\n")), "not followed"),
        (server.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{}"), "cannot be used"),
        (server.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}0\r\n\r\n"), "cannot be used"),
        (server.raw(b"HTTP/1.1 200 OK\r\n" + 5000 * b"a: b\r\n" + b"\r\n{}"), "cannot be used"),
        (server.endless, "larger than 1 MB"),
        (server.silent, "in time"),
        (server.dripping(server.head(json.dumps(LISTED).encode())), "in time"),
    ],
)
def test_whatever_is_there_costs_a_line_and_a_moment(reply: server.Reply, says: str) -> None:
    with server.served(reply) as (address, _):
        begun = time.monotonic()
        with pytest.raises(UnavailableError) as found:
            at(address, 0.4).models()
        assert time.monotonic() - begun < 5
    assert says in str(found.value)
    assert "\n" not in str(found.value)


def test_chunks_and_a_connection_that_stays_open_are_no_trouble() -> None:
    with server.served(server.chunked(LISTED, kept_open_s=0.5)) as (address, _):
        assert at(address).models() == ("small",)


def test_a_wait_can_be_cancelled() -> None:
    asked = []

    def stop(fraction: float, message: str = "") -> None:
        asked.append(fraction)
        if len(asked) > 1:
            raise Cancelled

    with server.served(server.silent) as (address, _), pytest.raises(Cancelled):
        at(address).models(stop)


def test_nobody_there_is_one_line() -> None:
    free = socket.create_server(("127.0.0.1", 0))
    port = free.getsockname()[1]
    free.close()
    with pytest.raises(UnavailableError, match="cannot be used"):
        at(f"http://127.0.0.1:{port}").models()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ollama",
        "ftp://127.0.0.1",
        "http://",
        "http://u:p@127.0.0.1",
        "http://127.0.0.1:x",
        "http://a b",
        "http://[::1",
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(InputError, match="no address"):
        at(address).models()


@pytest.mark.parametrize(
    "address", ["http://192.0.2.1/v1", "https://api.example.com", "http://127.0.0.1.example.com", "http://0x7f000001"]
)
def test_another_computer_is_refused_before_anything_is_sent(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.socket, "create_connection", lambda *_, **__: pytest.fail("it was connected"))
    with pytest.raises(InputError, match="another computer"):
        at(address).models()


def test_a_name_that_leads_elsewhere_is_refused_when_it_is_connected(monkeypatch: pytest.MonkeyPatch) -> None:
    class Elsewhere:
        def getpeername(self) -> tuple[str, int]:
            return "192.0.2.1", 80

        def sendall(self, data: bytes) -> None:
            pytest.fail("something was sent")

        def close(self) -> None: ...

    monkeypatch.setattr(module.socket, "create_connection", lambda *_, **__: Elsewhere())
    with pytest.raises(InputError, match="another computer"):
        at("http://localhost:80").models()


def test_another_computer_is_asked_where_that_is_allowed() -> None:
    with server.served(server.says(LISTED)) as (address, _):
        assert replace(at(address), elsewhere=True).models() == ("small",)


def test_nothing_is_asked_when_all_was_understood() -> None:
    with pytest.raises(InputError, match="every word was understood"):
        propose(at("http://127.0.0.1:1"), read("LBBB"))


@pytest.fixture(scope="module")
def case() -> Case:
    return examine(simulated(request_for(["LAFB"], age=70.0, sex="female", seed=3)))


def test_facts_are_the_patient_the_statements_the_numbers_and_experience(case: Case) -> None:
    facts = facts_of(case)
    assert facts[:2] == ("The patient is a woman of 70 years", "The ECG shows left anterior fascicular block")
    assert any(fact.startswith("The heart rate is") for fact in facts)
    assert any("patients alike in PTB-XL" in fact for fact in facts)


def test_a_history_holds_what_the_facts_hold(case: Case) -> None:
    good = {"text": "A 70 year old woman has left anterior fascicular block.", "facts": [1, 2]}
    bad = [
        {"text": "A 70 year old woman with chest pain.", "facts": [1]},
        {"text": "She is 71 years old.", "facts": [1]},
        {"text": "The ECG shows atrial fibrillation.", "facts": [2]},
        {"text": "The ECG does not show left anterior fascicular block.", "facts": [2]},
        {"text": "A woman of 70 years.", "facts": [99, "1", True]},
        {"text": "A woman of 70 years.", "facts": []},
    ]
    said = {"sentences": [good, *bad, {"text": 5}, "x", None, {"text": "\x00\x1b"}]}
    with server.served(server.answers(said)) as (address, _):
        found = write_history(at(address), case)
    assert found.sentences == (good["text"],)
    assert set(found.dropped) == {item["text"] for item in bad}


@pytest.mark.parametrize("content", [{"sentences": {}}, {"text": "x"}, "It was a dark and stormy night."])
def test_a_history_that_is_none_is_one_line(case: Case, content: object) -> None:
    with server.served(server.answers(content)) as (address, _), pytest.raises(StudioError, match="answer"):
        write_history(at(address), case)
