# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every component on one page, to look at: screen, phone, dark, grey and paper.

All that it shows is invented and stands under Exempelköping, which does not exist.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from html import escape
from typing import Final

from hallord.look.buckets import (
    Bucket,
    BucketState,
    bound_chart,
    buckets_chart,
    buckets_key,
)
from hallord.look.formats import Lang, full_day_text, month_name, period_text
from hallord.look.phrases import (
    StandingWords,
    label_words,
    render,
    standing_words,
)
from hallord.look.shapes import shape, shape_names
from hallord.look.stylesheet import stylesheet
from hallord.look.tables import Column, table
from hallord.look.templates import Value
from hallord.look.timeline import Bead, BeadState, Timeline, timeline, timeline_key
from hallord.look.verdict_words import LABEL_WORDS

_FIRST: Final = date(2021, 7, 1)
_LAST: Final = date(2022, 12, 31)


def gallery(*, lang: Lang = "sv") -> str:
    """Return the page, complete and with the stylesheet in it."""
    parts = (
        _promise(lang),
        _commitment(lang),
        _all_standings(lang),
        _timelines(lang),
        _each(lang),
        _asking(),
    )
    title = {"sv": "Alla delar", "en": "All components"}[lang]
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title} – Hållord</title><style>{stylesheet()}</style></head>"
        f'<body><a class="skip" href="#innehall">Till innehållet</a>{_top(lang)}'
        f'<main id="innehall" class="wrap">{"".join(parts)}</main>{_foot()}'
        f"</body></html>"
    )


def _top(lang: Lang) -> str:
    other = "English" if lang == "sv" else "Svenska"
    return (
        '<header class="site"><div class="wrap"><a class="name" href="#">Hållord</a>'
        '<nav aria-label="Huvudmeny"><a href="#" aria-current="page">Medborgarlöften'
        '</a><a href="#">Min plats</a><a href="#">Så fungerar det</a></nav>'
        f'<a class="lang" href="#" lang="{"en" if lang == "sv" else "sv"}">{other}</a>'
        '</div></header><p class="example"><span class="wrap" style="display:block">'
        "<strong>Påhittat exempel.</strong> Exempelköping finns inte. Ingen uppgift "
        "här gäller någon verklig kommun.</span></p>"
    )


def _foot() -> str:
    return (
        '<footer class="foot"><div class="wrap"><p>Hållord räknar ut hur det går från '
        "det som parterna har redovisat och bekräftat. Ingen kan skriva in ett "
        'omdöme.</p><p><a href="#">Hämta alla uppgifter</a> · <a href="#">Rättelser'
        '</a> · <a href="#">Tillgänglighet</a></p><p class="noprint"><a '
        'href="#innehall">Till början <span class="hidden">av sidan</span></a></p>'
        "</div></footer>"
    )


def _standing(words: StandingWords, mark: str) -> str:
    detail = f'<span class="say">{escape(words.detail)}</span>'
    return (
        f'<p class="standing t-{words.tone}">{mark}<strong>{escape(words.word)}'
        f"</strong>{detail if words.detail else ''}</p>"
    )


def _promise(lang: Lang) -> str:
    period = period_text(_FIRST, _LAST, lang)
    return (
        f'<nav class="crumbs" aria-label="Här är du"><a href="#">Exempelköping</a> / '
        f"Löftet 2021–2022</nav><h1>Tryggare offentlig miljö i Exempelköping</h1>"
        f'<p class="quiet">Medborgarlöfte från Lokalpolisen Exempelköping och '
        f"Exempelköpings kommun, {period}.</p>"
        '<h2>Det här hände</h2><p class="lead">4 helginsatser, 9 tillfällen i '
        "trygghetskontoret och 12 pass vid skolor.</p><p>Av sju punkter i löftet som "
        "går att följa upp är fyra hållna, två i takt och en ligger efter. Elva "
        "punkter går inte att följa upp som de är skrivna. Polisen har redovisat till "
        "och med 31 augusti, kommunen till och med 30 juni.</p>"
        f'<h2>Punkterna i löftet</h2><ol class="points">{"".join(_points(lang))}</ol>'
    )


def _points(lang: Lang) -> Iterator[str]:
    rows: tuple[tuple[str, str, str, int | None, int | None], ...] = (
        ("Minst 5 gemensamma helginsatser", "open", "on_pace", 4, 5),
        ("På plats i trygghetskontoret vid 10 tillfällen", "open", "behind", 5, 10),
        ("10 trafikinsatser vid skolor", "kept", "none", 12, 10),
        ("Starta ett utvecklingsarbete", "open", "none", 0, 1),
        ("Regelbundet kommunicera arbetet", "not_checkable", "none", 12, None),
    )
    for text, verdict, pace, done, target in rows:
        words = standing_words(verdict, pace=pace, done=done, target=target, lang=lang)
        part = (done or 0) / target if target else 0
        mark = shape(verdict, pace=pace, fraction=part, expected=0.75, size=32)
        detail = f' <span class="say">{escape(words.detail)}</span>'
        yield (
            f'<li><span class="t-{words.tone}">{mark}</span><div><p><a href="#">{text}'
            f'</a></p><p class="standing t-{words.tone}"><strong>{escape(words.word)}'
            f"</strong>{detail if words.detail else ''}</p></div></li>"
        )


def _commitment(lang: Lang) -> str:
    words = standing_words("open", pace="on_pace", done=3, target=5, lang=lang)
    mark = shape("open", pace="on_pace", fraction=0.6, size=40)
    labels = "".join(
        f"<li>{escape(label_words(code, {'last': date(2022, 3, 1)}, lang))}</li>"
        for code in ("interpretation", "paused")
    )
    return (
        '<hr><h2>En punkt i löftet</h2><blockquote class="promised first">”Polisen '
        "och kommunen ska tillsammans göra minst 5 riktade helginsatser för att öka "
        'tryggheten i Exempelköping.”</blockquote><p class="source">Ur löftet, '
        'publicerat <a href="https://exempel.invalid/lofte">28 juni 2021</a></p>'
        "<h3>Så räknar vi</h3><p>Räknas: helginsatser där både polisen och kommunen "
        "var med, 1 juli 2021 – 31 december 2022. Minst 5, högst en per helg.</p>"
        f'<h3>Så går det</h3>{_standing(words, mark)}<ul class="labels">{labels}</ul>'
        f"{_figure(lang)}"
        '<h3>Hjälpte det?</h3><p class="inset">Det vet vi inte än. Vi jämför '
        "trygghetsundersökningarna från 2021 och 2023. Svaret kommer i maj 2023.</p>"
        "<h3>För dig som vill kontrollera</h3><details open><summary>Underlag, 6 "
        f"tillfällen</summary>{_evidence(lang)}</details><details><summary>Räkna om "
        "själv</summary><pre>hallord verify exempelkoping-2021.zip</pre></details>"
    )


def _weekends(lang: Lang) -> tuple[tuple[date, BeadState, str], ...]:
    deadline = date(2022, 9, 15)
    missing: dict[str, Value] = {"parties": ("Kommunen",)}
    waiting: dict[str, Value] = {"parties": ("kommunen",), "deadline": deadline}
    return (
        (date(2021, 9, 18), BeadState.COUNTED, ""),
        (date(2021, 10, 7), BeadState.NOT_COUNTED, render("not_weekend", {}, lang)),
        (date(2021, 12, 11), BeadState.COUNTED, ""),
        (date(2022, 3, 12), BeadState.COUNTED, ""),
        (
            date(2022, 3, 19),
            BeadState.NOT_COUNTED,
            render("party_missing", missing, lang),
        ),
        (date(2022, 8, 27), BeadState.AWAITING, render("awaiting", waiting, lang)),
    )


_STATES: Final = {
    BeadState.COUNTED: "Räknas",
    BeadState.NOT_COUNTED: "Räknas inte",
    BeadState.AWAITING: "Väntar",
}


def _figure(lang: Lang) -> str:
    beads = tuple(
        Bead(
            day,
            state,
            f"{full_day_text(day, lang)}: {reason or _STATES[state].lower()}",
            "" if state is BeadState.COUNTED else f"u{number}",
        )
        for number, (day, state, reason) in enumerate(_weekends(lang), start=1)
    )
    drawn = timeline(
        Timeline(
            key="helg",
            title="3 av minst 5 helginsatser till och med 31 augusti 2022",
            description="Tre räknas, en väntar på bekräftelse och två räknas inte.",
            first=_FIRST,
            last=_LAST,
            beads=beads,
            reported=(
                (_FIRST, date(2022, 1, 15)),
                (date(2022, 2, 15), date(2022, 8, 31)),
            ),
            planned=((_FIRST, 0), (_LAST, 5)),
            target=5,
            as_of=date(2022, 8, 31),
            goal="minst 5",
            lang=lang,
        )
    )
    return (
        '<figure><p class="claim">Tre helginsatser av fem räknas. En väntar på '
        f"bekräftelse.</p>{drawn}<figcaption>{timeline_key(lang=lang)}</figcaption>"
        "</figure>"
    )


def _evidence(lang: Lang) -> str:
    rows = [
        (full_day_text(day, lang), "Centrum", _STATES[state], reason, number)
        for (day, state, reason), number in zip(_weekends(lang), "222211", strict=True)
    ]
    return table(
        "Helginsatser, 1 juli 2021 – 31 augusti 2022",
        columns=(
            Column("Dag"),
            Column("Plats"),
            Column("Räknas det?"),
            Column("Varför"),
            Column("Bekräftade parter", numeric=True),
        ),
        rows=rows,
        refs=[f"u{n}" for n in range(1, len(rows) + 1)],
    )


def _all_standings(lang: Lang) -> str:
    rows = []
    for name in shape_names():
        opened = name.startswith("open_")
        verdict = "open" if opened else name
        pace = name.removeprefix("open_") if opened else "none"
        words = standing_words(
            verdict,
            pace=pace,
            lang=lang,
            done=2,
            target=5,
            parties=("Exempelköpings kommun",),
            day=date(2022, 6, 30) if name == "not_reported" else None,
        )
        marks = "".join(
            shape(verdict, pace=pace, fraction=0.4, expected=0.65, size=s)
            for s in (20, 40)
        )
        rows.append(
            f'<li style="grid-template-columns:5rem minmax(0,1fr)"><span '
            f'class="t-{words.tone}">{marks}</span>{_standing(words, "")}</li>'
        )
    labels = "".join(
        f"<li>{escape(label_words(code, {'last': _LAST}, lang))}</li>"
        for code in LABEL_WORDS
    )
    return (
        f'<hr><h2>Alla omdömen</h2><ul class="points">{"".join(rows)}</ul>'
        f'<ul class="labels">{labels}</ul>{_rings()}'
    )


def _rings() -> str:
    steps = [n / 10 for n in range(11)]
    lines = (
        ("blue", "on_pace", 0.0),
        ("amber", "behind", 0.25),
        ("slate", "none", 0.0),
    )
    return "".join(
        f'<p class="t-{colour}">'
        + "".join(
            shape("open", pace=pace, fraction=part, expected=part + ahead, size=28)
            for part in steps
        )
        + "</p>"
        for colour, pace, ahead in lines
    )


def _timelines(lang: Lang) -> str:
    start = date(2022, 1, 1)
    year = Timeline(
        key="kontor",
        title="14 av 10 tillfällen i trygghetskontoret",
        description="Fler än utlovat.",
        first=start,
        last=date(2022, 12, 31),
        beads=tuple(
            Bead(
                start + timedelta(days=9 + 25 * n), BeadState.COUNTED, f"tillfälle {n}"
            )
            for n in range(14)
        ),
        reported=((start, date(2022, 12, 31)),),
        target=10,
        goal="10 utlovade",
        lang=lang,
    )
    many = Timeline(
        key="manga",
        title="37 av 50 kontroller",
        description="Till och med 31 augusti.",
        first=date(2021, 1, 1),
        last=date(2024, 12, 31),
        beads=tuple(
            Bead(
                date(2021, 2, 1) + timedelta(days=29 * n), BeadState.COUNTED, f"nr {n}"
            )
            for n in range(37)
        ),
        reported=((date(2021, 1, 1), date(2023, 12, 31)),),
        planned=(
            (date(2021, 1, 1), 0),
            (date(2022, 12, 31), 20),
            (date(2024, 12, 31), 50),
        ),
        target=50,
        as_of=date(2024, 2, 1),
        goal="50 utlovade",
        lang=lang,
    )
    month = Timeline(
        key="manad",
        title="Inte klart än, 0 av 1",
        description="Ett möte väntar på bekräftelse.",
        first=date(2022, 3, 1),
        last=date(2022, 4, 15),
        beads=tuple(
            Bead(date(2022, 3, day), BeadState.AWAITING, "möte")
            for day in (8, 8, 9, 22)
        ),
        reported=((date(2022, 3, 1), date(2022, 3, 20)),),
        target=1,
        as_of=date(2022, 3, 31),
        goal="1 utlovad",
        lang=lang,
    )
    figures = "".join(
        f'<figure><p class="claim">{t.title}</p>{timeline(t)}</figure>'
        for t in (year, many, month)
    )
    key = timeline_key(lang=lang)
    return f"<hr><h2>Tidslinjer</h2>{figures}{key}"


def _each(lang: Lang) -> str:
    held, missed = BucketState.HELD, BucketState.MISSED
    gone, opened = BucketState.UNREPORTED, BucketState.OPEN
    months = [
        Bucket(month_name(n, lang)[:3], state)
        for n, state in enumerate(
            (held, held, missed, held, gone, gone, held, held, opened, opened), start=1
        )
    ]
    days = [
        Bucket(
            full_day_text(date(2018, 5, 1) + timedelta(days=n), lang),
            gone
            if 60 < n < 68
            else opened
            if n > 80
            else missed
            if n * 7 % 5 < 1
            else held,
        )
        for n in range(92)
    ]
    text = "Månader med redovisat möte"
    return (
        "<hr><h2>Varje månad, varje dygn</h2>"
        f'<figure><p class="claim">Fem av sex redovisade månader hölls</p>'
        f"{buckets_chart(months, key='man', title=text, description='')}</figure>"
        '<figure><p class="claim">92 dygn</p>'
        f"{buckets_chart(days, key='dygn', title='92 dygn', description='')}"
        f"<figcaption>{buckets_key(lang=lang)}</figcaption></figure>"
        '<figure><p class="claim">71 kontroller räcker till högst 71 av 92 dygn</p>'
        + bound_chart(
            71,
            total=92,
            key="hogst",
            title="Högst 71 av 92 dygn",
            held="högst 71 dygn med kontroll",
            missed="minst 21 utan",
        )
        + "</figure>"
    )


def _asking() -> str:
    return (
        "<hr><h2>Fråga och svar</h2><form><p><label for='a'>Var bor du?</label>"
        "<span class='hint' id='ah'>Skriv kommundel eller postort.</span><br>"
        "<input id='a' aria-describedby='ah'></p><div class='wrong'><p><strong>Vi "
        "hittar inte ”Nordby”.</strong> Pröva en annan stavning. Det du har skrivit "
        "finns kvar.</p><p><label for='b'>Kommundel</label><input id='b' "
        "value='Nordby'></p></div><p><button class='button' type='button'>Visa "
        "min plats</button></p></form><p class='inset warn'>Uppgifterna för juli "
        "saknas. Kommunen redovisar dem senast 15 september.</p><dl class='facts'>"
        "<dt>Giltighetstid</dt><dd>1 juli 2021 – 31 december 2022</dd><dt>Parter</dt>"
        "<dd>Lokalpolisen Exempelköping och Exempelköpings kommun</dd><dt>Beslut</dt>"
        "<dd class='num'>KS 2021/123</dd></dl>"
    )
