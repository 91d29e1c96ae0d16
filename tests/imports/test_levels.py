"""The levels, the numbers and the pieces of the cells of a logframe, as people write them."""

from __future__ import annotations

import pytest

from aict_desktop.imports.levels import Code, named
from aict_desktop.imports.pieces import marked_pieces, pieces


@pytest.mark.parametrize(
    ("text", "level", "code", "rest"),
    [
        ("Objectif général", "goal", (), ""),
        ("Objectif générale", "goal", (), ""),  # as the guide itself writes it
        ("OBJECTIF(S) SPÉCIFIQUE(S)", "objective", (), ""),
        ("Impact (objectif général)", "goal", (), ""),
        ("Effet / objectif spécifique", "objective", (), ""),
        ("Résultats attendus\u00a0:", "result", (), ""),
        ("Résultat 1.2 – Un guichet", "result", (1, 2), "Un guichet"),
        ("Objectif spécifique n°\u00a03 : Coopérer", "objective", (3,), "Coopérer"),
        ("Activité 1.1.1 Louer", "activity", (1, 1, 1), "Louer"),
        ("Résultat attendu 1.1\nUn guichet", "result", (1, 1), "Un guichet"),
        ("OS1\u00a0: Mobilité", "objective", (1,), "Mobilité"),
        ("OS 2 Mobilité", "objective", (2,), "Mobilité"),
        ("OG : La ville", "goal", (), "La ville"),
        ("R1.2. Un guichet", "result", (1, 2), "Un guichet"),
        ("A1.2.3 Louer", "activity", (1, 2, 3), "Louer"),
        ("1.2 Un guichet", "", (1, 2), "Un guichet"),
        ("2) Un guichet", "", (2,), "Un guichet"),
        ("3 jeunes partent chaque année", "", (), "3 jeunes partent chaque année"),
        ("10-15 jeunes par an", "", (), "10-15 jeunes par an"),
        ("Activités culturelles menées à deux", "", (), "Activités culturelles menées à deux"),
        ("Objectif A", "", (), "Objectif A"),
        ("Actions de jumelage", "", (), "Actions de jumelage"),
        ("2027 : année du bilan", "", (), "2027 : année du bilan"),
        ("", "", (), ""),
    ],
)
def test_a_text_tells_its_level_and_its_number(text: str, level: str, code: Code, rest: str) -> None:
    """And nothing is taken for one that is part of a sentence."""
    told = named(text)

    assert (told.level, told.code, told.text) == (level, code, rest)


@pytest.mark.parametrize(
    ("text", "texts", "is_guess"),
    [
        ("• un\n• deux", ["un", "deux"], False),
        ("- un\n  suite\n- deux", ["un\n  suite", "deux"], False),
        ("• un • deux", ["un", "deux"], False),
        ("OS1 : un\nOS2 : deux", ["un", "deux"], False),
        ("R1 : un\n- dont ceci\n- et cela\nR2 : deux", ["un\n- dont ceci\n- et cela", "deux"], False),
        ("R1 :\n- un\n- deux\nR2 :\n- trois", ["un", "deux", "trois"], False),
        ("Un\nDeux", ["Un", "Deux"], True),
        ("Un texte\nqui continue", ["Un texte\nqui continue"], False),
        ("-5 degrés", ["-5 degrés"], False),
        ("Seul", ["Seul"], False),
    ],
)
def test_a_cell_is_cut_where_its_marks_say(text: str, texts: list[str], is_guess: bool) -> None:
    """Bullets, numbers, else lines; a cut by lines alone is known as a guess."""
    found, guessed = pieces(text)

    assert [piece.text for piece in found] == texts
    assert guessed == is_guess


def test_a_number_alone_is_borne_by_the_bullets_below() -> None:
    """So that indicators under « R1 » and « R2 » know their result."""
    found, _ = pieces("R1 :\n- un\n- deux\nR2 :\n- trois")

    assert [piece.code for piece in found] == [(1,), (1,), (2,)]


def test_lines_alone_cut_nothing_in_a_list() -> None:
    """In a line of a list, a text of several lines is one."""
    assert [piece.text for piece in marked_pieces("Louer\nAménager")] == ["Louer\nAménager"]
    assert [piece.text for piece in marked_pieces("• Louer\n• Aménager")] == ["Louer", "Aménager"]
