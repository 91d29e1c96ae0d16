"""Projects before their funders: the portfolio, each scheme's rules checked, the go/no-go lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from aict_desktop.documents.funding.bids import bids_blocks
from aict_desktop.documents.funding.utilities import utilities_blocks
from aict_desktop.documents.sentences import Sentences, joined, points
from aict_desktop.domain.french import format_day, format_money
from aict_desktop.domain.portfolio import alive
from aict_desktop.domain.projects import check, plan_of
from aict_desktop.domain.records.funding import Project, ProjectActivity, ProjectCheck, Scheme
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import Block, Bullets, Heading, Note, Paragraph, Row, Table
from aict_desktop.figures.numbering import Plan
from aict_desktop.reference import project_words
from aict_desktop.reference.words import word

WIDTHS = (4.4, 1.8, 3.2, 3.4, 1.9, 2.2)


def projects_blocks(snapshot: Snapshot, today: date) -> list[Block]:
    """The projects that nobody gave up, the calls, then the 1 %; nothing when there are none."""
    found, words = alive(snapshot), _words("projects")
    blocks: list[Block] = []
    if found:
        rows = tuple(_row(snapshot, project) for project in found)
        blocks += [
            Heading(1, words.say("heading")),
            Paragraph(words.count("lead", len(found))),
            Table(words.row("header"), rows, WIDTHS, "llllrr", strong=True),
            *_portfolio(snapshot),
            *_doubles(snapshot, found),
            *(block for project in found for block in _project(snapshot, project)),
        ]
    return [*blocks, *bids_blocks(snapshot, 2 if blocks else 1), *utilities_blocks(snapshot)]


def _row(snapshot: Snapshot, project: Project) -> Row:
    words, plan = _words("projects"), plan_of(snapshot, project)
    scheme = snapshot.get(Scheme, project.scheme)
    days = (project.start, project.end)
    return (
        joined((_name(project), project.summary)),
        word("project_state", project.state),
        scheme.name if scheme else words.say("unset"),
        words.say("dates", start=format_day(days[0]), end=format_day(days[1])) if any(days) else "",
        format_money(plan.total),
        format_money(plan.costs),
    )


def _portfolio(snapshot: Snapshot) -> Iterator[Block]:
    """Each activity that some project holds, in the order of the logframe, with the projects that do."""
    words, plan = _words("projects"), Plan.of(snapshot)
    holders = defaultdict[str, list[str]](list)
    for project in alive(snapshot):
        for held in snapshot.where(ProjectActivity, project=project.id):
            holders[held.activity].append(_name(project))
    rows = [
        (joined((plan.numbers.get(activity.id, ""), activity.text), " "), points(holders[activity.id]))
        for activity in (*plan.all_activities(), *plan.loose(snapshot))
        if activity.id in holders
    ]
    if rows:
        yield Heading(2, words.say("portfolio"))
        yield Table(words.row("portfolio_header"), tuple(rows), (6.0, 4.0))


def _doubles(snapshot: Snapshot, found: tuple[Project, ...]) -> Iterator[Block]:
    words, doubles = _words("projects"), project_words.doubles_told(snapshot)
    told = [
        f"{_name(project)}\u00a0: {sentence}" for project in found for sentence in doubles.get(project.id, ())
    ]
    if told:
        yield Heading(2, words.say("double" if len(told) < 2 else "doubles"))
        yield Bullets(tuple(told))


def _project(snapshot: Snapshot, project: Project) -> Iterator[Block]:
    """What was checked on one project; nothing when there is neither a rule nor a list."""
    pieces = [*_checks(snapshot, project), *_list(snapshot, project)]
    if pieces:
        yield Heading(2, _words("project").say("heading", name=_name(project)))
        yield from pieces


def _checks(snapshot: Snapshot, project: Project) -> Iterator[Block]:
    words = _words("project")
    scheme = snapshot.get(Scheme, project.scheme)
    if scheme is None:
        return
    day = format_day(scheme.checked) or words.say("never")
    rows = tuple(
        (
            project_words.verdict_name(one),
            project_words.verdict_told(one),
            project_words.verdict_state(one).capitalize(),
            day,
        )
        for one in check(snapshot, project)
    )
    yield Heading(3, words.say("checks", scheme=scheme.name))
    yield Paragraph("\n".join(project_words.plan_told(plan_of(snapshot, project))))
    yield Table(words.row("checks_header"), rows, (2.2, 6.0, 1.8, 1.8))
    counting = project_words.counting() if scheme.min_others is not None else ()
    yield Note(joined((project_words.dated(scheme), scheme.note, *counting)))


def _list(snapshot: Snapshot, project: Project) -> Iterator[Block]:
    words, found = _words("project"), snapshot.where(ProjectCheck, project=project.id)
    if not found:
        return
    rows = tuple(
        (row.text, word("check_answer", row.answer) or words.say("unanswered"), row.note) for row in found
    )
    yield Heading(3, words.say("list"))
    yield Paragraph(" ".join(project_words.list_told(snapshot, project)))
    yield Table(words.row("list_header"), rows, (6.0, 1.6, 4.0))


def _name(project: Project) -> str:
    return project.name or _words("projects").say("unnamed")


def _words(chapter: str) -> Sentences:
    return Sentences("projets", chapter)
