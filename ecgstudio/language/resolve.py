"""A sentence's items into statements: each qualifier goes to what it belongs to, heads and refinements make the statement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from ecgstudio.core.catalogue import Catalogue
from ecgstudio.core.request import Mention
from ecgstudio.core.statement import NORMAL, Statement
from ecgstudio.language.belonging import PLACES, Belonging, is_lead_list
from ecgstudio.language.items import Item
from ecgstudio.language.lexicon import AGES, Entry, Lexicon
from ecgstudio.language.numbers import Numbers
from ecgstudio.language.rules import Refinement
from ecgstudio.language.scope import Standing, denied_qualifiers, standings

_SIZES = frozenset(["mild", "marked", "borderline"])
"""What a described sign may be called without meaning another."""
_CONCLUDING = frozenset(["conclusion", "cause", "possible_before"])
NO_VALUES: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True)
class Found:
    """A mention while it is being made: its qualifiers by their lexicon names, those within its own name, what was assumed."""

    mention: Mention
    qualifiers: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    head: str = ""
    assumed: str = ""
    otherwise: bool = False
    sentence: int = 0
    drawn: bool = False
    """Whether "consistent with", "due to", "suggesting" and their like stand before it."""

    @property
    def id(self) -> str:
        return self.mention.id


@dataclass
class Resolved:
    """What a sentence says, and the items that came to nothing."""

    found: list[Found] = field(default_factory=list)
    unread: list[Item] = field(default_factory=list)


class Resolver:
    """Turns sentences into statements by the rules of the lexicon."""

    def __init__(self, known: Lexicon, statements: Catalogue) -> None:
        self._known = known
        self._statements = statements
        self._belonging = Belonging(self._accepts, known.qualifiers.trailing)
        self._accepted = {key: self._accepts_statement(statement) for key, statement in statements.items()}

    def sentence(self, items: Sequence[Item], context: Sequence[Item] = ()) -> Resolved:
        """The statements of one sentence in the order of the text; ``context`` are the items of the whole text."""
        items = self._promoted(self._past(items), context or items)
        standing = standings(items)
        denied = denied_qualifiers(items)
        given: dict[int, list[Item]] = {index: [] for index in standing}
        resolved = Resolved()
        for index, item in enumerate(items):
            if index in denied:
                continue
            if item.kind == "qualifier":
                anchor = self._belonging.owner(items, index, given)
                if anchor is None:
                    resolved.unread.append(item)
                else:
                    given[anchor].append(item)
            elif item.kind in ("unknown", "unlisted") or (item.kind == "disease" and not _is_cause(items, index)):
                resolved.unread.append(item)
        self._belonging.share_places(items, given)
        conclusions = next((index for index, item in enumerate(items) if item.kind in _CONCLUDING), len(items))
        for index, qualifiers in given.items():
            if standing[index].unsaid:
                continue
            made = self._made(items[index], qualifiers, standing[index])
            resolved.found += [replace(one, drawn=index > conclusions) for one in made]
            if not made and not self._silent(items[index], qualifiers):
                resolved.unread += [items[index], *qualifiers]
        return resolved

    def _past(self, items: Sequence[Item]) -> list[Item]:
        """ "History of" what comes and goes says that it is not there now; of anything else it says that it is old."""
        read = []
        for index, item in enumerate(items):
            if item.value == "history" and item.kind == "qualifier":
                about = next((one for one in items[index + 1 :] if one.is_anchor), None)
                gone = about is not None and self._may_be(about) <= self._known.rules.passing
                kept = about is not None and not gone and not self._accepts(about, "old")
                entry = (
                    Entry("absent_before", "") if gone else Entry("filler", "") if kept else Entry("qualifier", "old")
                )
                item = replace(item, entry=entry)
            read.append(item)
        return read

    def _may_be(self, anchor: Item) -> set[str]:
        """The statements that an anchor can come to mean."""
        if anchor.kind != "head":
            return {anchor.value}
        return set(self._known.rules.heads[anchor.value].gives)

    def _promoted(self, items: Sequence[Item], context: Sequence[Item]) -> list[Item]:
        """Qualifiers that belong to nothing and mean a statement by themselves ("wide QRS", "anteroseptal") become it."""
        anchors: dict[int, list[Item]] = {index: [] for index, item in enumerate(items) if item.is_anchor}
        named = [item.value for item in context if item.kind == "statement"]
        promoted = []
        for index, item in enumerate(items):
            meant = self._meant_alone(items, index, bool(anchors)) if item.kind == "qualifier" else None
            closing = item.value == "normal" and bool(anchors) and _closes_doubted(items, index)
            if (meant or closing) and self._belonging.owner(items, index, anchors) is None:
                if closing:
                    item = replace(item, entry=Entry("otherwise", NORMAL))
                elif meant and not any(self.suits(item.value, one) for one in named):
                    item = replace(item, entry=Entry("statement", meant), inner=(item.value,))
            promoted.append(item)
        return promoted

    def _meant_alone(self, items: Sequence[Item], index: int, beside: bool) -> str | None:
        described = [one.target for one in self._known.rules.descriptions if one.parts == (items[index].value,)]
        if described:
            return described[0]
        meant = self._known.rules.alone.get(items[index].value)
        around = (*items[max(0, index - 1) : index], *items[index + 1 : index + 2])
        isolated = not any(
            item.kind in ("qualifier", "unknown", "unlisted", "with") or item.is_anchor for item in around
        )
        if is_lead_list(items[index]):
            return None
        return meant if isolated and not (beside and meant == NORMAL) else None

    def neighboured(self, found: Sequence[Found]) -> list[Found]:
        """Statements that mean another one beside what else is present ("bigeminy" beside atrial extrasystoles)."""
        alike: dict[str, set[str]] = {"certain": set(), "possible": set()}
        for item in found:
            if item.mention.present:
                alike[item.mention.certainty].add(item.id)
        return [self._neighboured(item, alike, found) if item.mention.present else item for item in found]

    def _neighboured(self, item: Found, alike: Mapping[str, set[str]], found: Sequence[Found]) -> Found:
        """Beside what is as sure, else beside what is possible in its sentence ("probably flutter with 2:1 AV block")."""
        again = self._beside(item, alike[item.mention.certainty])
        if again is not item or item.mention.certainty == "possible" or not alike["possible"]:
            return again
        near = {one.id for one in found if one.mention.certainty == "possible" and one.sentence == item.sentence}
        doubted = self._beside(item, near & alike["possible"])
        return doubted if doubted is item else replace(doubted, mention=replace(doubted.mention, certainty="possible"))

    def _beside(self, found: Found, present: set[str]) -> Found:
        for rule in self._known.rules.neighbours:
            if found.id == rule.source and rule.beside & present and not rule.unless & present:
                return self._renamed(found, rule.target)
        return found

    def without_guesses(self, found: Sequence[Found]) -> list[Found]:
        """An assumed statement is left out where another that its word could have meant is named ("AV block, Mobitz II")."""
        named = {item.id for item in found if item.mention.present and not item.assumed}
        return [item for item in found if not (item.assumed and self._meanings(item) & named)]

    def _meanings(self, found: Found) -> set[str]:
        """What else its word could have meant; what is called acute could not have meant an old one."""
        recent = found.qualifiers & AGES - {"old"}
        head = self._known.rules.heads[found.head]
        old = {target for rule in head.rules if "old" in rule.needs for target in rule.gives}
        meanings = head.gives - old if recent else head.gives
        return set(meanings) - {found.id} if found.mention.present else set(meanings)

    def refined(self, found: Found, values: Mapping[str, float] = NO_VALUES) -> list[Found]:
        """The statement that a name becomes with its qualifiers or with a number."""
        for refinement in self._known.rules.refinements:
            if self._fits(refinement, found, values):
                renamed = (self._renamed(found, target) for target in refinement.target)
                return [again for one in renamed for again in self.refined(one, values)]
        return [found]

    def implied(self, found: Sequence[Found], numbers: Numbers) -> list[Found]:
        """Statements that a number alone says, where the text names nothing that explains, excludes or denies them."""
        named = {item.id for item in found}
        excluded = {
            other
            for item in found
            if item.mention.present and not item.otherwise
            for other in self._statements.excluded_by(item.id)
        }
        made: list[Found] = []
        for rule in self._known.rules.implications:
            value = numbers.values.get(rule.quantity)
            if value is None or not rule.limits[0] <= value <= rule.limits[1]:
                continue
            if rule.target not in named | excluded and not named & rule.unless:
                made.append(Found(Mention(rule.target, span=numbers.spans.get(rule.quantity)), assumed=rule.assumed))
        return made

    def combined(self, found: list[Found]) -> list[Found]:
        """Statements that together are one, put together where all are present and equally sure."""
        for combination in self._known.rules.combinations:
            parts = [next((item for item in found if item.id == part), None) for part in combination.parts]
            chosen = [item for item in parts if item is not None and item.mention.present]
            if len(chosen) == len(parts) and len({item.mention.certainty for item in chosen}) == 1:
                whole = self._with_modifiers(self._whole(chosen, combination.target))
                rest = [item for item in found if item not in chosen]
                return self.combined(sorted([*rest, whole], key=_place))
        return found

    def described(self, unread: list[Item], found: Sequence[Found]) -> list[Found]:
        """Statements described without their name; the qualifiers used are taken out of ``unread``."""
        made = []
        for description in (one for one in self._known.rules.descriptions if len(one.parts) > 1):
            used = [next((item for item in unread if item.value == part), None) for part in description.parts]
            items = [item for item in used if item is not None]
            if len(items) < len(used) or any(item.mention.present and self._is_rhythm(item.id) for item in found):
                continue
            span = (min(item.start for item in items), max(item.end for item in items))
            made.append(Found(Mention(description.target, span=span), frozenset(description.parts)))
            for item in items:
                unread.remove(item)
        return [again for item in made for again in self.refined(item)]

    def suits(self, qualifier: str, statement_id: str) -> bool:
        """Whether a qualifier says no more than what the statement means anyway ("irregular" beside AF)."""
        statement = self._statements[statement_id]
        qrs = statement.ranges.get("qrs")
        meant = {
            "irregular": "irregular" in statement.regularity,
            "regular": statement.regularity == "regular",
            "no_p": statement.has_p is not True and statement.p_wave != "any",
            "av_dissociation": statement.group in ("Junctional", "Ventricular"),
            "wide_qrs": qrs is not None and qrs.lowest is not None and qrs.lowest >= 110,
            "narrow_qrs": qrs is None or qrs.highest is None or qrs.highest < 120,
        }
        return meant.get(qualifier, False)

    def shown(self, qualifier: str) -> str:
        """How a qualifier is written in a statement's modifiers."""
        return self._known.qualifiers.shown.get(qualifier, qualifier.replace("_", " "))

    def _accepts(self, anchor: Item, qualifier: str) -> bool:
        if anchor.kind == "head":
            head = self._known.rules.heads[anchor.value]
            allowed = set(head.accepts) | (_SIZES if head.sign else set())
            for statement_id in head.gives:
                allowed |= self._accepted[statement_id]
        else:
            allowed = set(self._accepted[anchor.value])
        if "old" in allowed:
            allowed |= AGES | {"undetermined"}
        if anchor.kind != "statement":
            return qualifier in allowed
        of_leads = self._statements[anchor.value].group in ("Ischaemia", "ST-T/QT")
        placed = qualifier in PLACES and (of_leads or anchor.value in self._known.rules.placed)
        return qualifier in allowed or placed or self.suits(qualifier, anchor.value)

    def _accepts_statement(self, statement: Statement) -> frozenset[str]:
        names = {
            name
            for rule in self._known.rules.refinements
            if statement.id in rule.source
            for name in rule.needs | rule.unless
        }
        shown = {self.shown(name): name for name in self._known.qualifiers.names}
        names |= {shown[modifier] for modifier in statement.modifiers if modifier in shown}
        return frozenset(names)

    def _made(self, anchor: Item, qualifiers: Sequence[Item], standing: Standing) -> list[Found]:
        names = {item.value for item in qualifiers}
        if "undetermined" in names and not names & AGES:
            names.add("old")
        if anchor.entry and not names & AGES:
            names.update(anchor.entry.extra)
        span = _span([anchor, *qualifiers])
        head = self._known.rules.heads.get(anchor.value) if anchor.kind == "head" else None
        doubtful = any("doubtful" in item.entry.extra for item in qualifiers if item.entry)
        certainty = "possible" if doubtful or (head and head.doubtful) else standing.certainty
        base = Mention("", standing.present, certainty, span)
        made = []
        targets = self._targets(anchor, names)
        if head and not (targets or standing.present):
            targets = [(statement_id, "") for statement_id in head.denied]
        for statement_id, assumed in targets:
            mention, inner = replace(base, id=statement_id), frozenset(anchor.inner)
            name = head.name if head else ""
            made += self.refined(Found(mention, frozenset(names), inner, name, assumed, anchor.kind == "otherwise"))
        return [self._with_modifiers(item) for item in made]

    def _silent(self, anchor: Item, qualifiers: Sequence[Item]) -> bool:
        rule = (
            self._known.rules.heads[anchor.value].rule({item.value for item in qualifiers})
            if anchor.kind == "head"
            else None
        )
        return rule is not None and rule.silent

    def _targets(self, anchor: Item, names: set[str]) -> list[tuple[str, str]]:
        if anchor.kind != "head":
            return [(anchor.value, "")]
        rule = self._known.rules.heads[anchor.value].rule(names)
        return [(statement_id, rule.assumed) for statement_id in rule.gives] if rule else []

    def _with_modifiers(self, found: Found) -> Found:
        if found.otherwise:
            return replace(found, mention=replace(found.mention, modifiers=("otherwise",)))
        allowed = self._statements[found.id].modifiers
        named = {self.shown(name) for name in found.qualifiers | found.inner}
        modifiers = tuple(sorted(named & set(allowed)))
        return replace(found, mention=replace(found.mention, modifiers=modifiers))

    def _renamed(self, found: Found, statement_id: str) -> Found:
        return self._with_modifiers(replace(found, mention=replace(found.mention, id=statement_id)))

    @staticmethod
    def _fits(refinement: Refinement, found: Found, values: Mapping[str, float]) -> bool:
        if found.id not in refinement.source or refinement.unless & found.qualifiers:
            return False
        if refinement.assumed_only and not found.assumed:
            return False
        if not refinement.quantity:
            return refinement.needs <= found.qualifiers
        value = values.get(refinement.quantity)
        lowest, highest = refinement.limits
        return value is not None and found.mention.present and lowest <= value <= highest

    @staticmethod
    def _whole(parts: Sequence[Found], statement_id: str) -> Found:
        spans = [part.mention.span for part in parts if part.mention.span]
        span = (min(start for start, _ in spans), max(end for _, end in spans)) if spans else None
        mention = replace(parts[0].mention, id=statement_id, span=span, modifiers=())
        return Found(mention, frozenset(name for part in parts for name in part.qualifiers))

    def _is_rhythm(self, statement_id: str) -> bool:
        statement = self._statements[statement_id]
        of_rhythm = statement.group in ("Sinus", "Atrial", "Junctional") and not statement.of_early_beats
        return of_rhythm and statement_id != NORMAL


def _closes_doubted(items: Sequence[Item], place: int) -> bool:
    """Whether a text ends so ("..., EKG wahrscheinlich normal"), as reports sum up."""
    return place + 1 == len(items) and place > 0 and items[place - 1].kind == "possible_before"


def _is_cause(items: Sequence[Item], place: int) -> bool:
    """Whether a disease is named as what something is due to ("most commonly due to ischaemic heart disease")."""
    return any(item.kind in ("cause", "possible_before") for item in items[max(0, place - 3) : place])


def _span(items: Sequence[Item]) -> tuple[int, int]:
    return min(item.start for item in items), max(item.end for item in items)


def _place(found: Found) -> tuple[int, int]:
    return found.mention.span or (0, 0)
