"""The French words of the application: none missing, none pointing nowhere, all well set, all ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aict_desktop.domain.fields import Bytes, Choice, Country, Flag, Rating, Record, Ref, kinds
from aict_desktop.domain.links import LINKS
from aict_desktop.domain.records import BY_TABLE, RECORDS
from aict_desktop.domain.records.dossier import Dossier
from aict_desktop.domain.records.strategy import Strategy
from aict_desktop.reference.files import RESOURCES, read_toml, read_tomls
from aict_desktop.reference.words import field_words, options, record_words, vocabulary

PANELS = {
    *("length", "load"),
    *("trajectory", "effort"),
    "logic_test",
    *("funding-rules", "bids", "ceiling"),
    *("competences", "coherence"),
    *("proposals", "decisions", "crossing", "terms", "health"),
    *("assumptions", "severity", "smart", "balance"),
    *("evaluations", "evaluation", "criteria"),
    *("freeze", "livery"),
}
NO_BREAK = "\u00a0"
NARROW = "\u202f"
TICKED = {link.record.table for link in LINKS.values()}
CHOSEN = (Choice, Rating, Ref, Flag, Country, Bytes)

GUIDANCE = sorted(f"guidance/{path.name}" for path in (RESOURCES / "guidance").glob("*.toml"))
TOGETHER = ("fields", "vocabulary", "rules", "messages")
FOLDERS = ("", *(f"{folder}/" for folder in TOGETHER), "guidance/", "documents/", "manual/")
WORDS = [f"{folder}{path.name}" for folder in FOLDERS for path in sorted((RESOURCES / folder).glob("*.toml"))]
QUESTIONS = [(file, question) for file in GUIDANCE for question in read_toml(file)["question"]]
ESSENTIAL = [step for step in read_toml("steps.toml")["step"] if step.get("essential", True)]
FIELDS = [(record, name) for record in RECORDS for name in kinds(record) if name != "order"]


def known_fields(table: str) -> set[str]:
    """The fields of a record, and the tick lists that stand for its links to several others."""
    ticks = {field for owner, field in LINKS if owner == table}
    return {*kinds(BY_TABLE[table]), *ticks} - {"order"}


each_field = pytest.mark.parametrize(
    ("record", "field"), [pytest.param(*pair, id=f"{pair[0].table}.{pair[1]}") for pair in FIELDS]
)
each_question = pytest.mark.parametrize("question", [pytest.param(q, id=q["id"]) for _, q in QUESTIONS])
each_file = pytest.mark.parametrize("file", WORDS)


@pytest.mark.parametrize("folder", TOGETHER)
def test_no_words_are_in_two_files(folder: str) -> None:
    """The files of a folder are read as one: of two entries of a name, the first would be lost in silence."""
    entries = [
        name for path in (RESOURCES / folder).glob("*.toml") for name in read_toml(f"{folder}/{path.name}")
    ]
    assert sorted(entries) == sorted(read_tomls(folder))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.table)
def test_every_record_has_its_names(record: type[Record]) -> None:
    """A list, a button or an empty page can always name the record, with the right gender."""
    words = record_words(record.table)
    assert words["gender"] in ("m", "f")
    assert all(words[key] for key in ("one", "many", "new", "empty"))


@each_field
def test_every_field_has_a_short_label(record: type[Record], field: str) -> None:
    """No form shows the name of a column, and no label or heading is too long for its place."""
    words = field_words(record.table, field)
    assert 0 < len(words["label"]) <= 32
    assert len(words.get("short", "")) <= 16
    assert set(words) <= {"label", "short", "hint", "help", "example", "unit"}


@each_field
def test_typed_fields_show_what_good_looks_like(record: type[Record], field: str) -> None:
    """Whoever meets an empty box sees a hint in it, and finds help and an example beside it."""
    if isinstance(kinds(record)[field], CHOSEN) or record.table in TICKED:
        return
    words = field_words(record.table, field)
    assert words["hint"].startswith(f"Ex.{NO_BREAK}: ")
    assert words["help"]
    assert words["example"]


@each_field
def test_every_vocabulary_of_a_field_has_words(record: type[Record], field: str) -> None:
    """A list of choices is never empty, and a rating has a word for each of its values."""
    kind = kinds(record)[field]
    choices = options(kind)
    if isinstance(kind, Choice):
        assert choices
    if isinstance(kind, Rating):
        assert set(choices) == set(range(kind.low, kind.high + 1))


def test_no_words_for_what_does_not_exist() -> None:
    """A renamed field leaves no orphan label behind."""
    for table, words in read_tomls("fields").items():
        assert set(words) <= {"record", *known_fields(table)}, table


def test_every_tick_list_has_a_label() -> None:
    """Links are asked for by name in questions and forms, like any field."""
    for table, field in LINKS:
        assert field_words(table, field)["label"]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.table)
def test_the_line_of_a_record_is_made_of_its_fields(record: type[Record]) -> None:
    """A list can show records that have no name of their own, and borrowed words are those of a record."""
    words = read_tomls("fields")[record.table]["record"]
    assert set(words.get("line", [])) <= known_fields(record.table)
    assert words.get("like", record.table) in BY_TABLE


def test_steps_stand_in_their_stages() -> None:
    """The journey can be drawn: known stages, shipped icons, names that are never cut, nine steps at most."""
    journey = read_toml("steps.toml")
    stages = [stage["id"] for stage in journey["stage"]]
    steps = journey["step"]
    assert sum(step.get("essential", True) for step in steps) <= 9
    assert len({step["id"] for step in steps}) == len(steps)
    assert [step["stage"] for step in steps] == sorted((s["stage"] for s in steps), key=stages.index)
    for step in steps:
        assert len(step["short"]) <= 24
        assert (RESOURCES / "icons" / f"{step['icon']}.svg").exists()
        assert step["minutes"] > 0
        assert all(step[key] for key in ("title", "purpose", "help", "guide"))


def test_guidance_belongs_to_steps() -> None:
    """Every file of questions is that of a step."""
    steps = {step["id"] for step in read_toml("steps.toml")["step"]}
    assert {Path(file).stem for file in GUIDANCE} <= steps


def test_the_essential_path_is_short() -> None:
    """Essentiel asks sixty questions at most and holds in about three hours."""
    assert sum(question["essential"] for _, question in QUESTIONS) <= 60
    assert 150 <= sum(step["minutes"] for step in ESSENTIAL) <= 195


def test_every_guided_step_has_essential_questions() -> None:
    """No step is empty in Essentiel, and no question has the id of another."""
    asked = {Path(file).stem for file, question in QUESTIONS if question["essential"]}
    assert asked == {step["id"] for step in ESSENTIAL} & {Path(file).stem for file in GUIDANCE}
    assert len({question["id"] for _, question in QUESTIONS}) == len(QUESTIONS)


@each_question
def test_questions_ask_fields_that_exist(question: dict[str, Any]) -> None:
    """A question fills fields of its record, each once, and says why, what is good and an example."""
    assert all(question[key] for key in ("section", "ask", "why", "good"))
    assert bool(question.get("example")) is ("examples" not in question)
    if question["shape"] == "panel":
        assert not {"record", "fields"} & set(question)
        return
    assert question["fields"]
    assert set(question["fields"]) <= known_fields(question["record"])
    assert len(set(question["fields"])) == len(question["fields"])


@each_question
def test_examples_are_for_every_size_of_authority(question: dict[str, Any]) -> None:
    """Where there is one for a village there is one for a large town, short enough to be read at once."""
    examples = question.get("examples", {})
    assert not examples or list(examples) == list(vocabulary("authority_size"))
    assert all(20 < len(text) < 240 for text in examples.values())


@each_question
def test_questions_have_the_keys_of_their_shape(question: dict[str, Any]) -> None:
    """A form asks what exists once; only lists have presets, or a parent and the field that links to it."""
    shape = question["shape"]
    assert shape in ("form", "collect", "each", "collect-each", "panel")
    assert (shape == "form") is (question.get("record") in (Dossier.table, Strategy.table))
    assert shape == "collect" or "preset" not in question
    assert (shape == "collect-each") is ("parent" in question) is ("link" in question)
    assert shape in ("each", "panel") or "shows" not in question
    panel, *part = question.get("shows", "terms").split(":")
    assert panel in PANELS
    assert panel == "smart" or not part
    assert set(part) <= set(read_toml("smart.toml")["letter"])
    assert ("shows" in question) or shape != "panel"
    named = set(re.findall(r"\{.*?\}", question["ask"]))
    assert named == ({"{name}"} if shape in ("each", "collect-each") else set())


@each_question
def test_presets_and_links_lead_somewhere(question: dict[str, Any]) -> None:
    """A new record gets codes of the vocabulary, or the id of its parent in a field meant for it."""
    fields = kinds(BY_TABLE[question["record"]]) if "record" in question else {}
    for name, code in question.get("preset", {}).items():
        kind = fields[name]
        chosen = vocabulary(kind.vocabulary) if isinstance(kind, Choice) else (True, False)
        assert code in (chosen if isinstance(kind, Choice | Flag) else ("",))
        assert name not in question["fields"]
    if "parent" in question:
        link = fields[question["link"]]
        assert isinstance(link, Ref)
        assert link.table == question["parent"]


def test_the_diagnostic_looks_everywhere() -> None:
    """Each quadrant is asked about in each domain."""
    presets = [question.get("preset", {}) for question in read_toml("guidance/afom.toml")["question"]]
    asked = {(preset["quadrant"], preset["domain"]) for preset in presets if preset}
    assert asked == {(q, d) for q in vocabulary("quadrant") for d in vocabulary("domain")}


# ------------------------------------------------------------------ typography


def sentences(node: object, place: str = "") -> Iterator[tuple[str, str]]:
    """The strings of a TOML tree, each with its place; those of its lists of words to recognise left out."""
    if isinstance(node, str):
        yield place, node
    if isinstance(node, list):
        node = {number: child for number, child in enumerate(node) if isinstance(child, dict)}
    if isinstance(node, dict):
        for key, child in node.items():
            yield from sentences(child, f"{place}.{key}")


FAULTS = {
    "a straight apostrophe": r"(?<=\w)'|'(?=\w)",
    "straight quotes": '"',
    "no narrow space before ; ! ?": r"[^\u202f;!?][;!?](?!\w)",
    "no narrow space before % or €": r"[^\u202f/][%€]",
    "no no-break space before a colon": r"[^\u00a0]:(?![/\w])",
    "no no-break space inside « »": r"«[^\u00a0]|[^\u00a0]»",
    "a space too many": r"(?<=\S)[ \u00a0\u202f]{2}| $",
    "three dots for …": r"\.\.\.",
    "an ordinary space within a number": r"\d \d{3}(?!\d)",
    "a command rather than a request": r"(?i)veuillez",
}


@each_file
def test_french_is_well_set(file: str) -> None:
    """Apostrophes, quotes and spaces are those of French printing, so that no line breaks before a « ? »."""
    found = [
        f"{fault} in {place}: {text!r}"
        for place, text in sentences(read_toml(file))
        for fault, pattern in FAULTS.items()
        if re.search(pattern, text, re.MULTILINE)
    ]
    assert found == []


# ------------------------------------------------------------------- our words

GUIDE = RESOURCES.parents[1] / "shared" / "guide"
RUN = 8


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of eight words of a text, whatever its punctuation, case and line breaks."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


@pytest.mark.skipif(not GUIDE.is_dir(), reason="the guide is not at hand")
@each_file
def test_the_sentences_are_ours(file: str) -> None:
    """The method is the guide's, its sentences are not: no run of eight words is found in it."""
    guide = runs(" ".join(path.read_text(encoding="utf-8") for path in GUIDE.glob("*.txt")))
    assert guide
    copied = [place for place, text in sentences(read_toml(file)) if runs(text) & guide]
    assert copied == []
