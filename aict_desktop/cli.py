"""The command line, in French: the same code as the window, for scripts and tests.

Exit status 0, or 1 with one sentence on the standard error.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from aict_desktop.domain.french import count
from aict_desktop.domain.records import RECORDS, Strategy
from aict_desktop.reference.files import RESOURCES
from aict_desktop.reference.reasons import system_reason
from aict_desktop.reference.words import message
from aict_desktop.storage.errors import DossierError
from aict_desktop.storage.profile import profile_folder
from aict_desktop.storage.store import Store

if TYPE_CHECKING:
    from aict_desktop.domain.snapshot import Snapshot
    from aict_desktop.imports.found import Lines
    from aict_desktop.imports.plan import Plan
    from aict_desktop.imports.sheets import Sheet

_LISTS = ("actions", "acteurs", "cadre-logique", "mesures")
WORKBOOK = "classeur"
HELP = ("aide", "--aide", "-h", "--help")


class CommandError(Exception):
    """A sentence for the standard error."""


class _Parser(argparse.ArgumentParser):
    def error(self, reason: str) -> NoReturn:
        raise CommandError(message("cli_wrong"))


def _speak_utf_8() -> None:
    """Windows gives a redirected output 256 characters, and ends a program that says another one."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a program without a console has none
            stream.reconfigure(encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Run one command; 0 when it was done, 1 after a sentence on the standard error."""
    from aict_desktop.documents import ExportError
    from aict_desktop.imports.problems import ImportProblem

    _speak_utf_8()
    try:
        if arguments[0] in HELP:
            print(_help(), end="")
            return 0
        chosen = _parser().parse_args(list(arguments))
        _RUN[chosen.command](chosen)
    except (CommandError, DossierError, ImportProblem, ExportError) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(message("cli_io", reason=system_reason(error)), file=sys.stderr)
        return 1
    return 0


def _help() -> str:
    """The commands, under the name that one starts the application by."""
    name = Path(sys.executable).name if getattr(sys, "frozen", False) else "main.py"
    return (RESOURCES / "cli.txt").read_text("utf-8").replace("main.py", name)


def _parser() -> _Parser:
    parser = _Parser(prog="main.py", add_help=False)
    commands = parser.add_subparsers(dest="command", parser_class=_Parser)
    made = {name: commands.add_parser(name, add_help=False) for name in _RUN}
    for command in made.values():
        command.add_argument("dossier", type=Path, metavar="DOSSIER")
    which = made["nouveau"].add_mutually_exclusive_group(required=True)
    which.add_argument("--insee", metavar="CODE")
    which.add_argument("--siren", metavar="N")
    made["nouveau"].add_argument("--titre", default="", metavar="T")
    made["importer"].add_argument("what", choices=[*_LISTS, WORKBOOK])
    made["importer"].add_argument("file", type=Path, metavar="FICHIER")
    made["importer"].add_argument("--feuille", default="", metavar="NOM")
    made["importer"].add_argument("--filtre", action="append", default=[], metavar="COLONNE=VALEUR")
    made["importer"].add_argument("--apercu", action="store_true")
    made["exporter"].add_argument("--vers", type=Path, metavar="SORTIE")
    made["exporter"].add_argument("--document", action="append", default=[], metavar="NOM")
    made["exporter"].add_argument("--liste", action="store_true")
    return parser


def _new(chosen: argparse.Namespace) -> None:
    from aict_desktop.reference import authorities
    from aict_desktop.reference.new_dossier import dossier_for

    code = chosen.insee or chosen.siren
    found = authorities.by_insee(code) if chosen.insee else authorities.by_siren(code)
    if found is None:
        raise CommandError(message("no_such_insee" if chosen.insee else "no_such_siren", code=code))
    Store.create(chosen.dossier, [dossier_for(found, chosen.titre), Strategy()]).close()
    print(message("cli_created", path=chosen.dossier))


def _example(chosen: argparse.Namespace) -> None:
    from aict_desktop.reference.example import example_records

    Store.create(chosen.dossier, example_records()).close()
    print(message("cli_example", path=chosen.dossier))


def _import(chosen: argparse.Namespace) -> None:
    if chosen.what == WORKBOOK:
        _bring_back(chosen)
        return
    from aict_desktop.imports.apart import read_apart
    from aict_desktop.imports.filters import read_filters
    from aict_desktop.imports.found import read_lines
    from aict_desktop.imports.plan import plan
    from aict_desktop.imports.remembered import FILE_NAME, Remembered
    from aict_desktop.imports.subjects import SUBJECTS

    subject = SUBJECTS[chosen.what]
    sheets = read_apart(chosen.file)
    sheet = _chosen_sheet(chosen, sheets)
    layout = Remembered(profile_folder() / FILE_NAME).propose(sheet, subject)
    lines = read_lines(sheet, layout)
    filters = read_filters(chosen.filtre, lines.lines, layout)
    others = [other for other in sheets if other is not sheet]
    with _opened(chosen.dossier, readonly=chosen.apercu) as store:
        found = plan(store.snapshot, sheet, layout, chosen.file.name, filters=filters, others=others)
        if found.edit and not chosen.apercu:
            store.back_up("import")
            store.apply(found.edit)
    _tell_import(chosen, found, lines)


def _bring_back(chosen: argparse.Namespace) -> None:
    """Take from an edited workbook what no one needs to decide about; of one sheet when it is named."""
    from aict_desktop.documents.returned import returned
    from aict_desktop.documents.returned.report import report
    from aict_desktop.imports.apart import read_apart

    sheets = read_apart(chosen.file, exactly=True)
    with _opened(chosen.dossier, readonly=chosen.apercu) as store:
        found = returned(store.snapshot, sheets, chosen.file.name)
        wanted = {place for place in found.proposed() if chosen.feuille in ("", found.items[place].sheet)}
        edit = found.edit(wanted)
        if edit and not chosen.apercu:
            store.back_up("import")
            store.apply(edit)
    print("\n".join(report(found, wanted)))
    if chosen.apercu:
        print(message("cli_preview"))


def _tell_import(chosen: argparse.Namespace, found: Plan, lines: Lines) -> None:
    from aict_desktop.imports.report import choices, report

    print("\n".join(report(found)))
    if chosen.apercu:
        print("\n".join([*choices(found, lines), message("cli_preview")]))
    elif not found.edit:
        print(message("cli_nothing_new"))


def _chosen_sheet(chosen: argparse.Namespace, sheets: Sequence[Sheet]) -> Sheet:
    from aict_desktop.imports.mapping import most_readable, sheet_called
    from aict_desktop.imports.subjects import SUBJECTS

    if chosen.feuille:
        return sheet_called(sheets, chosen.feuille, chosen.file.name)
    return most_readable(sheets, SUBJECTS[chosen.what])


def _export(chosen: argparse.Namespace) -> None:
    from aict_desktop import documents

    if chosen.liste:
        print("\n".join(documents.names()))
        return
    if chosen.vers is None:
        raise CommandError(message("cli_where"))
    unknown = [name for name in chosen.document if name not in documents.names()]
    if unknown:
        raise CommandError(message("cli_unknown_document", name=unknown[0]))
    with _opened(chosen.dossier, readonly=True) as store:
        chosen.vers.mkdir(parents=True, exist_ok=True)
        if not chosen.document:
            _export_all(store.snapshot, chosen.vers)
        for name in chosen.document:
            print(documents.export(store.snapshot, name, chosen.vers, date.today()))


def _export_all(snapshot: Snapshot, folder: Path) -> None:
    """Write everything; what could not be written is told at the end, a sentence each."""
    from aict_desktop.documents.everything import outcome, tasks

    problems = []
    for task in tasks(snapshot, folder, date.today()):
        done = outcome(task)
        if done.path:
            print(done.path)
        else:
            problems.append(done.problem)
    if problems:
        raise CommandError("\n".join(problems))


def _check(chosen: argparse.Namespace) -> None:
    from aict_desktop.domain.rules.review import review
    from aict_desktop.reference.rule_words import told

    with _opened(chosen.dossier, readonly=True) as store:
        problems = review(store.snapshot, date.today())
        records = sum(len(store.snapshot.all(record)) for record in RECORDS)
        edits = len(store.history(limit=1000))
    print(
        message(
            "cli_sound",
            name=chosen.dossier.name,
            records=count(records, "fiche", "fiches"),
            edits=count(edits, "modification", "modifications"),
        )
    )
    points = count(len(problems), "point à revoir", "points à revoir")
    print(message("cli_problems", points=points) if problems else message("cli_no_problem"))
    for problem in problems:
        words = told(problem)
        print(f"- [{problem.step}] {words.text} {words.todo}")


def _compare(chosen: argparse.Namespace) -> None:
    """Print what changed since the version voted last, else the last one kept."""
    from aict_desktop.documents.changes import called, lead
    from aict_desktop.documents.changes.telling import as_text, tell
    from aict_desktop.domain.freezing import DamagedVersionError, thawed
    from aict_desktop.domain.versions import yardstick

    with _opened(chosen.dossier, readonly=True) as store:
        snapshot = store.snapshot
    version = yardstick(snapshot)
    if version is None:
        raise CommandError(message("cli_no_version"))
    try:
        found = tell(thawed(version.content), snapshot)
    except DamagedVersionError as error:
        raise CommandError(message("version_damaged", name=version.name)) from error
    print("\n\n".join(filter(None, (lead(found, called(version)), as_text(found)))))


@contextmanager
def _opened(path: Path, *, readonly: bool) -> Iterator[Store]:
    store = Store.open(path, readonly=readonly)
    try:
        yield store
    finally:
        store.close()


_RUN = {
    "nouveau": _new,
    "exemple": _example,
    "importer": _import,
    "exporter": _export,
    "comparer": _compare,
    "verifier": _check,
}
