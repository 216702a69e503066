# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The probability of reaching a number: against SciPy, exact fractions, and sense."""

from __future__ import annotations

import math
from decimal import Decimal, getcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from hallord.core.kept_probability import (
    Probability,
    kept_probability,
    planned_probability,
)
from hallord.core.reasons import Reason

EXACT = 1e-12
# Below this SciPy itself loses digits; the exact sums below take over.
TINY = 1e-200


def free(done: int, needed: int, passed: int, left: int) -> float:
    found = kept_probability(done=done, needed=needed, passed=passed, left=left)
    assert isinstance(found, Probability)
    return found.value


def planned(held: int, not_held: int, left: int, more: int) -> float:
    found = planned_probability(
        held=held, not_held=not_held, planned=left, needed_more=more
    )
    assert isinstance(found, Probability)
    return found.value


@given(
    done=st.integers(3, 120),
    more=st.integers(1, 300),
    passed=st.integers(1, 500),
    share=st.floats(0.01, 3),
)
def test_free_occasions_are_negative_binomial(
    done: int, more: int, passed: int, share: float
) -> None:
    left = max(1, min(3 * passed, round(passed * share)))
    theirs = float(stats.nbinom.sf(more - 1, done + 0.5, passed / (passed + left)))

    ours = free(done, done + more, passed, left)

    assert ours == pytest.approx(theirs, rel=EXACT, abs=TINY)


@given(
    held=st.integers(0, 60),
    not_held=st.integers(0, 60),
    more=st.integers(1, 150),
    left=st.integers(1, 150),
)
def test_planned_occasions_are_beta_binomial(
    held: int, not_held: int, more: int, left: int
) -> None:
    found = planned_probability(
        held=held, not_held=not_held, planned=left, needed_more=more
    )
    if isinstance(found, Reason):
        assert held + not_held < 3 or 4 * (held + not_held) < held + not_held + left
        return
    theirs = math.fsum(
        float(stats.betabinom.pmf(n, left, held + 0.5, not_held + 0.5))
        for n in range(more, left + 1)
    )

    # SciPy's own terms go through logarithms of large gamma functions.
    assert found.value == pytest.approx(theirs, rel=1e-10, abs=TINY)


def exactly_free(done: int, more: int, passed: int, left: int) -> Decimal:
    """The same probability by plain summing in sixty digits."""
    getcontext().prec = 60
    shape, whole = Decimal(2 * done + 1) / 2, Decimal(passed + left)
    term = ((passed / whole).ln() * shape).exp()
    below = Decimal(0)
    for n in range(more):
        below += term
        term *= (shape + n) / (n + 1) * (left / whole)
    return 1 - below


def exactly_planned(held: int, not_held: int, left: int, more: int) -> Decimal:
    getcontext().prec = 60
    a, b = Decimal(2 * held + 1) / 2, Decimal(2 * not_held + 1) / 2
    each = [Decimal(1)]
    for n in range(left):
        each.append(each[n] * (left - n) * (a + n) / ((n + 1) * (b + left - n - 1)))
    return sum(each[more:], Decimal(0)) / sum(each)


@pytest.mark.parametrize(
    ("done", "more", "passed", "left"),
    [
        (3, 1, 1, 3),
        (3, 7, 91, 273),
        (10, 1, 100, 10),
        (71, 21, 92, 92),
        (900, 2000, 100, 300),
        (900, 3500, 100, 300),
        (3, 60, 300, 65),
    ],
)
def test_free_occasions_summed_in_sixty_digits(
    done: int, more: int, passed: int, left: int
) -> None:
    exact = float(exactly_free(done, more, passed, left))

    assert free(done, done + more, passed, left) == pytest.approx(exact, rel=EXACT)


@pytest.mark.parametrize(
    ("held", "not_held", "left", "more"),
    [(3, 0, 9, 9), (0, 3, 9, 1), (2, 1, 9, 5), (400, 200, 1800, 1100), (9, 1, 2, 1)],
)
def test_planned_occasions_summed_in_sixty_digits(
    held: int, not_held: int, left: int, more: int
) -> None:
    exact = float(exactly_planned(held, not_held, left, more))

    assert planned(held, not_held, left, more) == pytest.approx(exact, rel=EXACT)


@pytest.mark.parametrize(
    ("done", "passed", "left", "code"),
    [
        (2, 50, 50, "too_few_to_predict"),
        (3, 50, 50, None),
        (3, 24, 75, "too_early_to_predict"),
        (3, 25, 75, None),
        (2, 24, 75, "too_few_to_predict"),
    ],
)
def test_with_too_little_to_go_by_free_occasions_are_refused(
    done: int, passed: int, left: int, code: str | None
) -> None:
    found = kept_probability(done=done, needed=10, passed=passed, left=left)

    assert (found.code if isinstance(found, Reason) else None) == code


@pytest.mark.parametrize(
    ("held", "not_held", "left", "code"),
    [
        (1, 1, 2, "too_few_to_predict"),
        (2, 1, 2, None),
        (0, 3, 2, None),
        (2, 1, 10, "too_early_to_predict"),
        (2, 1, 9, None),
    ],
)
def test_with_too_little_to_go_by_planned_occasions_are_refused(
    held: int, not_held: int, left: int, code: str | None
) -> None:
    found = planned_probability(
        held=held, not_held=not_held, planned=left, needed_more=1
    )

    assert (found.code if isinstance(found, Reason) else None) == code


def test_a_refusal_says_how_little_there_was() -> None:
    few = kept_probability(done=2, needed=10, passed=50, left=50)
    early = kept_probability(done=3, needed=10, passed=24, left=75)

    assert few == Reason.of("too_few_to_predict", number=2, least=3)
    assert early == Reason.of("too_early_to_predict", passed=24, whole=99)


def test_what_is_settled_is_no_prediction() -> None:
    assert free(2, 2, 0, 99) == 1
    assert free(1, 2, 50, 0) == 0
    assert planned(0, 0, 5, 0) == 1
    assert planned(0, 0, 5, -1) == 1
    assert planned(0, 0, 5, 6) == 0
    assert 0 < planned(2, 2, 5, 5) < 1
    assert 0 < free(3, 4, 50, 1) < 1


@pytest.mark.parametrize(
    ("value", "risk"),
    [(0.0, True), (math.nextafter(1 / 3, 0), True), (1 / 3, False), (1.0, False)],
)
def test_risk_is_below_one_third(value: float, *, risk: bool) -> None:
    assert Probability(value).risk is risk


@pytest.mark.parametrize("name", ["done", "needed", "passed", "left"])
def test_a_negative_number_of_free_occasions_is_refused(name: str) -> None:
    numbers = {"done": 5, "needed": 9, "passed": 50, "left": 50, name: -1}

    with pytest.raises(ValueError, match="negativt: -1"):
        kept_probability(**numbers)


@pytest.mark.parametrize("name", ["held", "not_held", "planned"])
def test_a_negative_number_of_planned_occasions_is_refused(name: str) -> None:
    numbers = {"held": 5, "not_held": 9, "planned": 5, name: -1}

    with pytest.raises(ValueError, match="negativt: -1"):
        planned_probability(**numbers, needed_more=2)


COUNTS = st.integers(3, 60)


# With eleven days passed, a quarter has passed also when one more day is left.
@given(COUNTS, st.integers(1, 80), st.integers(11, 200), st.integers(1, 30))
def test_more_done_more_time_and_less_to_do_never_make_it_less_likely(
    done: int, more: int, passed: int, left: int
) -> None:
    now = free(done, done + more, passed, left)
    slack = 1e-12

    assert 0 <= now <= 1
    assert free(done + 1, done + more, passed, left) >= now - slack
    assert free(done, done + more, passed, left + 1) >= now - slack
    assert free(done, done + more + 1, passed, left) <= now + slack
    assert free(done, done + more, passed + 1, left) <= now + slack


@given(COUNTS, st.integers(0, 60), st.integers(1, 9), st.integers(1, 9))
def test_planned_occasions_that_were_held_make_it_likelier(
    held: int, not_held: int, more: int, left: int
) -> None:
    now = planned(held, not_held, left, more)
    slack = 1e-12

    assert 0 <= now <= 1
    assert planned(held + 1, not_held, left, more) >= now - slack
    assert planned(held, not_held + 1, left, more) <= now + slack
    assert planned(held, not_held, left, more + 1) <= now + slack
