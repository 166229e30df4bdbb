import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.annotations import Annotation
from ecgstudio.core.calipers import Point
from ecgstudio.core.case import Case
from ecgstudio.core.errors import LibraryError
from ecgstudio.core.jobs import Cancelled
from ecgstudio.core.plain import case_to_plain
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Mention, Request
from ecgstudio.library import Library, Query

MakeCase = Callable[..., Case]
ODD_TEXTS = (
    *('"', "'", "*", "(", 'a" OR "b', "NEAR(", "title:x", "^", "-", "AND", "x AND", "x NOT"),
    *("\x00", "\ud800", "%", "_", "\\", "{}", "x" * 9999, "x " * 9999),
)


def with_statements(case: Case, *ids: str, text: str = "") -> Case:
    return replace(case, request=replace(case.request, mentions=tuple(Mention(item) for item in ids), text=text))


def titles(library: Library, query: Query | str = "", **limits: int) -> list[str]:
    return [item.title for item in library.search(query, **limits)]


class TestKeeping:
    def test_a_case_comes_back_bit_for_bit(self, library: Library, make_case: MakeCase) -> None:
        case = make_case(2)
        assert library.save(case) == 1
        back = library.get(case.id)
        assert case_to_plain(back) == case_to_plain(case)
        assert np.array_equal(back.recording.signal_mv.view(np.uint32), case.recording.signal_mv.view(np.uint32))

    def test_another_process_would_find_it(self, place: Path | str, library: Library, make_case: MakeCase) -> None:
        library.save(make_case(2))
        address = str(place) if "://" in str(place) else f"sqlite:///{place}"
        with Library.open(str(place)) as other, Library.open(address) as third:
            assert titles(other) == titles(third) == titles(library)

    def test_saving_again_keeps_the_earlier_state(self, library: Library, make_case: MakeCase) -> None:
        case = make_case(1)
        library.save(case)
        assert library.save(case.changed("renamed", title="Second")) == 2
        assert library.get(case.id).title == "Second"
        assert library.get(case.id, version=1).title == case.title
        assert [(item.number, item.what) for item in library.versions(case.id)] == [(1, "made"), (2, "renamed")]
        assert titles(library) == ["Second"]

    def test_saving_what_is_kept_already_makes_no_version(self, library: Library, make_case: MakeCase) -> None:
        case = make_case(1)
        assert [library.save(case), library.save(case)] == [1, 1]
        assert len(library.versions(case.id)) == 1

    def test_a_signal_that_several_versions_share_is_kept_once(self, tmp_path: Path, make_case: MakeCase) -> None:
        case, library = make_case(1), Library.open(tmp_path / "library.sqlite")
        library.save(case)
        before = library.path.stat().st_size
        for number in range(5):
            library.save(replace(case, title=f"{number}"))
        assert library.path.stat().st_size - before < case.recording.signal_mv.nbytes / 4

    def test_odd_text_comes_back_as_it_was(self, library: Library, make_case: MakeCase) -> None:
        odd = "Größe \x00 'quoted\"; DROP TABLE cases; \n\t 心電図"
        case = make_case(1, title=odd, notes=odd, tags=(odd, "", "b", "b"))
        library.save(case)
        assert library.get(case.id).title == odd
        assert library.get(case.id).tags == case.tags

    def test_what_could_not_be_read_back_is_refused_at_once(self, library: Library, make_case: MakeCase) -> None:
        with pytest.raises(LibraryError, match="cannot be kept"):
            library.save(make_case(1, difficulty="impossible"))
        assert library.count() == 0

    def test_missing_samples_and_other_rates_are_kept(self, library: Library, make_case: MakeCase) -> None:
        signal = make_case(1, duration_s=2.5, rate_hz=257.5).recording.signal_mv.copy()
        signal[4, 100:] = np.nan
        case = make_case(1, duration_s=2.5, rate_hz=257.5)
        library.save(replace(case, recording=Recording(signal, 257.5)))
        back = library.get(case.id).recording
        assert back.sampling_rate_hz == 257.5
        assert np.array_equal(back.signal_mv, signal, equal_nan=True)

    def test_an_unknown_id_is_said_plainly(self, library: Library, make_case: MakeCase) -> None:
        library.save(make_case(1))
        with pytest.raises(LibraryError, match="no case with the id 'nobody'"):
            library.get("nobody")
        with pytest.raises(LibraryError, match="no version 9"):
            library.get(library.recent()[0].id, version=9)

    def test_many_are_kept_together_or_not_at_all(self, library: Library, make_case: MakeCase) -> None:
        cases = [make_case(seed) for seed in range(4)]

        def stop(fraction: float, message: str = "") -> None:
            if fraction >= 0.5:
                raise Cancelled

        with pytest.raises(Cancelled):
            library.save_all(cases, stop)
        assert library.count() == 0
        library.save_all(cases)
        assert library.count() == 4


class TestFinding:
    def test_words_and_beginnings_of_words_are_found_anywhere(self, library: Library, make_case: MakeCase) -> None:
        library.save(make_case(1))
        library.save(replace(with_statements(make_case(2), "SR"), title="Other", teaching_points="", notes="", tags=()))
        for text in (
            "bundle",
            "BUND",
            "left bran",
            "branch left",
            "lbbb",
            "clbbb",
            "exam",
            "broad R",
            "aVL",
            "compare",
        ):
            assert titles(library, text) == [make_case(1).title], text

    def test_the_teacher_s_annotations_are_found_a_student_s_not(self, library: Library, make_case: MakeCase) -> None:
        here = (Point(1.0, 0.5),)
        annotations = (
            Annotation("text", "V1", here, "Brauer notch"),
            Annotation("text", "V1", here, "my guess", "student"),
        )
        library.save(make_case(1, title="annotated", annotations=annotations))
        library.save(make_case(2, title="plain"))
        assert titles(library, "notch") == ["annotated"]
        assert titles(library, "guess") == []

    def test_case_accents_and_sharp_s_do_not_matter(self, library: Library, make_case: MakeCase) -> None:
        library.save(make_case(1, title="Größe"))
        for text in ("größe", "GRÖSSE", "Große", "grosse", "groß"):
            assert titles(library, text) == ["Größe"], text

    def test_negated_statements_are_not_found(self, library: Library, make_case: MakeCase) -> None:
        library.save(make_case(1))
        assert library.count(Query(statements=("CLBBB",))) == 1
        assert library.count(Query(statements=("AFIB",))) == 0

    def test_nothing_typed_breaks_the_search(self, library: Library, make_case: MakeCase) -> None:
        library.save(make_case(1))
        for text in ODD_TEXTS:
            library.search(text)
            library.search(Query(text=text, tags=(text,), statements=(text,)))
            assert library.ids_starting_with(text) == ()
            assert library.delete(text) == 0

    def test_query_words_are_words(self, library: Library, make_case: MakeCase) -> None:
        library.save(make_case(1, title="AND OR NOT NEAR"))
        assert titles(library, "not near") == ["AND OR NOT NEAR"]
        assert titles(library, "not NOT x") == []

    def test_a_page_says_how_many_there_are(self, library: Library, make_case: MakeCase) -> None:
        library.save_all([make_case(seed, title=f"{seed}") for seed in range(7)])
        page = library.search(limit=3, offset=2)
        assert (page.total, page.offset, [item.title for item in page]) == (7, 2, ["4", "3", "2"])
        assert titles(library, limit=0) == titles(library, offset=99) == []

    def test_newest_first_counts_from_the_last_save(self, library: Library, make_case: MakeCase) -> None:
        first = make_case(1, title="first")
        library.save_all([first, make_case(2, title="second")])
        library.save(first.changed("edited", notes="more"))
        assert titles(library) == [item.title for item in library.recent()] == ["first", "second"]
        assert titles(library, Query(sort="oldest")) == ["second", "first"]

    def test_orders(self, library: Library, make_case: MakeCase) -> None:
        library.save(make_case(1, title="b", priority="D", difficulty="hard"))
        library.save(make_case(2, title="c", priority="", difficulty="easy"))
        library.save(make_case(3, title="a", priority="A", difficulty="medium"))
        assert titles(library, Query(sort="title")) == ["a", "b", "c"]
        assert titles(library, Query(sort="priority")) == ["a", "b", "c"]
        assert titles(library, Query(sort="difficulty")) == ["c", "a", "b"]

    def test_filters_hold_together(self, library: Library, make_case: MakeCase) -> None:
        library.save(with_statements(make_case(1, title="1", tags=("x", "y"), priority="A"), "AFIB", "CLBBB"))
        library.save(with_statements(make_case(2, title="2", tags=("x",), priority="B"), "AFIB"))
        assert titles(library, Query(statements=("AFIB",))) == ["2", "1"]
        assert titles(library, Query(statements=("CLBBB", "AFIB"), tags=("x", "y"))) == ["1"]
        assert titles(library, Query(text="fibrillation", priority="B")) == ["2"]
        assert titles(library, Query(source="import")) == []
        assert titles(library, Query(source="simulator", difficulty="easy")) == ["2", "1"]

    def test_a_summary_tells_what_the_case_tells(self, library: Library, make_case: MakeCase) -> None:
        case = make_case(4)
        library.save(case)
        (item,) = library.search()
        told = (item.id, item.title, item.statements, item.age, item.sex, item.created, item.tags, item.source)
        request = case.request
        assert told == (
            *(case.id, case.title, request.statement_ids, request.age, request.sex, case.created, case.tags),
            "simulator",
        )
        assert (item.difficulty, item.priority, item.version) == ("easy", "B", 1)

    def test_tags_and_beginnings_of_ids(self, library: Library, make_case: MakeCase) -> None:
        library.save(make_case(1, tags=("b", "A"), id="ab12"))
        library.save(make_case(2, tags=("b",), id="ab34"))
        library.save(make_case(3, tags=("gone",), id="cd56"))
        library.delete("cd56")
        assert list(library.tags().items()) == [("A", 1), ("b", 2)]
        assert library.ids_starting_with("ab") == ("ab12", "ab34")
        assert library.ids_starting_with("cd") == ()

    def test_edited_words_replace_the_earlier_ones(self, library: Library, make_case: MakeCase) -> None:
        case = make_case(1, title="Flutter", tags=("old",))
        library.save(case)
        library.save(replace(case, title="Fibrillation", tags=("new",)))
        assert titles(library, "flutter") == []
        assert titles(library, "fibril new") == ["Fibrillation"]
        assert library.tags() == {"new": 1}

    def test_thumbnails_show_the_beats(self, library: Library, make_case: MakeCase) -> None:
        case = make_case(1)
        library.save(case)
        (trace,) = library.thumbnails([case.id, "nobody"]).values()
        assert trace.shape == (192,)
        assert trace.max() == pytest.approx(case.recording.lead("II")[:1500].max(), abs=0.001)

    def test_more_than_one_statement_can_name(self, library: Library, make_case: MakeCase) -> None:
        ids = [f"{number:05d}" for number in range(40_000)]
        library.save(make_case(1, id=ids[7]))
        assert list(library.thumbnails(ids)) == [ids[7]]
        assert library.delete(*ids) == 1


class TestTrash:
    def test_to_the_trash_and_back(self, library: Library, make_case: MakeCase) -> None:
        library.save_all([make_case(1, id="a", title="kept"), make_case(2, id="b", title="deleted")])
        assert library.delete("b", "nobody") == 1
        assert titles(library) == titles(library, "kept") == ["kept"]
        assert titles(library, "deleted") == []
        assert titles(library, Query(trashed=True)) == ["deleted"]
        assert library.get("b").title == "deleted"
        assert [library.restore("b"), library.restore("b")] == [1, 0]
        assert len(titles(library)) == 2

    def test_emptying_removes_cases_words_and_signals_nobody_needs(self, library: Library, make_case: MakeCase) -> None:
        shared = make_case(1, id="kept")
        library.save_all([shared, make_case(1, id="twin"), make_case(3, id="gone", title="Unique")])
        library.delete("twin", "gone")
        assert library.empty_trash() == 2
        assert library.ids_starting_with("") == ("kept",)
        assert np.array_equal(library.get("kept").recording.signal_mv, shared.recording.signal_mv)
        assert library.count(Query(text="unique", trashed=True)) == 0
        assert library.check() == ()
        with pytest.raises(LibraryError):
            library.get("gone")

    def test_saving_a_deleted_case_brings_it_back(self, library: Library, make_case: MakeCase) -> None:
        case = make_case(1)
        library.save(case)
        library.delete(case.id)
        library.save(case)
        assert library.count() == 1


class TestTogether:
    def test_threads_save_and_search_at_once(self, library: Library, make_case: MakeCase) -> None:
        failures: list[BaseException] = []

        def work(start: int) -> None:
            try:
                for seed in range(start, start + 4):
                    library.save(make_case(seed, duration_s=1.0))
                    library.search("bundle")
            except BaseException as error:
                failures.append(error)

        threads = [threading.Thread(target=work, args=(start,)) for start in (0, 100, 200)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        assert library.count() == 12
        assert library.check() == ()

    def test_two_saves_of_one_case_are_both_kept(
        self, place: Path | str, library: Library, make_case: MakeCase
    ) -> None:
        case = make_case(1)
        with Library.open(place) as other:
            library.save(replace(case, title="mine"))
            assert other.save(replace(case, title="theirs")) == 2
            assert library.get(case.id, version=1).title == "mine"


def test_an_empty_request_is_enough(library: Library) -> None:
    library.save(case := Case(Request(), Recording(np.zeros((12, 1), dtype=np.float32), 500)))
    assert library.get(case.id).physiology is None
    assert titles(library) == [""]
