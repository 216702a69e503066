# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages as they are saved: HTML with menus, Word, PDF and plain text."""

import html
import io
import zipfile
from pathlib import Path

import pytest

from hallord.adapters.promise_text import (
    LARGEST,
    Form,
    UnreadablePageError,
    open_page,
)
from hallord.adapters.promise_text.pdf_page import without_page_marks
from hallord.core.drafts import Draft
from hallord.core.reading import read
from tests.support import reading_pages as pages

SEED = Path("../shared/promises/seed-jarfalla-2021-2022.txt")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def as_html(text: str, *, marked: bool = True) -> str:
    """The same page as a site would serve it, menus and footer round it."""
    out: list[str] = []
    in_list = False
    for line in text.splitlines():
        said = html.escape(line.strip())
        bullet = said.startswith("•")
        inside = in_list and line.startswith("  ")
        if in_list and said and not bullet and not inside:
            out.append("</ul>")
            in_list = False
        if bullet:
            out.append(f"{'' if in_list else '<ul>'}<li><p>{said[1:].strip()}</p>")
            in_list = True
        elif said:
            out.append(f"<p>{said}</p>")
    body = "\n".join(out) + ("</ul>" if in_list else "")
    tag = "main" if marked else "div"
    return (
        "<!doctype html><html><head><title>Sida</title><script>let x = '5';</script>"
        "</head><body><header><nav><ul><li>Start</li><li>Polisen ska göra 99 insatser"
        f"</li></ul></nav></header><{tag}>{body}</{tag}>"
        '<div class="cookie-banner">Vi ska göra 7 kontroller</div>'
        "<footer><ul><li>Kontakta kommunen, 3 möten</li></ul></footer></body></html>"
    )


def gist(draft: Draft) -> list[tuple[object, ...]]:
    return [
        (c.text, c.clause, c.lead, c.supporting, c.jointly, c.open_questions)
        for c in draft.commitments
    ]


@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize("page", [pages.EXEMPELKOPING, pages.BY_THEME, pages.PROSE])
def test_the_same_page_with_menus_round_it_gives_the_same_draft(
    page: str, *, marked: bool
) -> None:
    opened = open_page(as_html(page, marked=marked).encode())

    assert opened.form is Form.HTML
    assert gist(read(opened.text)) == gist(read(page))


@pytest.mark.skipif(not SEED.exists(), reason="the seed is not beside the project")
def test_the_seed_as_a_web_page_gives_the_same_draft() -> None:
    text = SEED.read_text(encoding="utf-8")

    read_as = read(open_page(as_html(text).encode()).text)

    assert gist(read_as) == gist(read(text))
    assert read_as.period.period == read(text).period.period


def test_headings_and_nested_lists_are_kept() -> None:
    page = b"<h2>Trygg <b>trafik</b></h2><ul><li>Ett<ul><li>Tv&aring;</ul><li>Tre</ul>"

    assert open_page(page).text == "## Trygg trafik\n\n • Ett\n\n   • Två\n • Tre\n"


def test_hidden_text_is_left_out() -> None:
    page = "<p>Syns</p><p hidden>Inte</p><p aria-hidden='true'>Inte</p>"

    assert open_page(page.encode()).text == "Syns\n"


@pytest.mark.parametrize(
    "data",
    [
        "Löfte 2020".encode(),
        "\ufeffLöfte 2020".encode(),
        "Löfte 2020".encode("utf-16"),
        "Löfte 2020".encode("cp1252"),
        "Lo\u0308fte 2020".encode(),
        "Löf\u00adte 2020".encode(),
    ],
)
def test_plain_text_in_any_coding(data: bytes) -> None:
    assert open_page(data).text == "Löfte 2020"


def word(body: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        )
    return data.getvalue()


def paragraph(text: str, style: str = "", level: int | None = None) -> str:
    listed = (
        f'<w:numPr><w:ilvl w:val="{level}"/></w:numPr>' if level is not None else ""
    )
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_a_word_document_keeps_headings_and_lists() -> None:
    data = word(
        paragraph("Medborgarlöfte 2023", "Rubrik1")
        + paragraph("Polisen ska:")
        + paragraph("göra tre kontroller", level=0)
        + paragraph("synas", level=1)
    )

    opened = open_page(data)

    assert opened.form is Form.WORD
    assert opened.text == (
        "# Medborgarlöfte 2023\n\nPolisen ska:\n • göra tre kontroller\n   • synas\n"
    )
    assert [c.lead for c in read(opened.text).commitments] == [("police",), ("police",)]


def pdf(lines: list[str]) -> bytes:
    """A page with some lines of text, written by hand."""
    shown = "".join(f"({line}) Tj 0 -16 Td " for line in lines)
    stream = f"BT /F1 12 Tf 50 700 Td {shown}ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
            " /Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        (
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
            " /Encoding /WinAnsiEncoding >>"
        ),
    ]
    made, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{each}\nendobj\n"
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    table = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{rows}"
    tail = (
        f"trailer << /Size {len(places) + 1} /Root 1 0 R >>\nstartxref\n{len(made)}\n"
    )
    return (made + table + tail + "%%EOF").encode("cp1252")


def test_a_pdf_is_read() -> None:
    pytest.importorskip("pypdf", reason="PDF is an extra")

    lines = ["Medborgarlöfte 2023", "Polisen ska:", "- göra tre kontroller"]
    opened = open_page(pdf(lines))

    assert opened.form is Form.PDF
    (only,) = read(opened.text).commitments
    assert only.text == "göra tre kontroller"
    assert only.lead == ("police",)


@pytest.mark.parametrize(("times", "kept"), [(2, True), (3, False)])
def test_what_stands_on_every_page_of_a_pdf_is_left_out(
    times: int, *, kept: bool
) -> None:
    sheets = [f"Storstads kommun\nord {n}\n{n} (9)" for n in range(times)]

    lines = without_page_marks(sheets)

    assert ("Storstads kommun" in lines) is kept
    assert f"ord {times - 1}" in lines
    assert "1 (9)" not in lines


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "ingen text"),
        (b"   \n", "ingen text"),
        (b"PK\x03\x04trasig", "skadat"),
        (b"%PDF-1.7 trasig", "skadad"),
        (b"\xff\xfa\x00\x01\x02\xff", "varken text"),
        (word("<w:p>").replace(b"</w:body>", b""), "skada"),
        (b"a" * (LARGEST + 1), "större än"),
    ],
    ids=["empty", "blank", "zip", "pdf", "bytes", "xml", "large"],
)
def test_a_file_without_text_is_refused_in_swedish(data: bytes, why: str) -> None:
    with pytest.raises(UnreadablePageError, match=why):
        open_page(data)


def test_a_zip_that_is_no_document_is_refused() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("annat.txt", "hej")

    with pytest.raises(UnreadablePageError, match="inget Worddokument"):
        open_page(data.getvalue())


def test_a_document_with_entities_is_refused() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(
            "word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
        )

    with pytest.raises(UnreadablePageError, match="otillåten"):
        open_page(data.getvalue())
