"""The calendar: what it holds, read back as an agenda does, whatever was typed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from aict_desktop.documents import export
from aict_desktop.documents.calendar import calendar
from aict_desktop.domain.fields import clean_text
from aict_desktop.domain.records import (
    Action,
    Bid,
    Commitment,
    Contact,
    Dossier,
    Evaluation,
    Exchange,
    Indicator,
    Milestone,
    Renewal,
    Risk,
    Stakeholder,
    Workshop,
)
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.exports.ics import Event, to_ics
from aict_desktop.reference.example import example_records
from tests.documents.calendars import Component, components, plain

TODAY = date(2026, 11, 23)


def events(*records: object) -> list[Component]:
    """The events of a dossier of these records."""
    content = calendar(Snapshot.of(records), TODAY)  # type: ignore[arg-type]
    return [found for kind, found in components(content) if kind == "VEVENT"]


def told(*records: object) -> list[tuple[str, str]]:
    """The day and summary of each event."""
    return [(one["DTSTART;VALUE=DATE"][0], plain(one["SUMMARY"][0])) for one in events(*records)]


def test_every_sort_of_day_is_there() -> None:
    """One of each: a meeting, a milestone, a promise, a collection, an evaluation, a call, an end, a risk."""
    found = told(
        Workshop(id="w", name="Atelier", day=date(2026, 12, 1)),
        Milestone(id="m", text="Convention signée", due=date(2027, 1, 2)),
        Commitment(id="c", stakeholder="s", text="Envoyer la convention", due=date(2027, 1, 3)),
        Indicator(id="i", name="Jeunes partis", frequency="year", baseline_on=date(2026, 1, 4)),
        Evaluation(id="e", title="À mi-parcours", planned=date(2029, 3, 5)),
        Bid(id="b", call="Mobilité 2027", deadline=date(2027, 4, 6)),
        Action(id="a", title="Jumelage", state="active"),
        Renewal(id="r", action="a", until=date(2027, 12, 7)),
        Risk(id="k", text="Budget réduit", reviewed=date(2026, 11, 8)),
    )
    assert found == [
        ("20261201", "Réunion\u00a0: Atelier"),
        ("20270102", "Jalon\u00a0: Convention signée"),
        ("20270103", "Engagement à tenir\u00a0: Envoyer la convention"),
        ("20270104", "À relever\u00a0: Jeunes partis"),
        ("20270406", "Dernier jour pour répondre\u00a0: Mobilité 2027"),
        ("20271108", "Risque à revoir\u00a0: Budget réduit"),
        ("20271207", "Prend fin\u00a0: Jumelage"),
        ("20290305", "Évaluation\u00a0: À mi-parcours"),
    ]


def test_what_is_over_is_not_there() -> None:
    """Done, closed, refused, ended: nothing to remind of."""
    past = TODAY - timedelta(days=1)
    assert not told(
        Milestone(id="m", text="Fait", due=TODAY, done=past),
        Commitment(id="c", text="Tenu", due=TODAY, done=past),
        Evaluation(id="e", title="Faite", planned=TODAY, done=past),
        Bid(id="b", call="Non", deadline=TODAY, decision="no"),
        Bid(id="b2", call="Passé", deadline=past),
        Action(id="a", title="Finie", state="closed", end=TODAY + timedelta(days=9)),
        Action(id="a2", title="Échue", state="active", end=past),
        Risk(id="k", text="Clos", state="closed", reviewed=past),
    )


def test_collections_come_back_for_twelve_months() -> None:
    """A quarterly indicator that is late: its late day, then those of the year to come."""
    quarterly = Indicator(id="i", name="Jeunes", frequency="quarter", baseline_on=date(2026, 1, 15))
    assert [day for day, _ in told(quarterly)] == ["20260415", "20270115", "20270415", "20270715", "20271015"]
    uids = [event["UID"][0] for event in events(quarterly)]
    assert len(set(uids)) == len(uids)


def test_the_end_of_an_agreement_warns_six_months_before() -> None:
    """The alert falls on the same day of the month, six months earlier."""
    end = date(2027, 12, 31)
    content = calendar(Snapshot.of([Action(id="a", title="Adhésion", state="active", end=end)]), TODAY)
    (_, event), (kind, alarm) = components(content)
    assert kind == "VALARM"
    assert alarm["ACTION"] == ["DISPLAY"]
    days = int(alarm["TRIGGER"][0].removeprefix("-P").removesuffix("D"))
    assert end - timedelta(days=days) == date(2027, 6, 30)
    assert event["CATEGORIES"] == ["Fin d’accord"]


def test_a_second_export_replaces_the_first() -> None:
    """A record moved keeps its UID; only the stamp is that of the day of export."""
    before = Milestone(id="m", text="Vote", due=date(2027, 1, 2))
    later = Milestone(id="m", text="Vote du conseil", due=date(2027, 2, 2))
    (one,), (other,) = events(before), events(later)
    assert one["UID"] == other["UID"]
    assert one["DTSTAMP"] == ["20261123T000000Z"]


def test_nobody_is_named() -> None:
    """Contacts and the log of exchanges stay inside."""
    content = calendar(
        Snapshot.of(
            [
                Stakeholder(id="s", name="Lycée"),
                Contact(id="k", stakeholder="s", name="SECRET", email="SECRET", checked=TODAY),
                Exchange(id="x", stakeholder="s", by="SECRET", summary="SECRET", day=TODAY),
                Commitment(id="c", stakeholder="s", text="Répondre", owner="Maire", due=TODAY),
            ]
        ),
        TODAY,
    )
    assert b"SECRET" not in content
    assert "Envers\u00a0: Lycée".encode() in content.replace(b"\r\n ", b"")


HOSTILE = st.text(
    st.one_of(st.sampled_from("\n\r\t,;:\\\"' n🙂é\u2028\x00\x7f"), st.characters()), max_size=200
)


@given(HOSTILE, HOSTILE, HOSTILE)
def test_any_text_comes_back_whole(summary: str, description: str, uid: str) -> None:
    """Line ends, marks of the format and characters of four octets at a fold: nothing lost, nothing torn."""
    content = to_ics("Essai", [Event(uid, TODAY, summary, description)], TODAY)
    ((kind, event),) = components(content)
    assert kind == "VEVENT"
    assert plain(event["SUMMARY"][0]) == kept(summary)
    assert plain(event.get("DESCRIPTION", [""])[0]) == kept(description)
    assert plain(event["UID"][0]) == kept(uid)


def kept(text: str) -> str:
    """What a file can hold of a text."""
    return clean_text(text).replace("\x7f", "")


def test_lines_are_cut_between_characters() -> None:
    """Emoji of four octets at every offset: each fold falls between two of them."""
    for shift in range(5):
        text = "a" * shift + "🙂" * 60
        ((_, event),) = components(to_ics("Essai", [Event("u", TODAY, text)], TODAY))
        assert event["SUMMARY"] == [text]


def test_the_example_gives_a_calendar(tmp_path: Path) -> None:
    """The file of the worked example, named as the others, every event whole and after the one before."""
    snapshot = Snapshot.of(example_records())
    path = export(snapshot, "calendrier", tmp_path, TODAY)
    assert path.name == "calendrier-valbrune.ics"
    found = [one for kind, one in components(path.read_bytes()) if kind == "VEVENT"]
    days = [one["DTSTART;VALUE=DATE"][0] for one in found]
    assert days == sorted(days)
    assert len({one["UID"][0] for one in found}) == len(found) > 30


def test_an_empty_dossier_gives_an_empty_calendar() -> None:
    """A calendar without a date is still a file that agendas open."""
    assert events(Dossier(id="dossier")) == []
