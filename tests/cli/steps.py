"""Every command with each of its options once, tiny and real."""

from collections.abc import Mapping
from pathlib import Path

from tests.app.model_server import answers, served_once
from tests.cli.made_data import make_data
from tests.cli.story import Step


def _library(folder: Path) -> None:
    """A library with a learner, which no command makes."""
    from ecgstudio.library import Library
    from ecgstudio.library.learners.store import Learners

    with Library.open(folder / "l.sqlite") as library:
        Learners.of(library).add("Ada")


def _ids(folder: Path) -> Mapping[str, str]:
    """The first letters of two cases' ids, as somebody would type them."""
    from ecgstudio.library import Library

    with Library.open(folder / "l.sqlite") as library:
        first, second, *_ = library.ids_starting_with("")
    return {"first": first[:10], "second": second[:10]}


def _requests(folder: Path) -> None:
    """A table of requests, and one of labels."""
    (folder / "requests.csv").write_text("statements,age\nLBBB,70\n", encoding="utf-8")
    columns = "ecg_id,patient_id,age,sex,report,scp_codes,strat_fold"
    (folder / "like.csv").write_text(f"{columns}\n1,1,60,0,,\"{{'AFIB': 100.0}}\",2\n", encoding="utf-8")


def _proposing(_: Path) -> Mapping[str, str]:
    """The address of a language model that answers once."""
    return {"address": served_once(answers({"statements": [{"id": "SBRAD", "words": "slowpulse"}]}))}


def _telling(_: Path) -> Mapping[str, str]:
    sentence = {"text": "The ECG shows left bundle branch block.", "facts": [1, 2]}
    return {"address": served_once(answers({"sentences": [sentence]}))}


def _data(folder: Path) -> None:
    make_data(folder / "data")


def _bert(folder: Path) -> None:
    """Another BERT, as transformers keeps it, of the pieces of the first text encoder."""
    from shutil import copy

    from transformers import BertConfig, BertModel

    from ecgstudio.training.train_text import TOKENS

    small = {"hidden_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 16}
    BertModel(BertConfig(vocab_size=1000, **small)).save_pretrained(folder / "bert")
    copy(folder / "text" / TOKENS / "tokenizer.json", folder / "bert" / "tokenizer.json")


def _visits(folder: Path) -> None:
    """Measured beats of some who came once and some who came twice, in place of the quarter of an hour of reading PTB-XL."""
    from ecgstudio.training.people import keep_visits
    from tests.engine.made_people import made_visits

    keep_visits(made_visits(numbers=30), folder / "visits.npz")


def _people(folder: Path) -> None:
    """Visits of people of whom those of fold 9 have records in the data that were made before."""
    from dataclasses import replace

    import numpy as np

    from ecgstudio.training.people import CACHE, keep_visits
    from tests.engine.made_people import made_visits

    visits = made_visits(people=240, twice=90, numbers=30)
    held_out = list(dict.fromkeys(visits.person[visits.fold == 9]))
    named = {name: str(18 + place) for place, name in enumerate(held_out)}
    person = np.array([named.get(name, name) for name in visits.person])
    measured = np.random.default_rng(0).normal(100, 5, visits.measured.shape).astype(np.float32)
    keep_visits(replace(visits, person=person, measured=measured), folder / "c" / CACHE)


def _forget(folder: Path) -> None:
    """What the beat model's training would go on with: the denoiser's begins anew in the same folder."""
    (folder / "run" / "state.pt").unlink()


def _weights(folder: Path) -> None:
    """An engine that is as small as one can be, for what is timed and counted, not for its ECGs."""
    from tests.engine.checkpoints import save_checkpoint, tiny_checkpoint

    (folder / "tiny").mkdir()
    save_checkpoint(tiny_checkpoint(group=2), folder / "tiny")


def _data_and_weights(folder: Path) -> None:
    _data(folder)
    _weights(folder)


PATIENT = "--age 61 --sex female"
USE = (
    Step(
        f"generate 'atrial fibrillation' --out g {PATIENT} --rate 80 --engine diffusion --realism 0.5 --beats 0.5 --steps 4"
        " --guidance 2 --seed 3 --count 1 --set axis=20 --experience --compose --format json,wfdb --code --json",
        '"statements": [\n        "AFIB"',
        ["g/*.json", "g/*.hea", "g/*.dat"],
    ),
    Step(
        f"simulate --statement LBBB --out s {PATIENT} --rate 80 --seed 1 --count 2 --set pr=220"
        " --format json,pdf,png,svg --code --json",
        '"CLBBB"',
        ["s/*seed1.json", "s/*seed2.json", "s/*seed2.pdf", "s/*seed2.png", "s/*seed2.svg"],
    ),
    Step(
        f"progress potassium --statement LBBB --out p {PATIENT} --seed 1 --count 2 --format json,wfdb --json",
        "potassium_02.hea",
        ["p/potassium_01.json", "p/potassium_02.dat"],
    ),
    Step("atlas --out a --statement AFIB --count 2 --seed 2", "patients_afib.png", ["a/patients_afib.png"]),
    Step("parse 'LBBB, no AF' --json", '"CLBBB"'),
    Step(
        "parse 'LBBB, slowpulse' --propose --address {address} --model small --elsewhere --json",
        '"Sinus bradycardia"',
        before=_proposing,
    ),
    Step(
        "history s/*seed1.json --address {address} --model small --elsewhere --json",
        "The ECG shows left bundle branch block.",
        before=_telling,
    ),
    Step(
        "measure p/potassium_01.hea --annotations marks --from 0 --to 10 --json", '"beats"', ["marks/potassium_01.v6"]
    ),
    Step(
        "fit p/potassium_01.hea --out fitted --statement LBBB --format json --json",
        '"leads_uv"',
        ["fitted/potassium_01_fit.json", "fitted/potassium_01_fit_CLBBB.json"],
    ),
    Step("simulate --statement NORM --out foreign --format dicom", "foreign/", ["foreign/*.dcm"]),
    Step("measure foreign/*.dcm --json", '"qrs"'),
    Step("remake s/*seed1.json --json", '"same": true'),
    Step("experience 'LBBB' --age 70 --sex female --limit 3 --json", '"companions"'),
    Step(
        "dataset --requests requests.csv --out set --engine simulator --seed 2 --shard 1/1 --no-experience",
        "set",
        ["set/records/00000/00001.dat", "set/ptbxl_database.csv", "set/SHA256SUMS"],
        before=_requests,
    ),
    Step(
        "dataset --like like.csv --count 2 --fold 2 --out set2 --engine simulator --experience --shard 2/2",
        "parts are missing",
        ["set2/records/00000/00002.dat"],
    ),
    Step("check s/*seed1.json --statement LBBB --json", '"passed": true'),
    Step(
        "twin s/*seed1.json 'hyperkalaemia' --out t --count 1 --seed 4 --age 60 --rate 90 --set qtc=400 --keep 0.9"
        " --library l0.sqlite --format json --json",
        "a twin of",
        ["t/*.json"],
    ),
    Step(
        "edit s/*seed1.json --out d --add 'hyperkalaemia' --remove LBBB --set qtc=400 --library l0.sqlite --format json --json",
        '"HYPERK1"',
        ["d/*.json"],
    ),
    Step(
        "electrodes s/*seed1.json --fault V1/V3 --out f --library l0.sqlite --format json,wfdb --json",
        "Electrodes V1 and V3 exchanged",
        ["f/*.json"],
    ),
    Step("identify s/*seed1.json --among s --limit 1 --json", '"likeness"'),
    Step(
        "library import s/*seed1.json s/*seed2.json --library l.sqlite --existing version",
        "Left bundle",
        before=_library,
    ),
    Step("library list --library l.sqlite --limit 1 --json", '"total": 2'),
    Step("library search 'LBBB and QRS > 100' --library l.sqlite --limit 5 --json", '"cases"'),
    Step("library show {first} --library l.sqlite", '"request"', before=_ids),
    Step(
        "library vignette {first} --complaint Syncope --history 'Fell twice' --question 'And now?' --answer 'A pacemaker'"
        " --library l.sqlite --json",
        '"answer": "A pacemaker"',
    ),
    Step("library collect Wide {first} {second} --library l.sqlite --no-course", "(2 cases)"),
    Step("library collect Lessons Wide --library l.sqlite --course", "(2 cases)"),
    Step("library collections --library l.sqlite --json", '"Lessons"'),
    Step("library export {first} --out e --format json --library l.sqlite", "e/", ["e/*.json"]),
    Step("library export Wide --as pptx --without criteria --out w --library l.sqlite", "w.pptx", ["w.pptx"]),
    Step("library compare {first} {second} --out both.pdf --paper A3 --library l.sqlite", "both.pdf", ["both.pdf"]),
    Step("library history {first} --library l.sqlite", "imported"),
    Step("library duplicates --library l.sqlite --json", '"duplicates"'),
    Step("library check --library l.sqlite --json", '"problems": []'),
    Step("library measure-again --library l.sqlite"),
    Step("library backup copy.sqlite --library l.sqlite", "copy.sqlite", ["copy.sqlite"]),
    Step("library restore copy.sqlite --library l.sqlite", "l.sqlite"),
    Step("library move l2.sqlite --library l.sqlite", "l2.sqlite", ["l2.sqlite"]),
    Step("library move l.sqlite --library l2.sqlite", "l.sqlite", ["l.sqlite"]),
    Step(
        "quiz fresh --statement LBBB --out f --count 1 --difficulty easy --noise clean --seed 4 --format json",
        "ecg_001.json",
        ["f/ecg_001.json"],
    ),
    Step("quiz mark f/ecg_001.json LBBB --question list --json", '"score": 1.0'),
    Step("quiz learners --library sqlite:///l.sqlite --json", '"Ada"'),
    Step("quiz results --out r.csv --learner Ada --library l.sqlite", "r.csv", ["r.csv"]),
)

TRAIN = (
    Step("train autoencoder --data data --out basis.safetensors --size 8 --most 12", '"size": 8', before=_data),
    Step(
        "train pack --basis basis.safetensors --out p.npz --data data --simulated 8 --first 100", '"packed"', ["p.npz"]
    ),
    Step("train experience --data data --out experience.json --packed p.npz", '"records"', ["experience.json"]),
    Step(
        "benchmark experience --data data --packed p.npz --fold 9 --most 10 --draws 1 --records 3 --engine simulator",
        '"first_draw"',
    ),
    Step("train text --packed p.npz --out text --preset tiny --steps 2 --until 2", '"encoder"', ["text/*.safetensors"]),
    Step("train text --packed p.npz --out text2 --start bert --preset tiny --steps 1 --until 1", "text2", before=_bert),
    Step(
        "train beats --packed p.npz --out run --text text --preset tiny --steps 2 --until 2 "
        "--measured 0.3 --simulator 0 --seed 1",
        '"weights"',
    ),
    Step(f"train detail {10 * '--packed p.npz '}--weights run", '"detail"', ["run/detail.safetensors"]),
    Step(
        "train identity --data data --weights run --cache visits.npz",
        '"identity"',
        ["run/identity.safetensors", "run/visits.json"],
        before=_visits,
    ),
    Step("train denoiser --packed p.npz --out run --preset tiny --steps 2 --until 2", '"weights"', before=_forget),
    Step(
        "train denoiser --packed p.npz --out again --preset tiny --steps 1 --begin run",
        '"weights"',
        ["again/strip.safetensors"],
    ),
    Step(f"train people {60 * '--packed p.npz '}--weights run", '"everyone"', ["run/people.json"]),
    Step(
        "train sample --weights run --statement AFIB --out sheets --age 50 --sex male --count 1 --seed 2 --guidance 2"
        " --no-rhythm",
        ".png",
        ["sheets/*.png"],
    ),
    Step("train electrodes --data data --weights run --most 60", '"electrodes"', ["run/electrodes*"]),
)
MEASURING = (
    Step("train measure boundaries --ludb data/ludb --out b.npz --preset tiny", "b.npz", ["b.npz"], _data),
    Step("train measure typical --ludb data/ludb --out y.npz --preset tiny", "y.npz", ["y.npz"]),
    Step("train measure p-waves --data data --out w.npz --preset tiny", "w.npz", ["w.npz"]),
    Step("train waves --data data --out shapes.json", "shapes.json", ["shapes.json"]),
)
BENCHMARK = (
    Step("benchmark language --data data --fold 9", '"micro_f1"', before=_data_and_weights),
    Step("benchmark statements --seeds 1 --first 3 --statement LBBB --data data --normals 2", '"own_check"'),
    Step("benchmark measure --data data --fold 9 --seeds 1 --patients 4 --repeats 1 --statement LBBB", '"delineation"'),
    Step(
        "benchmark downstream --data data --work few --statement LBBB --shots 1 --draws 1 --made 3 --others 6 --engine simulator"
        " --seed 2 --minutes 60 --quick --json",
        '"made first"',
        ["few/table.md", "few/simulator-wanted/SHA256SUMS"],
    ),
    Step("benchmark dataset --count 2 --engine simulator --seed 1", '"a_second"'),
    Step(
        "benchmark simulate --repeats 1 --patients 1 --data data --people 10 --statement LBBB",
        '"tier_A": {\n    "statements": 1',
    ),
    Step("benchmark fit --data data --fold 9 --records 1 --made 1", '"machine"'),
    Step(
        "benchmark ecg --data data --weights tiny --count 8 --draws 1 --seed 0 --no-references --look look --downstream 4"
        " --cache cache --report r.md --json",
        '"Signal"',
        ["r.md", "look/*/*.png"],
    ),
    Step("benchmark identity --data data --seeds 1 --cache c", '"judges on fold 9"', before=_people),
    Step("benchmark twin --data data --people 2 --made 1 --condition HYPERK1 --no-floor --cache c", '"s a twin"'),
    Step("benchmark edit --data data --people 2 --condition HYPERK1 --no-rivals --cache c", '"nature"'),
)
WINDOW = (
    Step("benchmark interaction --frames 10", '"machine"'),
    Step("benchmark generate --weights tiny --repeats 1 --ddpm-steps 1", '"ddpm"', before=_weights),
    Step("benchmark abilities --weights tiny --statement AFIB --count 1 --seed 5 --out t.json", '"AFIB"', ["t.json"]),
    Step("benchmark verified --weights tiny --statement AFIB --count 1 --seed 5", '"together"'),
    Step("benchmark steering --weights tiny --realism 0.5 --statement LBBB --count 1 --seed 5", '"within"'),
    Step("benchmark waves --weights tiny --statement AFIB --count 1 --seed 5 --no-deliver", '"together"'),
    Step("benchmark library --cases 10", '"machine"'),
    Step("benchmark writers --count 2 --saves 1", '"refused": []'),
    Step("benchmark faults --count 2 --seed 1 --first 3 --kind settings", '"machine"'),
    Step("benchmark kills --count 1 --kind settings --seed 1", '"settings"'),
)
