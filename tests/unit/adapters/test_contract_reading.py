# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fields of the contract file: what each accepts, and what is said of the rest."""

import json
from dataclasses import replace
from datetime import time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import jsonschema
import pytest

from hallord.adapters.contract import (
    ContractError,
    decode_contract,
    read_contract,
    schema,
    write_contract,
)
from hallord.adapters.contract.syntax import parse
from hallord.adapters.contract.toml_text import toml_text
from hallord.core.clauses import CadenceClause, CountClause, IntentClause, OutcomeClause
from hallord.core.periods import Period
from tests.support.contract_files import EVERY_KIND, SEED, as_json, changed, findings_in

FIRST, LAST = "first = 2022-01-01\n", "last = 2022-12-31\n\n[extension]"
SHARE = 'share = "9/10"'
# An old piece, what stands there instead, and what the only finding is about.
REFUSED = [
    ('schema = "hallord/promise/1"\n', "", "schema"),
    ('schema = "hallord/promise/1"', 'schema = "hallord/promise/2"', "schema"),
    ('id = "alla-sorter-2022"', 'id = "Järfälla"', "id"),
    ('id = "alla-sorter-2022"', 'id = "a\\n"', "id"),
    ('id = "alla-sorter-2022"', 'id = "a--b"', "id"),
    ('id = "alla-sorter-2022"', f'id = "{"a" * 81}"', "id"),
    ('id = "alla-sorter-2022"', 'id = ""', "id"),
    ('title = "Alla sorters åtaganden"', 'title = " \\n"', "title"),
    ('title = "Alla sorters åtaganden"', "title = 2022-01-01", "title"),
    ("version = 2", "version = 0", "version"),
    ("version = 2", "version = 10001", "version"),
    ("version = 2", "version = true", "version"),
    ("version = 2", "version = 2.0", "version"),
    ("version = 2", f"version = {'9' * 4000}", "version"),
    ("version = 2", f"version = 0x{'f' * 9000}", "version"),
    ("example = true", "example = 1", "example"),
    ("example = true", 'example = "true"', "example"),
    ('followed_by = "parties"', 'followed_by = "partys"', "followed_by"),
    ('followed_by = "parties"', "followed_by = []", "followed_by"),
    (FIRST, "first = 1999-12-31\n", "first"),
    (FIRST, "first = 2100-01-01\n", "first"),
    (FIRST, 'first = "2022-01-01"\n', "first"),
    (FIRST, "first = 2022-01-01T00:00:00\n", "first"),
    (FIRST, "", "first"),
    (FIRST, "first = 2022-01-01\nend = 2022-12-31\n", "end"),
    (LAST, "last = 2021-12-31\n\n[extension]", "last"),
    (LAST, "\n[extension]", "last"),
    (LAST, "until_replaced = true\n" + LAST, "last"),
    ("n = 6\n", "", "n"),
    ("n = 6\n", "n = 0\n", "n"),
    ("n = 6\n", 'n = "6"\n', "n"),
    ("n = 6\n", "n = [6]\n", "n"),
    ('kind = "presence", hours', 'kind = "precense", hours', "kind"),
    ('kind = "presence", hours', "kind = 1, hours", "kind"),
    ('clause = { kind = "presence", share = "3/4" }', "clause = 1", "clause"),
    ('not_before = "18:00"', 'not_before = "24:00"', "not_before"),
    ('not_before = "18:00"', "not_before = 18:00:00", "not_before"),
    ('not_before = "18:00"', 'not_before = "18:60"', "not_before"),
    ('weekdays = ["friday", "saturday"]', 'weekdays = ["fredag"]', "weekdays[1]"),
    ('weekdays = ["friday", "saturday"]', 'weekdays = "friday"', "weekdays"),
    ('roles = ["pupils"]', 'roles = ["pupils", "pupils"]', "roles[2]"),
    ("ages = [13, 18]", "ages = [13]", "ages"),
    ("ages = [13, 18]", "ages = [13, 121]", "ages[2]"),
    ('first = "06-01"', 'first = "02-30"', "first"),
    ('first = "06-01"', 'first = "6-1"', "first"),
    (SHARE, 'share = "0"', "share"),
    (SHARE, 'share = "11/10"', "share"),
    (SHARE, "share = 0.9", "share"),
    (SHARE, 'share = "90 %"', "share"),
    ("tolerance_days = 1", "tolerance_days = -1", "tolerance_days"),
    ("within_days = 30", "within_days = -1", "within_days"),
    ("within_days = 30, ", "", "within_days"),
    ("baseline = 41.5, ", "", "baseline"),
    ("baseline = 41.5", "baseline = nan", "baseline"),
    ("baseline = 41.5", "baseline = inf", "baseline"),
    ("baseline = 41.5", "baseline = 1e999999999999999999999", "baseline"),
    ("baseline = 41.5", "baseline = 1e-16", "baseline"),
    ("baseline = 41.5", "baseline = 1000000000001", "baseline"),
    ("baseline = 41.5", 'baseline = "41,5"', "baseline"),
    ("enforcement_driven = false", "enforcement_driven = true", "enforcement_driven"),
    ("enforcement_driven = false, ", "", "enforcement_driven"),
    ('decided_by = "parties"', 'decided_by = "third_party"', "decided_by"),
    ('code = "0999"', 'code = "999"', "code"),
    ('url = "https://example.org/lofte"', 'url = "ftp://x"', "url"),
    ('parties = ["polisen", "kommunen"], per', "parties = [], per", "parties"),
    ("period = { first = 2022-07-10, last = 2022-07-20 }",
     "period = { first = 2022-07-10 }", "last"),
    ("period = { first = 2022-07-10, last = 2022-07-20 }",
     "period = { first = 2022-07-10, until_replaced = true }", "last"),
    ("start = 10, end = 30", "start = 10", "end"),
    ('radet = "Brottsförebyggande rådet"', 'radet = ""', "radet"),
    ('trafik = "Trafiksäkerhet"', '"Trafik" = "T"\ntrafik = "T"', "Trafik"),
    ('known = "58 km/h"', 'known = "ring 070-123 45 67"', "known"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "field"), REFUSED)
def test_a_field_that_cannot_be_used_is_told_of(old: str, new: str, field: str) -> None:
    found = findings_in(changed((old, new)))

    assert field in {one.field.rpartition(" ")[2] for one in found}
    assert all(one.line and one.problem and one.write for one in found)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id = "alla-sorter-2022"', f'id = "{"a" * 80}"'),
        ('id = "alla-sorter-2022"', 'id = "a_b-0"'),
        ("version = 2", "version = 10000"),
        ("version = 2", "version = 1"),
        ("version = 2", "version = 0x02"),
        ("ages = [13, 18]", "ages = [0, 120]"),
        ('not_before = "18:00"', 'not_before = "00:00"'),
        ('not_after = "23:30"', 'not_after = "23:59"'),
        ('first = "06-01"', 'first = "02-29"'),
        (SHARE, 'share = "1"'),
        (SHARE, 'share = "10/10"'),
        ("tolerance_days = 1", "tolerance_days = 0"),
        ("within_days = 30", "within_days = 0"),
        ("baseline = 41.5", "baseline = 1000000000000"),
        ("baseline = 41.5", "baseline = -1e-15"),
        ('code = "0999"', 'code = ""'),
        ("retrieved = 2022-01-03", "retrieved = 2000-01-01"),
        ("retrieved = 2022-01-03", "retrieved = 2099-12-31"),
    ],
)
def test_a_field_at_its_boundary_is_read(old: str, new: str) -> None:
    assert findings_in(changed((old, new))) == ()


def test_values_are_read_exactly() -> None:
    promise = read_contract(EVERY_KIND, name="a")
    count = promise.commitment("antal").clause
    cadence = promise.commitment("aterkommande").clause
    outcome = promise.commitment("effekt").clause

    assert isinstance(count, CountClause)
    assert count.criteria.not_before == time(18)
    assert count.criteria.weekdays == (4, 5)
    assert isinstance(cadence, CadenceClause)
    assert (cadence.share, cadence.weekday) == (Fraction(9, 10), 3)
    assert isinstance(outcome, OutcomeClause)
    assert (outcome.baseline, outcome.level) == (Decimal("41.5"), Decimal(35))
    assert promise.publication.batch_weekday == 3
    assert promise.seasons[0].first == (6, 1)
    assert promise.forums == (("radet", "Brottsförebyggande rådet"),)


def test_a_promise_until_it_is_replaced_has_no_last_day() -> None:
    start = EVERY_KIND.index("[extension]")
    end = EVERY_KIND.index("[publication]")
    forever = LAST.replace("last = 2022-12-31", "until_replaced = true")
    text = changed((LAST, forever)).replace(EVERY_KIND[start:end], "")

    assert read_contract(text, name="a").period.last is None
    assert findings_in(text.replace("replaced = true", "replaced = false"))


def test_the_seed_says_what_it_promised() -> None:
    """The 18 commitments and the four numbers of the promise that came first."""
    promise = read_contract(SEED, name="jarfalla-2021-2022.toml")
    counted = {
        commitment.id[:2]: commitment.clause.n
        for commitment in promise.commitments
        if isinstance(commitment.clause, CountClause)
    }
    vague = {
        int(commitment.id[:2])
        for commitment in promise.commitments
        if isinstance(commitment.clause, IntentClause)
    }

    assert counted == {"05": 5, "06": 10, "10": 10, "13": 10}
    assert vague == {1, 2, 3, 4, 7, 8, 11, 12, 14, 15, 17, 18}
    assert promise.commitment("06-trygghetskontoret").clause.window == Period(
        promise.period.first.replace(year=2022, month=1), promise.period.last
    )
    assert promise.heading_period == "2021–2022"


def test_a_finding_is_told_with_file_line_place_and_advice() -> None:
    text = changed(("n = 6\n", 'n = "sex"\n'))
    line = text[: text.index('n = "sex"')].count("\n") + 1
    way = ["commitments[1] ”antal”", "clause", "n"]

    with pytest.raises(ContractError) as told:
        read_contract(text, name="löfte.toml")

    onward = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
    assert str(told.value) == (
        f"löfte.toml, rad {line}, {f' {onward} '.join(way)}:\n"
        "  här ska stå ett heltal, inte texten ”sex”\n"
        "  Skriv ett heltal utan citattecken, till exempel: n = 5"
    )


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("title", 1, "likhetstecken"),
        ("a = 1\ntitle = ”Hej”\n", 2, "värdet går inte att läsa (kolumn 9)"),
        ('a = "hej\n', 1, "citattecken"),
        ("a = 1\na = 2\n", 2, "samma fält står två gånger"),
        ("[a]\n[a]\n", 2, "samma rubrik står två gånger"),
        ("a = 2022-02-30\n", 1, "datumet finns inte"),
        ("b = 1\na = [1, 2\n\n", 2, "(vid filens slut)"),
        ("a = { b = 1\n", 1, "klammern i slutet"),
        ("[a\n", 1, "hakparentesen i slutet"),
        ('a = "C:\\Users"\n', 1, "omvänt snedstreck"),
        ('a = "\\q"\n', 1, "omvänt snedstreck"),
        ("a = 1 b = 2\n", 1, "ska raden ta slut"),
        ("a = \x00\n", 1, ""),
        ("a" + ".a" * 20, 1, "likhetstecken"),
        ("a" + ".a" * 21 + " = 1", None, "alltför många punkter"),
        (f"a = {'[' * 5000}", None, "alltför många led"),
        (f"a = {'9' * 5000}", None, ""),
        ("x" * 200_001, None, "längre än"),
    ],
)  # fmt: skip
def test_what_is_no_toml_is_told_in_swedish(
    text: str, line: int | None, says: str
) -> None:
    (finding,) = findings_in(text)

    assert (finding.line, finding.field) == (line, "")
    assert says in finding.problem
    assert "fält = värde" in finding.write or "löften" in finding.write


def test_a_file_of_just_the_longest_length_is_read_as_toml() -> None:
    found = findings_in("#" * 200_000)

    assert {one.field for one in found} >= {"schema", "id", "period", "commitments"}


def test_a_last_line_without_an_end_has_a_number_too() -> None:
    found = findings_in('version = 1\ntitle = "Löftet"\nexample = 1')

    assert [one.line for one in found if one.field == "example"] == [3]


def test_a_list_is_broken_only_where_its_line_gets_long() -> None:
    fits, long = ["a" * 64], ["a" * 65]

    assert toml_text({"a": fits}) == f'a = ["{"a" * 64}"]\n'
    assert toml_text({"a": long}) == f'a = [\n  "{"a" * 65}",\n]\n'


def test_an_empty_file_lacks_everything_that_is_needed() -> None:
    needed = ["schema", "id", "title", "period", "parties", "commitments"]

    assert [one.field for one in findings_in("")] == needed


def test_bytes_in_another_encoding_are_told_with_their_line() -> None:
    data = 'a = "b"\ntitle = "löfte"\n'

    assert decode_contract(b"\xef\xbb\xbf" + data.encode(), name="a") == data
    with pytest.raises(ContractError, match=r"a, rad 2:\n.*UTF-8"):
        decode_contract(data.encode("cp1252"), name="a")


def test_half_a_character_is_refused_both_ways() -> None:
    promise = read_contract(EVERY_KIND, name="a")

    with pytest.raises(ContractError, match="trasigt tecken"):
        write_contract(replace(promise, title="\ud800"))
    assert findings_in(changed(("Alla sorters åtaganden", "\ud800")))


@pytest.mark.parametrize("text", [EVERY_KIND, SEED])
def test_the_schema_accepts_what_is_read(text: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())

    jsonschema.validate(as_json(parse(text, name="a")), schema())


def test_the_published_schema_is_the_one_in_the_code(root: Path) -> None:
    folder = root / "src" / "hallord" / "adapters" / "contract"
    published = json.loads((folder / "promise-1.schema.json").read_text("utf-8"))

    assert published == schema()
    assert published["$id"] == "https://hallord.se/schema/promise/1"


def test_the_example_in_the_reference_can_be_read(root: Path) -> None:
    page = (root / "docs" / "sv" / "kontraktsfil.md").read_text(encoding="utf-8")

    example = page.split("```toml\n")[1].split("```")[0]

    assert findings_in(example) == ()


def test_a_written_contract_begins_with_its_format_and_keeps_its_order() -> None:
    lines = write_contract(read_contract(EVERY_KIND, name="a")).splitlines()

    headings = [line for line in lines if line.startswith("[") and "." not in line]
    assert lines[0] == 'schema = "hallord/promise/1"'
    assert headings[0] == "[period]"
    assert headings[-1] == "[[commitments]]"
    assert "window = { first = 2022-02-01, last = 2022-11-30 }" in lines


@pytest.mark.parametrize(
    ("text", "field", "advice"),
    [
        ("", "parties", "Skriv [[parties]] på en egen rad"),
        ("", "period", "Skriv till exempel: period = { first = 2022-01-01, last ="),
        ("", "id", 'Skriv till exempel: id = "exempelkoping-2021-2022"'),
        ("parties = []", "parties", "Skriv [[parties]] på en egen rad"),
        ("parties = 1", "parties", "Skriv [[parties]] på en egen rad"),
        ("extension = 1", "extension", "Skriv [extension] på en egen rad"),
        ("[[commitments]]", "clause", "Skriv [commitments.clause] på en egen rad"),
        ("aims = 1", "aims", "Skriv till exempel: aims = ["),
    ],
)
def test_the_advice_fits_the_place(text: str, field: str, advice: str) -> None:
    told = [one for one in findings_in(text) if one.field.rpartition(" ")[2] == field]

    assert [one.write.startswith(advice) for one in told] == [True]
