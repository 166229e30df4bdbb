"""``ecgstudio train``: from recordings to weights, in pieces that go on where they were stopped."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ecgstudio.cli import train_measure
from ecgstudio.cli.console import print_json, progress
from ecgstudio.cli.options import HIGHEST_SEED, MOST, Age, Data, finite
from ecgstudio.core.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecgstudio.training.config import TrainConfig
    from ecgstudio.training.examples import Source

app = typer.Typer(
    no_args_is_help=True,
    help="Train the engine (autoencoder, pack, beats, detail, identity, denoiser, samples), and what measures, simulates, knows.",
)
app.add_typer(train_measure.app, name="measure")

Out = Annotated[Path, typer.Option(help="File or folder to write.")]
Packed = Annotated[list[Path], typer.Option(help="A packed file; can be given several times.")]
Preset = Annotated[str, typer.Option(help="tiny, cpu or gpu.")]
Steps = Annotated[
    int | None, typer.Option(min=1, max=10 * MOST, help="Train so many steps in all, instead of the preset's.")
]


@app.command()
def autoencoder(
    data: Data,
    out: Out,
    size: Annotated[int, typer.Option(min=1, max=320, help="Numbers per token of 80 ms.")] = 64,
    most: Annotated[int | None, typer.Option(min=10, max=MOST, help="Read at most about so many records.")] = None,
) -> None:
    """Fit the patch basis on PTB-XL's folds 1 to 8 and say how well it keeps fold 9."""
    from dataclasses import asdict

    from ecgstudio.training.fit_basis import fidelity, fit_basis, write_basis
    from ecgstudio.training.ptbxl import PtbXl

    source = PtbXl(data / "ptbxl")
    with progress("Fitting the basis") as report:
        basis = fit_basis(source, size, most, report)
    write_basis(basis, out)
    print_json({"size": size, **asdict(fidelity(basis, source, most))})


@app.command()
def pack(
    basis: Annotated[Path, typer.Option(help="The autoencoder's file.")],
    out: Out,
    data: Annotated[
        Path | None, typer.Option(help="Folder with ptbxl/ and csn/; leave out for simulated ECGs alone.")
    ] = None,
    simulated: Annotated[int, typer.Option(min=0, max=MOST, help="How many simulated ECGs to add.")] = 0,
    first: Annotated[
        int, typer.Option(min=0, max=HIGHEST_SEED, help="Number of the first of them; another number, other patients.")
    ] = 0,
) -> None:
    """Pack data sets into one file of latents, events and conditions; goes on where it was stopped."""
    from ecgstudio.training.fit_basis import read_basis
    from ecgstudio.training.pack import pack as pack_all

    sources = _sources(data, simulated, first)
    with progress("Packing") as report:
        print_json(pack_all(sources, read_basis(basis), out, report))


@app.command()
def text(
    packed: Packed,
    out: Out,
    preset: Preset = "cpu",
    start: Annotated[
        Path | None,
        typer.Option(help="Folder of another BERT as transformers keeps it, to take over what it knows of words."),
    ] = None,
    steps: Steps = None,
    until: Annotated[
        int | None, typer.Option(min=1, max=10 * MOST, help="Stop after this step; called again, it goes on.")
    ] = None,
) -> None:
    """Train the text encoder on texts and ECGs; goes on with what the folder holds, and logs how it does on fold 9."""
    from dataclasses import replace

    from ecgstudio.training.text_config import PRESETS
    from ecgstudio.training.train_text import train_text

    if preset not in PRESETS:
        raise InputError(f"there is no preset '{preset}'; use one of {', '.join(PRESETS)}")
    config = PRESETS[preset] if steps is None else replace(PRESETS[preset], steps=steps)
    with progress("Training") as report:
        folder = train_text(packed, out, config, start, report, until)
    print_json({"encoder": str(folder)})


@app.command()
def denoiser(
    packed: Packed,
    out: Out,
    preset: Preset = "cpu",
    steps: Steps = None,
    until: Annotated[
        int | None, typer.Option(min=1, max=10 * MOST, help="Stop after this step; called again, it goes on.")
    ] = None,
    begin: Annotated[
        Path | None, typer.Option(help="Folder of weights to begin with, of a network of the same size.")
    ] = None,
) -> None:
    """Train the denoiser; goes on with what the folder holds. ``torchrun --no-python ecgstudio train ...`` uses several GPUs."""
    from ecgstudio.training.config import PRESETS
    from ecgstudio.training.train_denoiser import train_denoiser

    with progress("Training") as report:
        weights = train_denoiser(packed, out, _config(PRESETS, preset, steps), report, until, begin)
    print_json({"weights": str(weights)})


@app.command()
def beats(
    packed: Packed,
    out: Out,
    text: Annotated[
        Path | None, typer.Option(help="Folder of a text encoder, to learn texts beside statements.")
    ] = None,
    preset: Preset = "cpu",
    steps: Steps = None,
    until: Annotated[
        int | None, typer.Option(min=1, max=10 * MOST, help="Stop after this step; called again, it goes on.")
    ] = None,
    measured: Annotated[
        float, typer.Option(min=0, max=100, callback=finite, help="Weight of consistency with what is measured.")
    ] = 0.0,
    simulator: Annotated[
        float,
        typer.Option(min=0, max=100, callback=finite, help="Weight of consistency with what the simulator draws."),
    ] = 0.0,
    seed: Annotated[int, typer.Option(min=0, max=HIGHEST_SEED, help="Of the network and of all that is drawn.")] = 0,
) -> None:
    """Train the beat model, which draws a patient's P wave and QRS-T; goes on with what the folder holds."""
    from dataclasses import replace

    from ecgstudio.training.config import BEAT_PRESETS
    from ecgstudio.training.train_beats import train_beats

    with progress("Training") as report:
        config = replace(_config(BEAT_PRESETS, preset, steps), measured=measured, simulator=simulator, seed=seed)
        weights = train_beats(packed, out, config, text, report, until)
    print_json({"weights": str(weights)})


@app.command()
def detail(
    packed: Packed,
    weights: Annotated[Path, typer.Option(help="Folder with the beat model's file; the detail is written beside it.")],
) -> None:
    """Fit the finest detail of QRS, which the beat model's basis leaves out; seconds."""
    from ecgstudio.training.fit_detail import fit_detail

    with progress("Fitting") as report:
        print_json({"detail": str(fit_detail(packed, weights, report))})


@app.command()
def people(
    packed: Packed,
    weights: Annotated[Path, typer.Option(help="Folder of the weights; the limits are written there.")],
) -> None:
    """Read from real recordings which heights and axes people have, so that what nobody has is an objection; seconds."""
    from ecgstudio.training.fit_people import fit_people

    print_json(fit_people(packed, weights))


@app.command()
def electrodes(
    data: Data,
    weights: Annotated[Path, typer.Option(help="Folder of the weights; the noise is written there.")],
    most: Annotated[int, typer.Option(min=3, max=MOST, help="Read about so many records.")] = 800,
) -> None:
    """Fit the noise of electrodes to what real recordings have where they have no wave; minutes."""
    from ecgstudio.training.fit_electrodes import fit_electrodes
    from ecgstudio.training.ptbxl import PtbXl

    with progress("Fitting") as report:
        print_json({"electrodes": str(fit_electrodes(PtbXl(data / "ptbxl"), weights, most, report))})


@app.command()
def identity(
    data: Data,
    weights: Annotated[Path, typer.Option(help="Folder with the beat model's file; the base vector is written there.")],
    cache: Annotated[
        Path | None, typer.Option(help="File that keeps the measured beats; the user's cache else.")
    ] = None,
) -> None:
    """Fit the base vector, by which people are told apart, on PTB-XL's folds 1 to 8; a quarter of an hour to read them."""
    from ecgstudio.core.paths import user_cache
    from ecgstudio.training.fit_identity import fit_identity
    from ecgstudio.training.people import CACHE

    with progress("Reading") as report:
        file = fit_identity(data / "ptbxl", weights, cache or user_cache() / CACHE, report)
    print_json({"identity": str(file)})


@app.command()
def sample(
    weights: Annotated[Path, typer.Option(help="Folder with the denoiser's and the beat model's files.")],
    statement: Annotated[list[str], typer.Option(help="A statement by id or name; can be given several times.")],
    out: Out,
    age: Age = None,
    sex: Annotated[Literal["female", "male"] | None, typer.Option(help="Sex of the patient.")] = None,
    count: Annotated[int, typer.Option(min=1, max=16, help="How many.")] = 2,
    seed: Annotated[int, typer.Option(min=0, max=HIGHEST_SEED, help="Same seed, same ECG.")] = 0,
    guidance: Annotated[float, typer.Option(min=1, max=20, callback=finite, help="1 for none.")] = 3.0,
    rhythm: Annotated[bool, typer.Option(help="Take the beats from the simulator's conduction model.")] = True,
) -> None:
    """Draw ECGs with weights in training and write them as PNG sheets, to look at."""
    from ecgstudio.training.sample import sample_sheets

    with progress("Sampling") as report:
        files = sample_sheets(weights, statement, out, age, sex, count, seed, guidance, rhythm, report)
    print_json({"files": [str(file) for file in files]})


@app.command()
def waves(
    data: Annotated[Path, typer.Option(help="Folder with ptbxl/ in PhysioNet's own layout, all of it at 500 Hz.")],
    out: Annotated[Path, typer.Option(help="The .json file to write; resources/waves holds the shipped one.")],
) -> None:
    """Fit the simulator's QRS shapes on PTB-XL's folds 1 to 8."""
    from ecgstudio.training.wave_shapes import make_shapes, write_shapes

    write_shapes(make_shapes(data / "ptbxl"), out)
    print_json({"shapes": str(out)})


def _config(presets: "Mapping[str, TrainConfig]", preset: str, steps: int | None) -> "TrainConfig":
    from dataclasses import replace

    if preset not in presets:
        raise InputError(f"there is no preset '{preset}'; use one of {', '.join(presets)}")
    return presets[preset] if steps is None else replace(presets[preset], steps=steps)


def _sources(data: Path | None, simulated: int, first: int) -> list["Source"]:
    sources = [] if data is None else _recorded(data)
    if simulated:
        from ecgstudio.training.simulated import Simulated

        sources.append(Simulated(simulated, first))
    return sources


def _recorded(data: Path) -> list["Source"]:
    from ecgstudio.training.csn import ChapmanShaoxingNingbo
    from ecgstudio.training.ptbxl import PtbXl

    found: list[Source] = []
    if (data / "ptbxl").is_dir():
        found.append(PtbXl(data / "ptbxl"))
    if (data / "csn").is_dir():
        found.append(ChapmanShaoxingNingbo(data / "csn"))
    if not found:
        raise InputError(f"{data} holds neither ptbxl/ nor csn/")
    return found


@app.command()
def experience(
    data: Data,
    out: Annotated[Path, typer.Option(help="The .json file to write; resources/experience holds the shipped one.")],
    packed: Annotated[
        list[Path] | None, typer.Option(help="A packed file, for what was measured; can be given several times.")
    ] = None,
) -> None:
    """Count who has what, and how numbers are spread, over PTB-XL's folds 1 to 8: the base of experience, nobody's row in it."""
    from ecgstudio.training.experience import count_experience

    print_json(count_experience(data / "ptbxl", packed or [], out))
