"""The schedule as a document: its chart cut by pages, nothing that covers anything, days by quarter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from aict_desktop.documents.schedule import schedule, schedule_chart
from aict_desktop.domain.records.logframe import Activity, Result
from aict_desktop.domain.records.schedule import Assignment, Dependency, Milestone, Person
from aict_desktop.domain.records.strategy import Objective
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.blocks import FigureBlock, Note, Paragraph, Table
from aict_desktop.exports.pdf import write_pdf

TODAY = date(2027, 10, 15)
AUTUMN = Activity(
    id="a", result="r", text="Former", start=date(2027, 9, 1), end=date(2027, 12, 31), order="a"
)
AFTER = Activity(id="b", result="r", text="Partir", owner="Service jeunesse", order="b")
RECORDS = (
    Objective(id="o", text="Objectif", order="a"),
    Result(id="r", objective="o", text="Résultat", order="a"),
    AUTUMN,
    AFTER,
    Dependency(id="d", activity="b", needs="a"),
    Milestone(id="m", activity="a", text="Salle réservée", due=date(2027, 9, 30), order="a"),
    Milestone(
        id="n", activity="a", text="Tuteurs formés", due=date(2027, 12, 15), done=date(2027, 12, 1), order="b"
    ),
    Person(id="p", name="Agente pilote", days=Decimal(20), order="a"),
    Assignment(id="t", activity="a", person="p", days=Decimal(10), order="a"),
    Assignment(id="u", activity="b", person="p", days=Decimal("2.5"), order="b"),
)


def tables(snapshot: Snapshot) -> list[Table]:
    """The tables of the document."""
    return [block for block in schedule(snapshot, TODAY).blocks if isinstance(block, Table)]


def said(snapshot: Snapshot) -> str:
    """Its paragraphs and notes."""
    blocks = schedule(snapshot, TODAY).blocks
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph | Note))


def test_each_activity_has_its_line() -> None:
    """Number, dates, length, what it waits for by number, milestones with the day they were reached."""
    listed, _ = tables(Snapshot.of(RECORDS))
    assert listed.rows == (
        (
            "1.1.1",
            "Former",
            "",
            "1er\u00a0septembre 2027",
            "31\u00a0décembre 2027",
            "4\u00a0mois",
            "",
            "•\u00a0Salle réservée, 30\u00a0septembre 2027\n"
            "•\u00a0Tuteurs formés, 15\u00a0décembre 2027, fait le 1er\u00a0décembre 2027",
        ),
        ("1.1.2", "Partir", "Service jeunesse", "", "", "", "1.1.1", ""),
    )


def test_days_are_told_by_quarter() -> None:
    """10 days over 88 working days, 22 of them in September: 2,5 in the third quarter, 7,5 in the fourth."""
    _, loads = tables(Snapshot.of(RECORDS))
    assert loads.rows == (("Agente pilote", "2027", "", "", "2,5", "7,5", "10", "20"),)
    assert "2,5 j de plus dans des activités sans dates" in said(Snapshot.of(RECORDS))
    assert "Agente pilote, 4 mois" in said(Snapshot.of(RECORDS))


def test_what_is_late_or_missing_is_said() -> None:
    """One milestone of two is overdue on the day, and one activity has no dates."""
    told = said(Snapshot.of(RECORDS))
    assert "1 jalon est dépassé" in told
    assert "1 activité n’a pas encore ses deux dates" in told


def test_a_circle_is_told_and_the_rest_is_drawn() -> None:
    """After a merge, the document names the circle and still has its chart."""
    snapshot = Snapshot.of((*RECORDS, Dependency(id="e", activity="a", needs="b")))
    assert "«\u00a0Former\u00a0» attend «\u00a0Partir\u00a0», qui attend «\u00a0Former\u00a0»" in said(
        snapshot
    )
    assert any(isinstance(block, FigureBlock) for block in schedule(snapshot, TODAY).blocks)


def test_a_long_schedule_takes_several_pages() -> None:
    """120 activities: several charts, each with the heading of its result, and a PDF."""
    many = [replace(AUTUMN, id=f"x{n:03}", order=f"x{n:03}") for n in range(120)]
    document = schedule(Snapshot.of((*RECORDS, *many)), TODAY)
    charts = [block for block in document.blocks if isinstance(block, FigureBlock)]
    assert len(charts) > 2
    assert all(chart.drawing.height <= 640 for chart in charts)
    assert write_pdf(document).startswith(b"%PDF")


def test_the_strategy_shows_the_chart_once_something_is_dated() -> None:
    """Nothing without two dates; then a heading and a figure."""
    assert schedule_chart(Snapshot.of([AFTER])) == []
    assert any(isinstance(block, FigureBlock) for block in schedule_chart(Snapshot.of(RECORDS)))
