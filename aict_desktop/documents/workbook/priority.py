"""The priority of the stakeholders as formulas, term by term, over ratings, opinions and weights."""

from __future__ import annotations

from aict_desktop.documents.workbook.computed import own_column
from aict_desktop.documents.workbook.source import Source, words
from aict_desktop.domain.priority import CONTEXT, CRITERIA, HIGH, QUESTIONS, TOP, WEIGHTS
from aict_desktop.domain.records.stakeholders import PriorityWeights, Stakeholder
from aict_desktop.exports.excel.model import Column, Formula, Table, Value
from aict_desktop.reference.words import field_words, vocabulary

_ROW = "MATCH({id},{stakeholder.id},0)"  # of the stakeholder in its own sheet, however that is sorted
_QUESTION_WIDTH = 15


def weights(source: Source, title: str) -> Table:
    """How much each criterion weighs: what was chosen, or else what the method says."""
    chosen = source.snapshot.one(PriorityWeights)
    kept = Formula('IF({chosen}="",{method},{chosen})')
    columns = (
        own_column("criterion", "result"),
        Column("chosen", words()["columns"]["chosen"]["label"], "number", 12, limits=(0, 5), free=True),
        own_column("method", "result"),
        own_column("kept", "result"),
    )
    rows = tuple(
        (field_words(chosen.table, name)["short"], getattr(chosen, name), method, kept)
        for name, method in WEIGHTS.items()
    )
    ids = tuple(f"{chosen.table}:{chosen.id}:{name}" for name in WEIGHTS)
    return Table("weights", title, columns, rows, ids, open=False)


def priorities(source: Source, title: str) -> Table:
    """One line a stakeholder: the mean of each question, the criteria, the score and the class."""
    columns = (
        own_column("actor", "result"),
        *(_question(name) for name in QUESTIONS),
        *(own_column(name, "score") for name in WEIGHTS),
        own_column("score", "score"),
        own_column("rank_class", "result"),
    )
    formulas = (*map(_mean, QUESTIONS), *map(_criterion, CRITERIA), _context(), _score(), _rank_class())
    actors = source.snapshot.all(Stakeholder)
    rows: tuple[tuple[Value, ...], ...] = tuple((source.label(actor), *formulas) for actor in actors)
    ids = tuple(f"{actor.table}:{actor.id}" for actor in actors)
    return Table("priorities", title, columns, rows, ids, open=False)


def _question(name: str) -> Column:
    told = field_words(Stakeholder.table, name)
    return Column(name, told.get("short", told["label"]), "score", _QUESTION_WIDTH)


def _own(name: str) -> str:
    return f"INDEX({{stakeholder.{name}}},{_ROW})"


def _mean(question: str) -> Formula:
    """Over the first rating and the opinions that name this stakeholder, compared letter by letter."""
    others = "--EXACT({opinion.stakeholder},{actor})"
    total = f"N({_own(question)})+SUMPRODUCT({others},{{opinion.{question}}})"
    raters = f"COUNT({_own(question)})+SUMPRODUCT({others},--ISNUMBER({{opinion.{question}}}))"
    return Formula(f'IFERROR(({total})/({raters}),"")')


def _criterion(name: str) -> Formula:
    cells = ",".join(f"{{{question}}}" for question in CRITERIA[name])
    return Formula(f'IF(COUNT({cells})=0,"",AVERAGE({cells}))')


def _context() -> Formula:
    yes = words()["answers"]["yes"]
    ticks = "+".join(f'({_own(tick)}="{yes}")' for tick in CONTEXT)
    return Formula(f"{TOP}*({ticks})/{len(CONTEXT)}")


def _score() -> Formula:
    """Empty as long as a term that weighs something is missing, and when nothing weighs anything."""
    weighed = {name: f"INDEX({{weights.kept}},{place})" for place, name in enumerate(WEIGHTS, 1)}
    missing = ",".join(f'AND({weight}>0,{{{name}}}="")' for name, weight in weighed.items())
    total = "+".join(f"{weight}*N({{{name}}})" for name, weight in weighed.items())
    all_ = "SUM({weights.kept})"
    return Formula(f'IF(OR({all_}=0,{missing}),"",100*({total})/({TOP}*{all_}))')


def _rank_class() -> Formula:
    told = {code: '"' + name.replace('"', '""') + '"' for code, name in vocabulary("priority_class").items()}
    strong = f"IF({{interest}}>={HIGH:g},{told['key']},{told['satisfy']})"
    weak = f"IF({{interest}}>={HIGH:g},{told['inform']},{told['watch']})"
    return Formula(f'IF(COUNT({{power}},{{interest}})<2,"",IF({{power}}>={HIGH:g},{strong},{weak}))')
