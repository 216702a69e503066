# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""How probable it is that a number will be reached; for staff only, never published.

Free occasions: gamma-Poisson with the Jeffreys prior, whose predictive distribution is
negative binomial. Planned occasions: beta-binomial with the Jeffreys prior. Both are in
Gelman et al., Bayesian Data Analysis (3rd ed., 2013), sections 2.4–2.8; the formulas,
what they assume and when they mislead are in docs/methods/sannolikhet.md.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from math import fsum

from hallord.core.reasons import Reason

LEAST_OCCASIONS = 3
"""Below so many occasions nothing is predicted."""
LEAST_SHARE = 4
"""Nothing is predicted before one in so many eligible days has passed."""
RISK_BELOW = 1 / 3
"""Staff see "risk" below this probability."""
_JEFFREYS = 0.5
_NEGLIGIBLE = 1e-20


@dataclass(frozen=True, slots=True)
class Probability:
    """The probability, 0–1, that the number will be reached."""

    value: float

    @property
    def risk(self) -> bool:
        """Tell whether it is so low that staff should see "risk"."""
        return self.value < RISK_BELOW


def kept_probability(
    *, done: int, needed: int, passed: int, left: int
) -> Probability | Reason:
    """Return how probable it is that `needed` occasions are reached.

    done: occasions counted in the `passed` eligible days; left: the eligible days that
    remain. What is settled is told as 1 or 0. A Reason where there is too little to go
    by: fewer than 3 occasions, or less than a quarter of the eligible days passed.
    ValueError (in Swedish) for a negative number.
    """
    _refuse_negative(done, needed, passed, left)
    if done >= needed:
        return Probability(1.0)
    if left == 0:
        return Probability(0.0)
    if done < LEAST_OCCASIONS:
        return _too_few(done)
    if LEAST_SHARE * passed < passed + left:
        return _too_early(passed, passed + left)
    return Probability(
        _negative_binomial_tail(
            needed - done, shape=done + _JEFFREYS, seen=passed, ahead=left
        )
    )


def planned_probability(
    *, held: int, not_held: int, planned: int, needed_more: int
) -> Probability | Reason:
    """Return how probable it is that enough of the planned occasions are held.

    held, not_held: planned occasions whose day has passed; planned: those that remain;
    needed_more: how many of them must be held. What is settled is told as 1 or 0. A
    Reason where there is too little to go by: fewer than 3 occasions whose day has
    passed, or less than a quarter of all that were planned. ValueError (in Swedish) for
    a negative number; only `needed_more` may be one, where more than enough is done.
    """
    _refuse_negative(held, not_held, planned)
    tried = held + not_held
    if needed_more <= 0:
        return Probability(1.0)
    if needed_more > planned:
        return Probability(0.0)
    if tried < LEAST_OCCASIONS:
        return _too_few(tried)
    if LEAST_SHARE * tried < tried + planned:
        return _too_early(tried, tried + planned)
    return Probability(
        _beta_binomial_tail(
            needed_more, planned, a=held + _JEFFREYS, b=not_held + _JEFFREYS
        )
    )


def _refuse_negative(*numbers: int) -> None:
    if min(numbers) < 0:
        raise ValueError(f"ett antal kan inte vara negativt: {min(numbers)}")


def _too_few(number: int) -> Reason:
    return Reason.of("too_few_to_predict", number=number, least=LEAST_OCCASIONS)


def _too_early(passed: int, whole: int) -> Reason:
    return Reason.of("too_early_to_predict", passed=passed, whole=whole)


def _negative_binomial_tail(
    least: int, *, shape: float, seen: int, ahead: int
) -> float:
    """Return the probability of `least` or more in `ahead` days, after `seen` days."""
    success = ahead / (seen + ahead)

    def step(n: int) -> float:
        return (shape + n) / (n + 1) * success

    return _tail(least, step=step, last=None)


def _beta_binomial_tail(least: int, of: int, *, a: float, b: float) -> float:
    """Return the probability that `least` or more `of` the planned ones are held."""

    def step(n: int) -> float:
        return (of - n) * (a + n) / ((n + 1) * (b + of - n - 1))

    return _tail(least, step=step, last=of)


def _tail(least: int, *, step: Callable[[int], float], last: int | None) -> float:
    """Return the probability of `least` or more, for a distribution with one peak.

    `step` gives the probability of n + 1 as a multiple of that of n. All weights are
    taken relative to the peak, so that none overflows, and only positive numbers are
    added, so that a small answer is as exact as a large one.
    """
    peak = next(n for n in count() if n == last or step(n) < 1)
    weights = {peak: 1.0}
    for n in range(peak - 1, -1, -1):
        weights[n] = weights[n + 1] / step(n)
    n, reached = peak, float(peak >= least)
    while n != last and not (n > least and weights[n] <= _NEGLIGIBLE * reached):
        weights[n + 1] = weights[n] * step(n)
        n += 1
        reached += weights[n] if n >= least else 0.0
    enough = fsum(weight for n, weight in weights.items() if n >= least)
    return enough / fsum(weights.values())
