# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Communication: every party must reach its own number of posts."""

from collections.abc import Iterable
from dataclasses import replace

from hallord.core.cases import Case, demand_for, gather, reporting_of, stretches_of
from hallord.core.clauses import CommunicationClause
from hallord.core.counted import counted_standing, furthest_behind
from hallord.core.evidence import Occasion, Presence, Tally
from hallord.core.judging import Demand, by_worst, judge_bucket
from hallord.core.periods import Period
from hallord.core.reporting import Reporting
from hallord.core.verdicts import Entry, EntryState, Standing


def judge_communication(case: Case, clause: CommunicationClause) -> Standing:
    """Return the standing of posts: every party must reach the number itself."""
    demands: list[Demand] = []
    shown: list[Entry] = []
    told: list[tuple[str, tuple[Period, ...]]] = []
    for party in clause.parties:
        criteria = replace(clause.criteria, by=(party,), jointly=())
        stretches = stretches_of(case, clause.per, clause.year_from, criteria)
        entries = gather(
            case, criteria, clause.one_per, stretches=stretches, party=party
        )
        reporting = reporting_of(case, criteria)
        told.extend(reporting.by_party)
        shown.extend(e for e in entries if party in {p.principal for p in _present(e)})
        demands.extend(
            demand_for(
                case,
                stretch,
                needed=clause.n,
                entries=entries,
                one_per=clause.one_per,
                criteria=criteria,
                reporting=reporting,
                member=party,
            )
            for stretch in stretches
        )
    standings = [judge_bucket(demand, case.as_of) for demand in demands]
    return counted_standing(
        case,
        by_worst(standings, window=case.window, as_of=case.as_of),
        standings=standings,
        entries=_each_record_once(shown),
        reporting=Reporting(tuple(told)),
        reading=furthest_behind(
            demands, standings, case=case, criteria=clause.criteria
        ),
    )


def _present(entry: Entry) -> tuple[Presence, ...]:
    record = entry.record
    return record.parties if isinstance(record, Occasion | Tally) else ()


def _each_record_once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    best: dict[str, Entry] = {}
    order = list(EntryState)
    for entry in entries:
        known = best.get(entry.record.id)
        if known is None or order.index(entry.state) < order.index(known.state):
            best[entry.record.id] = entry
    return tuple(sorted(best.values(), key=lambda e: (e.day, e.record.id)))
