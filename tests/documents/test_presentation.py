"""The slides: what each way shows, legible from afar, nothing personal, nothing that looks like a vote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from aict_desktop.documents.presentation import presentation
from aict_desktop.documents.presentation.choices import renewed
from aict_desktop.documents.presentation.deck import PATHS, deck
from aict_desktop.documents.presentation.fitting import FLOOR, spoken
from aict_desktop.documents.presentation.layout import answer_boxes, pages
from aict_desktop.documents.presentation.points import points
from aict_desktop.documents.presentation.slide import Options, Point, Points, Slide
from aict_desktop.domain.edit import altered
from aict_desktop.domain.fields import Line, Record, Text, kinds
from aict_desktop.domain.records import RECORDS, Dossier, SteeringChoice, SteeringOption, Strategy
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.steering import questions, settled
from aict_desktop.exports.blocks import SCREEN, SlidePage
from aict_desktop.exports.pdf import write_pdf
from aict_desktop.figures.drawing import Rect
from aict_desktop.figures.drawing import Text as Drawn
from aict_desktop.figures.fonts import width
from aict_desktop.reference.example import example_records
from tests.documents.test_results import everything, marked
from tests.support.random_dossiers import random_dossier

TODAY = date(2026, 11, 23)
CHOICE = SteeringChoice(id="c", question="À deux ou à trois ?", context="L’accord prend fin.", due=TODAY)
YES = SteeringOption(id="y", choice="c", text="À trois", advantages="Moins cher", order="a")
NO = SteeringOption(id="n", choice="c", text="À deux", drawbacks="Plus lourd", order="b")
PRIVATE = {
    *("contact", "exchange", "opinion", "prompt_answer", "person", "assignment", "workshop", "commitment"),
    *("version", "livery", "milestone"),
}
"""Records of which no text is ever shown."""
NAMES = {"owner", "by", "lead", "rater", "notes", "note", "source", "verification", "comment"}
"""Fields where people are named, or that were written for oneself."""

each_path = pytest.mark.parametrize("path", PATHS)


def shown(snapshot: Snapshot, path: str) -> tuple[SlidePage, ...]:
    """The slides of a way, laid out."""
    return pages(snapshot, deck(snapshot, TODAY, path))


def said(slides: Sequence[SlidePage]) -> str:
    """All that can be read or heard."""
    heard = [line for page in slides for line in spoken(page.parts)]
    return "\n".join([*heard, *(text.text for page in slides for text in drawn(page))])


def drawn(page: SlidePage) -> Iterator[Drawn]:
    """The texts on a slide."""
    return (item for part in page.parts for item in part.items if isinstance(item, Drawn))


def sample() -> Snapshot:
    """The worked example."""
    return Snapshot.of(example_records())


def test_ten_minutes_answer_the_first_questions() -> None:
    """Why, where one stands, where, with whom, what, how much, what may go wrong and what to decide."""
    slides = deck(sample(), TODAY, "short")
    assert [slide.title for slide in slides[1:]] == [
        *("Pourquoi\u202f?", "Où en sommes-nous\u202f?", "Sur quoi travailler d’abord\u202f?"),
        *("Où agir d’abord\u202f?", "Avec qui\u202f?", "Quoi, et pour quand\u202f?"),
        *("Combien cela coûte-t-il\u202f?", "Ce qui peut mal tourner", "La prochaine décision"),
    ]
    told = said(shown(sample(), "short"))
    assert "48\u202f660\u202f€" in told
    assert "par habitant" in told


def test_the_long_way_goes_from_vision_to_what_the_council_is_asked() -> None:
    """Every objective, the quadrants, figures, the choices, and the vote asked last, until there was one."""
    slides = deck(sample(), TODAY, "whole")
    titles = [slide.title for slide in slides]
    assert sum(title.startswith("Objectif ") for title in titles) == 3
    assert {"Nos atouts", "Le calendrier", "Ce que coûte chaque année", "Ce qui est déjà atteint"} <= {
        *titles
    }
    assert titles[-1] == "Ce qui est demandé au conseil"
    voted = sample().with_(altered(sample().one(Dossier), voted_on=TODAY))
    assert deck(voted, TODAY, "whole")[-1].title != "Ce qui est demandé au conseil"
    assert "PROJET" in said(shown(sample(), "whole"))
    assert "PROJET" not in said(shown(voted, "whole"))


@each_path
def test_a_bare_dossier_shows_one_slide_that_says_what_to_write(path: str) -> None:
    """Nothing filled in, or the name of the authority alone: where to begin."""
    for snapshot in (Snapshot.of(), Snapshot.of([Dossier(name="Aix"), Strategy()])):
        (slide,) = deck(snapshot, TODAY, path)
        assert slide.title in ("Ce qui reste à écrire", "Rien à trancher")
        assert len(shown(snapshot, path)) == 1


@each_path
def test_what_is_empty_has_no_slide(path: str) -> None:
    """A record of each sort with nothing in it makes a deck, and no slide is only a title."""
    for record in RECORDS:
        for page in shown(Snapshot.of([record(id=record.table)]), path):
            assert len(list(spoken(page.parts))) > 1, (record.table, page.title)


@each_path
def test_nobody_is_named(path: str) -> None:
    """With a marker in every text of every record, those about people and for oneself are on no slide."""
    told = said(shown(marked(everything()), path))
    for record in RECORDS:
        for name, kind in kinds(record).items():
            if isinstance(kind, Text | Line) and (record.table in PRIVATE or name in NAMES):
                assert f"§{record.table}.{name}§" not in told, (record.table, name)


def test_the_hunt_for_names_finds_one() -> None:
    """The same look at a slide that does name somebody sees it."""
    told = said(shown(marked(everything()), "whole"))
    assert "§stakeholder.name§" in told
    assert "§objective.text§" in told


def texts_of_a_slide(page: SlidePage) -> Iterator[tuple[Drawn, float, float]]:
    """Each text with the places where it begins and ends."""
    for text in drawn(page):
        wide = width(text.text.rstrip(" "), text.size, text.style)
        left = text.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * wide
        yield text, left, left + wide


@each_path
@pytest.mark.parametrize("dossier", ["example", "long", "random"])
def test_every_text_is_large_enough_and_inside_the_screen(path: str, dossier: str) -> None:
    """No text is smaller than a 30th of the screen, none runs over an edge, however long what was typed."""
    long = Snapshot.of(_stretched())
    snapshot = {"example": sample(), "long": long, "random": random_dossier(Random(3), 12)}[dossier]
    for page in shown(snapshot, path):
        for text, left, right in texts_of_a_slide(page):
            assert text.size >= FLOOR - 0.01, (page.title, text.text)
            assert left >= -1, (page.title, text.text)
            assert right <= SCREEN[0] + 1, (page.title, text.text)
            assert text.y <= SCREEN[1], (page.title, text.text)


def _stretched() -> Iterator[Record]:
    """The worked example with every text ten times as long."""
    for record in example_records():
        names = [name for name, kind in kinds(type(record)).items() if type(kind) in (Text, Line)]
        yield replace(record, **{name: f"{getattr(record, name)} " * 10 for name in names})


def question(*records: Record) -> Slide:
    """The slide of the choice among these records."""
    (slide,) = (one for one in deck(Snapshot.of(records), TODAY, "choices") if one.question)
    return slide


def test_a_choice_stands_with_its_answers_side_by_side() -> None:
    """The question, what is to be known first, and for each answer what speaks for and against it."""
    slide = question(CHOICE, YES, NO)
    assert isinstance(slide.body, Options)
    assert [(one.code, one.text) for one in slide.body.answers] == [("y", "À trois"), ("n", "À deux")]
    told = said(pages(Snapshot.of(), [slide]))
    for text in (
        "À deux ou à trois",
        "L’accord prend fin.",
        "Moins cher",
        "Plus lourd",
        "23\u00a0novembre 2026",
    ):
        assert text in told, text


def test_answers_that_find_no_room_are_counted() -> None:
    """Four stand side by side; how many others there are is said below."""
    others = [SteeringOption(id=f"{n}", choice="c", text=f"À {n}", order=f"c{n}") for n in range(4, 7)]
    slide = question(CHOICE, YES, NO, *others)
    assert isinstance(slide.body, Options)
    assert len(slide.body.answers) == 4
    assert "1 autre réponse" in slide.body.outcome


def test_what_was_chosen_shows_on_its_slide() -> None:
    """The answer bears its mark, and the slide says when, who and why."""
    snapshot = Snapshot.of([CHOICE, YES, NO])
    slide = question(CHOICE, YES, NO)
    after = snapshot.with_(settled(snapshot, CHOICE, "y", TODAY, "le comité de pilotage", "Moins cher"))
    again = renewed(after, slide)
    assert isinstance(again.body, Options)
    assert [one.kept for one in again.body.answers] == [True, False]
    told = said(pages(after, [again]))
    assert "Réponse retenue" in told
    assert "le comité de pilotage. Moins cher." in told


def test_a_choice_is_never_called_a_vote() -> None:
    """The words « vote » and « voté » stand on no slide of a question, whatever became of it."""
    snapshot = sample()
    for slide in deck(snapshot, TODAY, "choices"):
        told = said([pages(snapshot, [slide])[0]]).lower()
        assert not {"vote", "voté", "votée"} & set(told.replace(".", " ").replace(",", " ").split())


def test_every_question_that_waits_has_its_slide() -> None:
    """Choices, calls and actions of the example, a slide each."""
    slides = deck(sample(), TODAY, "choices")
    assert [slide.question for slide in slides] == [(r.table, r.id) for r in questions(sample(), TODAY)]


@pytest.mark.parametrize("length", [1, 12, 60])
def test_buttons_stand_where_the_cards_are(length: int) -> None:
    """The boxes that a window makes buttons of are the cards drawn, however long the texts."""
    answers = [replace(one, text=f"{one.text} " * length, advantages="Oui " * length) for one in (YES, NO)]
    slide = question(CHOICE, *answers)
    (page,) = pages(Snapshot.of(), [slide])
    rects = [
        item for part in page.parts for item in part.items if isinstance(item, Rect) and item.radius == 10
    ]
    boxes = [(r.x, r.y, r.x + r.width, r.y + r.height) for r in rects]
    assert boxes == [pytest.approx(box) for box in answer_boxes(slide)]


def test_the_document_is_a_page_a_slide() -> None:
    """As many pages of the shape of a screen as the long way has slides, each with its bookmark."""
    document, slides = presentation(sample(), TODAY), deck(sample(), TODAY, "whole")
    pdf = write_pdf(document)
    assert len(document.blocks) == len(slides)
    assert pdf.count(b"/MediaBox [ 0 0 960 540 ]") == len(slides)


def test_a_character_that_the_font_lacks_is_told_on_a_last_slide() -> None:
    """The document says what its boxes stand for; without one it has no such slide."""
    strange = Snapshot.of([Strategy(goal="مرحبا")])
    last = presentation(strange, TODAY).blocks[-1]
    assert isinstance(last, SlidePage)
    assert last.title == "À savoir"
    assert presentation(sample(), TODAY).blocks[-1] != last


def test_a_point_of_spaces_still_shows_its_detail() -> None:
    """A name that is only spaces takes no line; the amount beside it does."""
    parts, cut = points(Points((Point(text="  ", detail="12 500 €"),)), (0, 0, 900, 400))
    assert list(spoken(parts)) == ["12 500 €"]
    assert not cut
