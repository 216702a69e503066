# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The site: what is in it, what must never be, and that anyone can compute it again."""

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from hallord.adapters.contract import read_contract, write_contract
from hallord.adapters.evidence import read_native, write_native
from hallord.adapters.public_pages import Followed, PagesNeedJinjaError, build_site
from hallord.adapters.public_pages.rich_text import rich, swedish_words
from hallord.core.clauses import PlanStep
from hallord.core.evidence import Evidence
from hallord.core.periods import Period
from hallord.core.standing import standings
from hallord.look.terminal import standing_facts
from tests.support.cast import START, commitment, joint_operations, promise
from tests.support.pages import (
    AS_OF,
    CLAUSES,
    built,
    every_kind,
    followed_every_kind,
    followed_examples,
    followed_many,
)

FOLDER = "loften/alla-sorter"
VOID = {"meta", "link", "br", "hr", "img", "input", "wbr"}


@pytest.fixture(scope="module")
def site() -> Mapping[str, bytes]:
    return built(followed_every_kind(), followed_many(300))


def pages(site: Mapping[str, bytes]) -> dict[str, str]:
    return {p: c.decode() for p, c in site.items() if p.endswith(".html")}


class Reader(HTMLParser):
    """Reads a page: its links, ids, headings, and the words that are not Swedish."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.ids: list[str] = []
        self.open: list[tuple[str, str]] = []
        self.tags: list[str] = []
        self.english: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.links += [given[n] for n in ("href", "src") if n in given]
        self.ids += [given["id"]] if "id" in given else []
        lang = given.get("lang") or (self.open[-1][1] if self.open else "")
        if tag not in VOID:
            self.open.append((tag, lang))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1][0] == tag, f"</{tag}> closes <{self.open[-1][0]}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1] == "en":
            self.english.append(data)


def test_every_page_is_whole_light_and_has_one_heading(
    site: Mapping[str, bytes],
) -> None:
    for path, text in pages(site).items():
        read = Reader(text)
        assert read.open == [], path
        assert len(text.encode()) <= 60_000, path
        assert read.tags.count("h1") == 1, path
        assert read.tags.count("main") == 1, path
        assert len(read.ids) == len(set(read.ids)), path
        assert "script" not in read.tags, path
        assert text.startswith("<!doctype html>"), path


def test_every_link_leads_somewhere(site: Mapping[str, bytes]) -> None:
    read = {path: Reader(text) for path, text in pages(site).items()}
    for path, page in read.items():
        for link in page.links:
            if link.startswith("https://"):
                continue
            target, _, anchor = link.partition("#")
            whole = _resolved(path, target) if target else path
            assert whole in site, f"{path} → {link}"
            assert not anchor or anchor in read[whole].ids, f"{path} → {link}"


def _resolved(page: str, link: str) -> str:
    parts = page.split("/")[:-1]
    for part in link.split("/"):
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def test_every_page_has_its_sibling(site: Mapping[str, bytes]) -> None:
    found = set(pages(site))
    swedish = {path for path in found if not path.startswith("en/")}

    assert found - swedish == {f"en/{path}" for path in swedish}


def test_no_swedish_on_english_pages_but_the_promises_own_words(
    site: Mapping[str, bytes],
) -> None:
    # Letters that English lacks, and the small words that no Swedish text is without.
    swedish = re.compile(r"[åäöÅÄÖ]|\b(?:och|som|är|inte|för|av|till)\b")
    for path, text in pages(site).items():
        if path.startswith("en/"):
            said = [data for data in Reader(text).english if swedish.search(data)]
            said = [d for d in said if "Hållord" not in d and "Exempelköp" not in d]
            assert said == [], path


def test_the_same_input_gives_the_same_bytes(site: Mapping[str, bytes]) -> None:
    assert built(followed_every_kind(), followed_many(300)) == site


def test_an_outsider_computes_the_same_standings(site: Mapping[str, bytes]) -> None:
    contract = site[f"{FOLDER}/kontrakt.toml"].decode()
    evidence = site[f"{FOLDER}/underlag.json"].decode()
    public = json.loads(site[f"{FOLDER}/stallning.json"])
    found = standings(
        read_contract(contract, name="kontrakt.toml"),
        read_native(evidence, name="underlag.json"),
        as_of=AS_OF,
        known_on=AS_OF,
    )

    hidden = {"expected", "eligible_left"}
    again = [standing_facts(one) for one in found]
    assert len(again) == len(CLAUSES)
    for here, told in zip(again, public["commitments"], strict=True):
        assert {k: v for k, v in here.items() if k not in hidden} == {
            k: v for k, v in told.items() if k not in hidden
        }


def test_what_is_not_public_is_nowhere(site: Mapping[str, bytes]) -> None:
    assert all(b"hemlig" not in content for content in site.values())


def test_the_plan_of_operations_is_nowhere() -> None:
    plan = (PlanStep(Period(START, date(2021, 8, 31)), 5),)
    clause = replace(joint_operations(5), plan=plan)
    one = replace(promise(commitment(clause)), id="plan")
    found = built(Followed(one, Evidence(), as_of=AS_OF, known_on=AS_OF))

    assert b"2021-08-31" not in found["loften/plan/kontrakt.toml"]
    page = found["loften/plan/punkt/index.html"].decode()
    assert "Den visas inte" in page
    assert 'class="ramp"' not in page


def test_counted_and_not_counted_both_stand_with_their_reasons(
    site: Mapping[str, bytes],
) -> None:
    page = site[f"{FOLDER}/helger/index.html"].decode()

    assert "Räknas." in page
    assert "Räknas inte. Kommunen var inte med." in page
    assert "Väntar på bekräftelse från kommunen" in page
    assert "ersattes av" in page
    assert "tog tillbaka" in site[f"{FOLDER}/index.html"].decode()


def test_a_long_table_goes_on_beside(site: Mapping[str, bytes]) -> None:
    folder = "loften/manga/punkt-plats"
    rows = [
        site[f"{folder}/underlag-{page}.html"].count(b'<tr role="row" id=')
        for page in range(1, 6)
    ]

    assert rows == [60, 60, 60, 60, 60]
    assert f"{folder}/underlag-6.html" not in site
    assert site[f"{folder}/index.html"].count(b'<tr role="row" id=') == 40


def test_municipalities_stand_in_the_order_of_the_swedish_alphabet() -> None:
    base = followed_every_kind()
    names = ["Ödeby", "Zinkby", "Ärla", "Åmåla", "Alby"]
    followed = [
        replace(
            base,
            promise=replace(
                base.promise,
                id=f"l-{n}",
                areas=(replace(base.promise.areas[0], name=name),),
            ),
        )
        for n, name in enumerate(names)
    ]
    index = built(*followed)["index.html"].decode()
    shown = re.findall(r"<h2 id=\"k\d\">([^<]+)", index)

    assert shown == ["Alby", "Zinkby", "Åmåla", "Ärla", "Ödeby"]


def test_a_promise_leads_to_the_one_before_and_after() -> None:
    older = followed_every_kind()
    newer = replace(
        older, promise=replace(older.promise, id="nyare", predecessor="alla-sorter")
    )
    found = built(older, newer)

    assert b'href="../alla-sorter/index.html"' in found["loften/nyare/index.html"]
    assert b'href="../nyare/index.html"' in found["loften/alla-sorter/index.html"]


def test_two_promises_with_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="alla-sorter"):
        built(followed_every_kind(), followed_every_kind())


@pytest.mark.parametrize("name", ["../ut", "a/b", "", "A B", "å"])
def test_an_id_that_could_lead_out_of_the_site_is_refused(name: str) -> None:
    odd = replace(every_kind(), id=name)

    with pytest.raises(ValueError, match="namn på en sida"):
        built(Followed(odd, Evidence(), as_of=AS_OF, known_on=AS_OF))


def test_words_are_escaped_and_formulas_are_harmless() -> None:
    base = followed_every_kind()
    bad = replace(base.promise.commitments[0], text="<script>alert(1)</script> & ”mer”")
    odd = replace(base.promise, commitments=(bad, *base.promise.commitments[1:]))
    found = built(replace(base, promise=odd))

    assert b"<script" not in b"".join(pages_of(found))
    assert b"&lt;script&gt;" in found[f"{FOLDER}/index.html"]


def pages_of(site: Mapping[str, bytes]) -> list[bytes]:
    return [content for path, content in site.items() if path.endswith(".html")]


def test_without_jinja_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)

    with pytest.raises(PagesNeedJinjaError, match=r"hallord\[pages\]"):
        build_site(
            [],
            built_on=AS_OF,
            write_contract=write_contract,
            write_evidence=write_native,
        )


def test_days_become_times_and_swedish_words_are_marked() -> None:
    write = rich("en", swedish_words(every_kind()))

    assert write("On 3 May 2022 <b>") == (
        'On <time datetime="2022-05-03">3 May 2022</time> &lt;b&gt;'
    )
    assert write("by arbetet har startat.") == (
        'by <span lang="sv">arbetet har startat</span>.'
    )
    assert rich("sv")("3 maj 2022") == '<time datetime="2022-05-03">3 maj 2022</time>'


def test_the_examples_make_a_light_site() -> None:
    found = built(*followed_examples())

    assert "loften/exempelkoping-2021-2022/index.html" in found
    assert max(len(page) for page in pages_of(found)) <= 60_000


def test_a_place_says_when_it_shows_only_the_latest(
    site: Mapping[str, bytes],
) -> None:
    places = [
        page
        for path, page in pages(site).items()
        if "/plats/" in path and not path.startswith("en/")
    ]

    assert any("<caption>De 60 senaste av " in page for page in places)
    assert any("Vad som är redovisat för platsen" in page for page in places)
    assert all(page.count('<tr role="row"') <= 61 for page in places)
