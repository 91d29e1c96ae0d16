"""The priority of a stakeholder in words: the formula term by term, what is missing, where raters differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aict_desktop.domain.french import enumerated, format_number, format_rounded
from aict_desktop.domain.priority import CONTEXT, CRITERIA, TOP, Scores, Spread, Term, ratings, terms, ticks
from aict_desktop.domain.records.stakeholders import Opinion, Rated, Stakeholder
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.reference.files import read_toml
from aict_desktop.reference.words import field_label, field_words, word

_ORIGIN = ("how", "guide", "mitchell", "mendelow", "choice", "context")


@dataclass(frozen=True, slots=True)
class TermLine:
    """One criterion as it is shown: its name, how many questions are answered, value, weight and product."""

    criterion: str
    answered: str
    value: str
    weight: str
    product: str


def say(section: str, key: str, **values: object) -> str:
    """The words ``key`` of a section of ``resources/priority.toml`` with their ``{values}`` put in."""
    return str(read_toml("priority.toml")[section][key]).format(**values)


def criterion(name: str) -> str:
    """What to call ``power``, ``legitimacy``, ``interest`` or ``context``."""
    return field_words("priority_weights", name)["short"]


def term_lines(snapshot: Snapshot, stakeholder: Stakeholder) -> tuple[TermLine, ...]:
    """The terms of the score of a stakeholder, as a table shows them."""
    return tuple(_term_line(snapshot, stakeholder, term) for term in terms(snapshot, stakeholder))


def score_told(found: Scores, weighed: Iterable[Term]) -> tuple[str, ...]:
    """The score and the class in sentences, or what is missing for them."""
    weighed = tuple(weighed)
    missing = [say("missing", term.name) for term in weighed if term.value is None]
    if found.score is not None:
        score = say("terms", "score", score=format_number(round(found.score)))
    elif missing:
        score = say("terms", "no_score", missing=enumerated(missing))
    else:
        score = say("terms", "nothing_weighs")
    if not found.rank_class:
        return score, say("terms", "no_rank")
    return score, say("terms", "rank", rank=word("priority_class", found.rank_class))


def formula(weighed: Mapping[str, int]) -> str:
    """The formula with its weights written out: ``Score = 100 × (2 × pouvoir + intérêt) ÷ 12``."""
    parts = [
        criterion(name).lower() if weight == 1 else f"{weight}\u00a0×\u00a0{criterion(name).lower()}"
        for name, weight in weighed.items()
        if weight
    ]
    if not parts:
        return say("terms", "nothing_weighs")
    return say("terms", "formula", sum=" + ".join(parts), most=TOP * sum(weighed.values()))


def origin() -> tuple[str, ...]:
    """How the score is worked out and which authors it rests on, in paragraphs."""
    return tuple(say("origin", key) for key in _ORIGIN)


def differences(snapshot: Snapshot, stakeholder: Stakeholder, found: Iterable[Spread]) -> tuple[str, ...]:
    """Who differs from whom on each question of ``found``."""
    rated = ratings(snapshot, stakeholder)
    return tuple(
        say(
            "terms",
            "difference",
            question=field_label(Stakeholder.table, spread.question),
            low=word("scale", spread.low),
            high=word("scale", spread.high),
            lowest=_raters(rated, spread.question, spread.low),
            highest=_raters(rated, spread.question, spread.high),
        )
        for spread in found
    )


def promise_told(promise: str) -> tuple[str, ...]:
    """What the stakeholder gets from a promise, and what the authority owes it for that."""
    words = read_toml("priority.toml")["promise"]
    told = words.get(promise)
    return (told["gets"], told["owes"]) if told else (words["none"],)


def _term_line(snapshot: Snapshot, stakeholder: Stakeholder, term: Term) -> TermLine:
    value = say("terms", "unrated") if term.value is None else format_rounded(term.value)
    product = "" if term.value is None else format_rounded(term.value * term.weight)
    answered = _answered(snapshot, stakeholder, term.name)
    return TermLine(criterion(term.name), answered, value, str(term.weight), product)


def _answered(snapshot: Snapshot, stakeholder: Stakeholder, name: str) -> str:
    """``3 réponses sur 4``, whoever gave them; for the context, the boxes that are ticked."""
    if name not in CRITERIA:
        return _agreed("ticked", ticks(stakeholder), len(CONTEXT))
    rated, questions = ratings(snapshot, stakeholder), CRITERIA[name]
    given = sum(any(getattr(one, question) is not None for one in rated) for question in questions)
    return _agreed("answered", given, len(questions))


def _agreed(key: str, given: int, asked: int) -> str:
    words: str = read_toml("priority.toml")["terms"][key]["one" if given < 2 else "many"]
    return words.format(given=given, asked=asked)


def _raters(rated: Iterable[Rated], question: str, rating: int) -> str:
    return enumerated([_rater(one) for one in rated if getattr(one, question) == rating])


def _rater(one: Rated) -> str:
    if not isinstance(one, Opinion):
        return say("terms", "first_rater")
    return one.rater or say("terms", "unnamed_rater")
