# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The small server: this machine only, strict headers, nothing but the site."""

import http.client
import threading
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

import pytest

from hallord.adapters.serving import Address, serve

SITE = {
    "index.html": b"<p>hej</p>",
    "stil.css": b"p{}",
    "loften/a/index.html": b"<p>a</p>",
    "loften/a/underlag.csv": b"\xef\xbb\xbfa;b",
}


@pytest.fixture
def served() -> Iterator[Address]:
    with serve(SITE, port=0) as address:
        yield address


def ask(
    address: Address,
    path: str,
    *,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection(urlsplit(address.url).netloc, timeout=10)
    connection.request(method, path, headers=dict(headers or {}))
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize(
    ("path", "kind", "body"),
    [
        ("/", "text/html; charset=utf-8", SITE["index.html"]),
        ("/index.html?a=1", "text/html; charset=utf-8", SITE["index.html"]),
        ("/stil.css", "text/css; charset=utf-8", SITE["stil.css"]),
        ("/loften/a/", "text/html; charset=utf-8", SITE["loften/a/index.html"]),
        (
            "/loften/a/underlag.csv",
            "text/csv; charset=utf-8",
            SITE["loften/a/underlag.csv"],
        ),
    ],
)
def test_it_answers_with_the_site(
    served: Address, path: str, kind: str, body: bytes
) -> None:
    answer, found = ask(served, path)

    assert (answer.status, answer.headers["Content-Type"], found) == (200, kind, body)


def test_it_lets_nothing_in_from_elsewhere(served: Address) -> None:
    answer, _ = ask(served, "/")
    policy = answer.headers["Content-Security-Policy"]

    for rule in (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self' data:",
        "frame-ancestors 'none'",
    ):
        assert rule in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "Python" not in answer.headers["Server"]


def test_what_is_known_is_not_sent_again(served: Address) -> None:
    first, _ = ask(served, "/")
    tag = first.headers["ETag"]

    again, body = ask(served, "/", headers={"If-None-Match": f'"x", W/{tag}'})
    assert (again.status, body, again.headers["ETag"]) == (304, b"", tag)
    other, _ = ask(served, "/", headers={"If-None-Match": '"x"'})
    assert other.status == 200
    assert ask(served, "/stil.css")[0].headers["ETag"] != tag


def test_head_gives_the_headers_alone(served: Address) -> None:
    answer, body = ask(served, "/", method="HEAD")

    assert (answer.status, body) == (200, b"")
    assert answer.headers["Content-Length"] == str(len(SITE["index.html"]))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_but_get_and_head(served: Address, method: str) -> None:
    assert ask(served, "/", method=method)[0].status == 501


@pytest.mark.parametrize(
    "path",
    [
        "/finns-inte",
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/loften/../index.html",
        "/loften",
        "/loften/",
        "/%00",
        "/%ff",
    ],
)
def test_there_is_no_way_out_of_the_site(served: Address, path: str) -> None:
    answer, body = ask(served, path)

    assert answer.status == 404
    assert b"finns inte" in body


def test_a_folder_without_its_slash_leads_to_the_one_with_it(served: Address) -> None:
    answer, _ = ask(served, "/loften/a")

    assert (answer.status, answer.headers["Location"]) == (301, "a/")


def test_it_is_for_this_machine_alone(served: Address) -> None:
    assert urlsplit(served.url).hostname == "127.0.0.1"


def test_a_taken_port_is_said(served: Address) -> None:
    port = urlsplit(served.url).port
    assert port is not None

    with pytest.raises(OSError, match="in use"), serve(SITE, port=port):
        pass


def test_waiting_ends_when_the_server_does() -> None:
    with serve(SITE, port=0) as address:
        waiting = threading.Thread(target=address.wait, daemon=True)
        waiting.start()
        assert waiting.is_alive()
    waiting.join(timeout=10)

    assert not waiting.is_alive()
