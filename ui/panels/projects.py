"""What projects come to before their funders: rules checked, money, go/no-go list, bids, doubles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtWidgets import QFrame

from aict_desktop.domain.french import format_money
from aict_desktop.domain.go_no_go import list_taken
from aict_desktop.domain.naming import shortened
from aict_desktop.domain.portfolio import alive
from aict_desktop.domain.projects import READS, Verdict, activities, brought, check, fundings, plan_of
from aict_desktop.domain.records import Bid, Project, ProjectActivity, Scheme
from aict_desktop.reference import project_words as words
from aict_desktop.reference.words import message
from ui.panels.told import MARKS, ToldPanel
from ui.parts import button, column, dress, label, picture, row
from ui.related import Link, LinksPanel
from ui.wordy import wordy


class ChecksPanel(ToldPanel):
    """Each rule of the scheme of a project: kept or not, with its figures, its date and a link to it."""

    reads = READS

    def _fill(self) -> None:
        snapshot = self._session.snapshot
        project = snapshot.get(Project, self._id)
        scheme = snapshot.get(Scheme, project.scheme) if project else None
        if not project or not scheme:
            self.say(words.say("say", "no_scheme"), "muted")
            return
        self.say(words.say("say", "heading", name=shortened(scheme.name)), "label")
        self.say(words.dated(scheme), "small")
        for sentence in words.plan_told(plan_of(snapshot, project)):
            self.say(sentence)
        for verdict in check(snapshot, project):
            self._rule(scheme, verdict)
        if scheme.min_others is not None:
            for sentence in words.counting():
                self.say(sentence, "small")

    def _rule(self, scheme: Scheme, verdict: Verdict) -> None:
        """The rule under its sign, what was found, and what leads to the rule."""
        go = partial(self._session.wanted.emit, Scheme.table, scheme.id, verdict.field)
        link = wordy(words.rule_dated(scheme), "link", go)
        link.setAccessibleName(f"{words.verdict_name(verdict)}\u00a0: {words.rule_dated(scheme)}")
        title, told = label(words.verdict_title(verdict), "label"), label(words.verdict_told(verdict))
        made = dress(QFrame(), "card")
        sign = row(picture(*MARKS[verdict.state]), title, grow=title)
        made.setLayout(column(sign, told, link, spacing=4, margins=(10, 8, 10, 4)))
        self.put(made)


class ProjectFundingsPanel(LinksPanel):
    """What each source brings to a project, each a link to its yearly amounts."""

    def _links(self) -> Iterator[Link]:
        snapshot = self._session.snapshot
        project = snapshot.get(Project, self._id)
        for row_ in fundings(snapshot, project) if project else ():
            amount = brought(snapshot, row_)
            told = words.say("say", "no_amount") if amount is None else format_money(amount)
            yield f"{shortened(row_.name) or message('untitled')}\u00a0: {told}", row_.table, row_.id


class GoNoGoPanel(ToldPanel):
    """How the go/no-go list of a project stands, and what gives it the questions of its scheme."""

    reads = READS

    def _fill(self) -> None:
        snapshot = self._session.snapshot
        project = snapshot.get(Project, self._id)
        if project is None:
            return
        for sentence in words.list_told(snapshot, project):
            self.say(sentence)
        if not project.scheme:
            self.say(words.say("say", "no_list"), "muted")
        elif list_taken(snapshot, project) and not self._session.readonly:
            self.put(row(button(words.say("say", "take_list"), self._take, icon_name="list"), None))

    def _take(self) -> None:
        self._session.leaving.emit()
        project = self._session.snapshot.get(Project, self._id)
        if project and self._session.do(list_taken(self._session.snapshot, project)):
            self._session.said.emit(words.say("say", "list_taken"))


class BidsPanel(ToldPanel):
    """What each call of a project would take and may bring, or one call alone."""

    reads = READS

    def _fill(self) -> None:
        snapshot = self._session.snapshot
        alone = snapshot.get(Bid, self._id)
        found = (alone,) if alone else snapshot.where(Bid, project=self._id) if self._id else ()
        for bid in found:
            self.say(words.bid_name(bid), "label")
            for sentence in words.bid_told(snapshot, bid, date.today()):
                self.say(sentence)
        self.say(words.say("bid", "method" if found else "empty"), "small" if found else "muted")


class DoublesPanel(ToldPanel):
    """What a project may have paid twice, and the other projects that hold its activities."""

    reads = READS

    def _fill(self) -> None:
        snapshot = self._session.snapshot
        project = snapshot.get(Project, self._id)
        if project is None:
            return
        found = words.doubles_told(snapshot).get(project.id, ())
        for sentence in found:
            self.mark("broken", words.say("double", "title"), "label")
            self.say(sentence)
        if not found:
            self.mark("ok", words.say("double", "none"))
        for activity in activities(snapshot, project):
            holders = {one.project for one in snapshot.where(ProjectActivity, activity=activity.id)}
            for other in alive(snapshot):
                if other.id in holders and other != project:
                    go = partial(self._session.wanted.emit, Project.table, other.id, "activities")
                    said = f"{shortened(activity.text)}\u00a0: {shortened(other.name)}"
                    self.put(wordy(said, "link", go))
