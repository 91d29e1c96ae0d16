"""« Ce qui a changé depuis le vote », the documents of a version, and of which version each document is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from aict_desktop import cli
from aict_desktop.documents import export
from aict_desktop.documents.changes import changes
from aict_desktop.documents.changes.telling import as_text, tell
from aict_desktop.documents.changes.totals import totals
from aict_desktop.documents.deliberation import deliberation
from aict_desktop.documents.everything import outcome
from aict_desktop.documents.frame import footer, which_version
from aict_desktop.documents.of_version import offered, version_tasks
from aict_desktop.documents.strategy import strategy
from aict_desktop.documents.synthese import synthese
from aict_desktop.domain.edit import added, altered
from aict_desktop.domain.fields import Line, Record, Text, kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.placing import shifted
from aict_desktop.domain.records import (
    RECORDS,
    Activity,
    Cost,
    Dimension,
    Dossier,
    Objective,
    Stakeholder,
    Strategy,
    Version,
)
from aict_desktop.domain.removal import removed
from aict_desktop.domain.snapshot import Snapshot
from aict_desktop.domain.versions import freezing, opened
from aict_desktop.exports.blocks import Table
from aict_desktop.exports.pdf.glyphs import texts
from aict_desktop.reference.example import example_records
from aict_desktop.storage.store import Store
from tests.documents.plain import told
from tests.support.random_dossiers import exists_once

TODAY = date(2026, 11, 23)
VOTED_ON = date(2026, 10, 15)
GOLDEN = Path(__file__).parent / "golden" / "changements.txt"


def voted() -> Snapshot:
    """The worked example on the day after the vote, its version kept with its votes."""
    snapshot = Snapshot.of(example_records())
    dossier = snapshot.one(Dossier)
    snapshot = snapshot.with_(altered(dossier, voted_on=VOTED_ON, vote_number="2026-097"))
    snapshot = snapshot.with_(freezing(snapshot, "voted", "Stratégie adoptée en octobre 2026", None))
    (version,) = snapshot.all(Version)
    return snapshot.with_(altered(version, votes_for=21, votes_against=2, abstentions=4))


def since() -> Snapshot:
    """The same a while later: one change of each sort."""
    now = voted()
    actors, objectives = now.all(Stakeholder), now.all(Objective)
    activities = now.all(Activity)
    vision = now.one(Strategy).vision.split()
    for edit in (
        altered(now.one(Strategy), vision=" ".join([*vision[:4], "désormais", *vision[4:-3]])),
        altered(objectives[1], deadline=date(2030, 6, 30)),
        shifted(objectives[2], -1, objectives),
        altered(activities[0], owner="Direction de la culture"),
        removed(now, activities[-1]),
        added(Activity(id="neuve", result=activities[0].result, text="Ouvrir un point mobilité", order="zz")),
        added(Cost(id="cout", activity="neuve", year=2028, amount=Decimal(3500), order="a")),
        removed(now, actors[-1]),
        LINKS["stakeholder", "themes"].set(now, actors[0].id, ("youth", "sport")),
        altered(actors[1], notes="SECRET", source="SECRET", power_normative_note="SECRET"),
        altered(now.all(Dimension)[0], place=""),
        altered(now.one(Dossier), population=9100),
    ):
        now = now.with_(edit)
    return now


def test_what_changed_since_the_vote_reads_as_it_should(golden: Callable[[Path, str], None]) -> None:
    """Every block, as text, is what was read and approved."""
    golden(GOLDEN, told(changes(since(), TODAY)))


def test_what_an_office_writes_for_itself_is_not_printed() -> None:
    """Notes, sources and why one rated so: the window tells them, the document does not."""
    printed = "\n".join(texts(changes(since(), TODAY).blocks))
    (version,) = since().all(Version)
    assert "SECRET" not in printed
    assert "SECRET" in as_text(tell(opened(version), since()))


def test_without_a_version_the_document_says_how_to_keep_one() -> None:
    """An empty dossier and one that was never frozen: one page, no comparison."""
    for snapshot in (Snapshot.of(), Snapshot.of(example_records())):
        document = changes(snapshot, TODAY)
        assert any("Aucune version n’est figée" in text for text in texts(document.blocks))
        assert not [block for block in document.blocks if isinstance(block, Table)]


def test_nothing_changed_is_said_in_a_sentence() -> None:
    """The numbers stay, there is no step to read."""
    printed = "\n".join(texts(changes(voted(), TODAY).blocks))
    assert "Rien n’a changé depuis" in printed
    assert len([block for block in changes(voted(), TODAY).blocks if isinstance(block, Table)]) == 1


def test_a_damaged_version_is_said_in_a_sentence() -> None:
    """The document is written all the same; nothing is compared."""
    now = voted()
    damaged = now.with_(altered(now.all(Version)[0], content=b"abc"))
    assert any("ne peut plus être lue" in text for text in texts(changes(damaged, TODAY).blocks))
    assert which_version(damaged) == "modifiée depuis le vote"


def test_the_totals_are_those_of_either_side() -> None:
    """Counts, and the money that a council asks about first."""
    (version,) = since().all(Version)
    found = {one.label: (one.before, one.after) for one in totals(opened(version), since())}
    assert found["Activités"] == ("22", "22")
    assert found["Acteurs recensés"] == ("24", "23")
    before, after = found["Coût net par habitant"]
    assert before != after
    empty = {one.label: one.before for one in totals(Snapshot.of(), Snapshot.of())}
    assert empty["Coût net par habitant"] == "Non connu"


def test_each_document_says_of_which_version_it_is() -> None:
    """The version itself right after the vote, « modifiée depuis le vote » later, else nothing."""
    assert (
        footer(Snapshot.of(example_records()), TODAY)
        == "Commune de Valbrune, édition du 23\u00a0novembre 2026"
    )
    assert "version «\u00a0Stratégie adoptée en octobre 2026\u00a0»" in footer(voted(), TODAY)
    for make in (strategy, synthese, deliberation):
        assert make(since(), TODAY).footer.endswith(", modifiée depuis le vote")
    mark = Snapshot.of([Dossier(name="Valbrune")])
    mark = mark.with_(freezing(mark, "mark", "", TODAY))
    assert which_version(mark) == ""  # it has no name
    assert which_version(mark.with_(added(Objective(id="o")))) == ""


def test_the_votes_are_filled_in_from_the_version_voted() -> None:
    """For, against, abstentions; who took no part stays to fill in, and so does all of an older vote."""
    assert ("21", "2", "4", "[à compléter]") in _votes(voted())
    moved = voted().with_(altered(voted().one(Dossier), voted_on=TODAY))
    assert ("[à compléter]",) * 4 in _votes(moved)
    assert ("[à compléter]",) * 4 in _votes(Snapshot.of(example_records()))


def _votes(snapshot: Snapshot) -> tuple[tuple[str, ...], ...]:
    blocks = deliberation(snapshot, TODAY).blocks
    return next(b.rows for b in blocks if isinstance(b, Table) and b.header[0] == "Pour")


def test_the_documents_of_a_version_are_those_of_then(tmp_path: Path) -> None:
    """In a folder of its name, marked PROJET as they were, without what speaks of later."""
    snapshot = Snapshot.of(example_records())
    snapshot = snapshot.with_(freezing(snapshot, "shown", "Vue en juin / 2026 ?", date(2026, 6, 18)))
    (version,) = snapshot.all(Version)
    later = opened(version)
    assert strategy(later, date(2026, 6, 18)).mark == "PROJET"
    assert (
        "édition du 18\u00a0juin 2026, version «\u00a0Vue en juin / 2026 ?\u00a0»"
        in strategy(later, version.day or TODAY).footer
    )
    (one,) = version_tasks(version, tmp_path, "risques")
    path = outcome(one).path
    assert path == tmp_path / "version-2026-06-18-vue-en-juin-2026" / "risques-valbrune.pdf"
    every = version_tasks(version, tmp_path)
    assert "changements" not in offered()
    index = outcome(every[-1]).path
    assert index is not None
    assert "Version\u00a0: version «\u00a0Vue en juin" in index.read_text("utf-8-sig")


def test_every_text_that_changes_can_be_told() -> None:
    """For each field of each record that holds text: the new words stand in the comparison, as typed."""
    silent = {"contact", "exchange", "version", "opinion", "prompt_answer"}
    for record in (record for record in RECORDS if record.table not in silent):
        for name, kind in kinds(record).items():
            if isinstance(kind, Text | Line):
                before = record(id=record.table if exists_once(record) else "x", **{name: "Avant"})
                after = replace(before, **{name: "=1+1 <b>{name}</b> %s"})
                text = as_text(tell(Snapshot.of([before]), Snapshot.of([after])))
                assert "Avant → =1+1 <b>{name}</b> %s" in text, (record.table, name)


@pytest.mark.parametrize("hostile", ["<b>gras</b>", "a<b & c", "=1+1", "{name} %s", "مرحبا 🎉"])
def test_hostile_names_and_texts_are_printed_as_typed(tmp_path: Path, hostile: str) -> None:
    """A version, a record and a text that look like markup leave the dossier as they were typed."""
    snapshot = Snapshot.of([Dossier(name=hostile), Objective(id="o", text=hostile)])
    snapshot = snapshot.with_(freezing(snapshot, "mark", hostile, TODAY))
    snapshot = snapshot.with_(altered(snapshot.all(Objective)[0], specific=f"{hostile} " * 40))
    document = changes(snapshot, TODAY)
    assert any(hostile in text for text in texts(document.blocks))
    assert export(snapshot, "changements", tmp_path, TODAY).read_bytes().startswith(b"%PDF-")


def test_the_command_line_tells_what_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As text by step; a dossier without a version is one sentence and status 1."""
    Store.create(tmp_path / "apres.aict", _all(since())).close()
    assert cli.main(["comparer", str(tmp_path / "apres.aict")]) == 0
    printed = capsys.readouterr().out.replace("\u00a0", " ")
    assert re.match(r"\d+ changements dans \d étapes depuis", printed)
    assert "Le cadre logique\n- Activité" in printed
    Store.create(tmp_path / "sans.aict", [Dossier()]).close()
    assert cli.main(["comparer", str(tmp_path / "sans.aict")]) == 1
    assert "Aucune version" in capsys.readouterr().err


def _all(snapshot: Snapshot) -> list[Record]:
    return [row for table in snapshot.tables.values() for row in table.values()]
