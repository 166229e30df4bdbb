"""A small server that speaks OpenAI's protocol, well or badly."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

Reply = Callable[[socket.socket, bytes], None]
"""Answers one request, of which it is given the bytes."""


def head(body: bytes, status: str = "200 OK", more: str = "", kind: str = "application/json") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{more}\r\n".encode() + body


def says(document: object) -> Reply:
    """A document as it is."""
    return raw(head(json.dumps(document).encode()))


def answers(content: object) -> Reply:
    """A model's answer with this content; a name of a model is listed where that is asked for."""
    text = content if isinstance(content, str) else json.dumps(content)
    told = json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()
    listed = json.dumps({"data": [{"id": "small"}, {"id": "large"}]}).encode()

    def reply(connection: socket.socket, request: bytes) -> None:
        connection.sendall(head(listed if request.startswith(b"GET /v1/models ") else told))

    return reply


def raw(data: bytes) -> Reply:
    return lambda connection, _: connection.sendall(data)


def chunked(document: object, kept_open_s: float = 0.0) -> Reply:
    """In chunks, the connection kept open for a while after the last."""
    body = json.dumps(document).encode()
    parts = [body[at : at + 7] for at in range(0, len(body), 7)]

    def reply(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        for part in parts:
            connection.sendall(f"{len(part):x}\r\n".encode() + part + b"\r\n")
        connection.sendall(b"0\r\n\r\n")
        time.sleep(kept_open_s)

    return reply


def dripping(data: bytes, pause_s: float = 0.02) -> Reply:
    """One byte after the other."""

    def reply(connection: socket.socket, _: bytes) -> None:
        for at in range(len(data)):
            connection.sendall(data[at : at + 1])
            time.sleep(pause_s)

    return reply


def endless(connection: socket.socket, _: bytes) -> None:
    """More than anybody wants."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{")
    while True:
        connection.sendall(b" " * 65536)


def silent(connection: socket.socket, _: bytes) -> None:
    """Nothing at all, for a second."""
    time.sleep(1.0)


@contextmanager
def served(reply: Reply) -> Iterator[tuple[str, list[bytes]]]:
    """The address of a server that answers every request so, and the requests it got."""
    listening = socket.create_server(("127.0.0.1", 0))
    got: list[bytes] = []

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                try:
                    got.append(_whole(connection))
                    reply(connection, got[-1])
                except OSError:
                    continue

    thread = Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/v1", got
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join(5)


def served_once(reply: Reply) -> str:
    """The address of a server that answers one request, and is gone then."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with listening:
            connection, _ = listening.accept()
            with connection:
                reply(connection, _whole(connection))

    Thread(target=serve, daemon=True).start()
    return f"http://127.0.0.1:{listening.getsockname()[1]}/v1"


def body_of(request: bytes) -> Any:
    return json.loads(request.partition(b"\r\n\r\n")[2])


def _whole(connection: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        part = connection.recv(65536)
        if not part:
            return data
        data += part
    length = next((int(line[15:]) for line in data.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0)
    while len(data.partition(b"\r\n\r\n")[2]) < length:
        data += connection.recv(65536)
    return data
