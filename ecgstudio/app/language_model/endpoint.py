"""One address that speaks OpenAI's protocol (Ollama, LM Studio, llama.cpp): asked within a time, read within a size.

Loopback only, unless the user has allowed more: the computer that answers is looked at before anything is sent. No redirect is
followed and no proxy asked, so that what is typed goes where the address says or nowhere.
"""

import ipaddress
import json
import socket
import ssl
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from http.client import HTTPException, HTTPResponse
from io import BytesIO
from types import SimpleNamespace
from typing import Any, Final
from urllib.parse import SplitResult, urlsplit

from ecgstudio.core.errors import InputError, UnavailableError
from ecgstudio.core.jobs import Reporter, silent

LIMIT_S: Final = 5.0
"""From the call to the whole answer."""
_LARGEST: Final = 1 << 20
"""Bytes of an answer, with its head."""
_LOOK_S: Final = 0.1
"""So often a wait looks whether it was cancelled."""
_MOST_NAMES, _LONGEST_NAME = 200, 120


@dataclass(frozen=True)
class Endpoint:
    """``address`` as "http://127.0.0.1:11434/v1"; ``model`` by its name there, "" for the first; ``elsewhere``: another computer
    than this one may answer."""

    address: str
    model: str = ""
    elsewhere: bool = False
    limit_s: float = LIMIT_S

    def models(self, report: Reporter = silent) -> tuple[str, ...]:
        """The names of the models that are there. InputError for an unusable address, UnavailableError of one line when nothing
        usable answers in time; Cancelled."""
        listed = self._ask("GET", "models", None, report)
        found = listed.get("data")
        names = [item.get("id") for item in found if isinstance(item, dict)] if isinstance(found, list) else []
        usable = [
            name for name in names if isinstance(name, str) and name.isprintable() and 0 < len(name) <= _LONGEST_NAME
        ]
        if not usable:
            raise UnavailableError(f"{self._where()} lists no model; load one there")
        return tuple(usable[:_MOST_NAMES])

    def answer(self, instruction: str, question: str, schema: Mapping[str, Any], report: Reporter = silent) -> Any:
        """What the model answers, as JSON that is meant to follow ``schema`` and need not. InputError and UnavailableError as of
        ``models``; Cancelled."""
        begun = time.monotonic()
        model = self.model or self.models(report)[0]
        left = replace(self, limit_s=max(0.0, self.limit_s - (time.monotonic() - begun)))
        asked = {
            "model": model,
            "messages": [{"role": "system", "content": instruction}, {"role": "user", "content": question}],
            "temperature": 0,
            "max_tokens": 512,
            "stream": False,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "answer", "strict": True, "schema": schema},
            },
        }
        told = left._ask("POST", "chat/completions", asked, report)
        try:
            text = told["choices"][0]["message"]["content"]
            return _parsed(text[text.index("{") : text.rindex("}") + 1].encode())
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise UnavailableError(
                f"the model {model} gave no answer that can be used; ask again or choose another"
            ) from error

    def _ask(self, method: str, path: str, document: object, report: Reporter) -> dict[str, Any]:
        end = time.monotonic() + self.limit_s
        parts = self._parts()
        try:
            with self._connected(parts, end) as connection:
                connection.sendall(_request(method, parts, path, document))
                response = _response(connection, end, report)
        except TimeoutError:
            raise UnavailableError(f"{self._where()} did not answer in time; try a smaller model") from None
        except (OSError, HTTPException, ValueError) as error:
            why = getattr(error, "strerror", None) or " ".join(str(error).split())[:120]
            raise UnavailableError(f"{self._where()} cannot be used ({why}); is the program there running?") from error
        return response

    def _parts(self) -> SplitResult:
        try:
            parts = urlsplit(self.address.strip())
            usable = parts.scheme in ("http", "https") and parts.hostname and parts.username is None
            _ = parts.port
        except ValueError:
            usable = False
        if (
            not usable
            or not self.address.isascii()
            or not self.address.strip().isprintable()
            or " " in self.address.strip()
        ):
            raise InputError(
                f"'{self.address[:80]}' is no address of a language model; give one like http://127.0.0.1:11434/v1"
            )
        return parts

    def _where(self) -> str:
        return self.address.strip()[:80]

    def _connected(self, parts: SplitResult, end: float) -> socket.socket:
        """A connection to the computer itself, or to another where that is allowed."""
        host, port = str(parts.hostname), parts.port or (443 if parts.scheme == "https" else 80)
        if not self.elsewhere and not _names_loopback(host):
            raise InputError(f"{host} is another computer; nothing is sent there unless you allow it in the settings")
        connection = socket.create_connection((host, port), timeout=max(0.01, end - time.monotonic()))
        try:
            if not self.elsewhere and not _is_loopback(connection.getpeername()[0]):
                raise InputError(
                    f"{host} is another computer; nothing is sent there unless you allow it in the settings"
                )
            if parts.scheme == "https":
                connection = ssl.create_default_context().wrap_socket(connection, server_hostname=host)
        except BaseException:
            connection.close()
            raise
        return connection


def _names_loopback(host: str) -> bool:
    """Whether a name or a number is this computer's own; what the name leads to is looked at once more when connected."""
    return host == "localhost" or _is_loopback(host)


def _is_loopback(number: str) -> bool:
    with suppress(ValueError):
        return ipaddress.ip_address(number.partition("%")[0]).is_loopback
    return False


def _request(method: str, parts: SplitResult, path: str, document: object) -> bytes:
    base = parts.path.rstrip("/") or "/v1"
    body = b"" if document is None else json.dumps(document).encode()
    head = [
        f"{method} {base}/{path} HTTP/1.1",
        f"Host: {parts.netloc}",
        "Accept: application/json",
        "Connection: close",
        *(["Content-Type: application/json", f"Content-Length: {len(body)}"] if body else []),
    ]
    return "\r\n".join((*head, "", "")).encode() + body


def _response(connection: socket.socket, end: float, report: Reporter) -> dict[str, Any]:
    """The document of a whole answer; ValueError where it is none, TimeoutError after ``end``."""
    data = bytearray()
    connection.settimeout(_LOOK_S)
    while True:
        report(0.5, "asking the language model")
        if time.monotonic() > end:
            raise TimeoutError
        with suppress(TimeoutError):
            part = connection.recv(65536)
            data += part
            if len(data) > _LARGEST:
                raise ValueError(f"its answer is larger than {_LARGEST >> 20} MB")
            if not part or _is_whole(data):
                return _document(bytes(data))


def _is_whole(data: bytearray) -> bool:
    """Whether the head says where the body ends, and it is there: some keep the connection open."""
    head, blank, body = data.partition(b"\r\n\r\n")
    if not blank:
        return False
    lines = [line.strip() for line in head.lower().split(b"\r\n")[1:]]
    length = next((line.partition(b":")[2].strip() for line in lines if line.startswith(b"content-length:")), b"")
    chunked = any(line.startswith(b"transfer-encoding:") and line.endswith(b"chunked") for line in lines)
    return body.endswith(b"0\r\n\r\n") if chunked else length.isdigit() and len(body) >= int(length[:12])


def _document(data: bytes) -> dict[str, Any]:
    received = SimpleNamespace(makefile=lambda *_: BytesIO(data))  # as the standard library's parser takes a socket
    response = HTTPResponse(received)  # type: ignore[arg-type]
    response.begin()
    if 300 <= response.status < 400:
        raise ValueError("it leads to another address, which is not followed")
    body = response.read()
    if response.status != 200:
        raise ValueError(f"it answers {response.status}")
    document = _parsed(body)
    if not isinstance(document, dict):
        raise ValueError("its answer is no JSON object")
    return document


def _parsed(data: bytes) -> Any:
    try:
        return json.loads(data)
    except RecursionError as error:
        raise ValueError("its answer is nested too deeply") from error
    except ValueError as error:
        raise ValueError("its answer is no JSON") from error
