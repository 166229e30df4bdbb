"""The shipped text encoder: its vectors, and what it makes of paraphrases that it never learnt on."""

import subprocess
import sys
import tomllib
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest

from ecgstudio.core import paths
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import ResourceError
from ecgstudio.engine.text import FOLDER, TOKENIZER, WEIGHTS, TextEncoder
from ecgstudio.engine.vocabulary import words

HELD_OUT = tomllib.loads(Path(__file__).with_name("text_paraphrases.toml").read_text(encoding="utf-8"))
SURE = 0.5


@pytest.fixture(scope="module")
def encoder() -> TextEncoder:
    return TextEncoder.load()


def listed(language: str) -> tuple[list[str], list[str]]:
    pairs = [(statement, text) for statement, texts in HELD_OUT[language].items() for text in texts]
    return [statement for statement, _ in pairs], [text for _, text in pairs]


def read_as(encoder: TextEncoder, texts: list[str]) -> list[list[str]]:
    """The statements of the catalogue for each text, the surest first."""
    present, _ = encoder.said(texts)
    places = [encoder.words.index(statement) for statement in catalogue() if statement in encoder.words]
    order = np.argsort(-present[:, places], axis=1)
    return [[encoder.words[places[place]] for place in row] for row in order]


def related(statement: str) -> set[str]:
    """A statement, what it entails and what entails it: "left bundle branch block" is right where it comes with more."""
    return {statement, *catalogue().entailed_by(statement)} | {
        other for other in catalogue() if statement in catalogue().entailed_by(other)
    }


def test_gives_a_unit_vector_and_masked_tokens_for_each_text(encoder: TextEncoder) -> None:
    made = encoder.encode(["AF", "sinus rhythm with a left bundle branch block and a long QT interval"])
    assert made.sentence.dtype == made.tokens.dtype == np.float32
    assert made.sentence.shape == (2, encoder.width)
    assert made.tokens.shape == (2, made.mask.shape[1], encoder.hidden)
    assert np.linalg.norm(made.sentence, axis=1) == pytest.approx(1, abs=1e-5)
    assert made.mask[0].sum() < made.mask[1].sum() == made.mask.shape[1]
    assert not made.tokens[~made.mask].any()
    assert set(encoder.words) <= set(words())


def test_a_text_gives_the_same_whatever_stands_beside_it(encoder: TextEncoder) -> None:
    texts = ["Vorhofflimmern", "sinus rhythm " * 200, ""]
    together, alone = encoder.encode(texts), [encoder.encode([text]) for text in texts]
    assert np.allclose(together.sentence, np.concatenate([one.sentence for one in alone]), atol=1e-4)
    assert np.array_equal(encoder.encode(texts).sentence, together.sentence)


def test_no_texts_give_no_vectors(encoder: TextEncoder) -> None:
    made = encoder.encode([])
    assert made.sentence.shape == (0, encoder.width)
    assert made.tokens.shape == (0, 0, encoder.hidden)


def test_case_does_not_matter_and_umlauts_do(encoder: TextEncoder) -> None:
    one, two, other = encoder.encode(["VORHOFFLIMMERN", "vorhofflimmern", "Asystolie"]).sentence
    assert np.array_equal(one, two)
    assert one @ other < 0.9
    assert not np.array_equal(*encoder.encode(["verlängert", "verlangert"]).sentence)


@pytest.mark.parametrize(("language", "first", "among_five"), [("english", 0.6, 0.8), ("german", 0.6, 0.8)])
def test_reads_paraphrases_it_never_learnt_on(
    encoder: TextEncoder, language: str, first: float, among_five: float
) -> None:
    statements, texts = listed(language)
    read = read_as(encoder, texts)
    assert len(texts) >= 30
    assert np.mean([row[0] in related(one) for one, row in zip(statements, read, strict=True)]) >= first
    assert np.mean([one in row[:5] for one, row in zip(statements, read, strict=True)]) >= among_five


def test_what_is_denied_does_not_read_as_present(encoder: TextEncoder) -> None:
    statements, texts = listed("denied")
    present, denied = encoder.said(texts)
    there, _ = encoder.said([catalogue()[one].name for one in statements])
    places = [encoder.words.index(one) for one in statements]
    rows = np.arange(len(texts))
    assert np.mean(present[rows, places] < SURE) >= 0.85
    assert np.mean(present[rows, places] < there[rows, places]) >= 0.9
    assert np.mean(denied[rows, places] > SURE) >= 0.3


def test_a_denial_reaches_no_further_than_it_should(encoder: TextEncoder) -> None:
    present, _ = encoder.said(
        ["no atrial fibrillation, but right bundle branch block", "Linksschenkelblock. Kein Infarkt."]
    )
    surest = [encoder.words[place] for place in present[:, : len(catalogue())].argmax(1)]
    assert surest == ["CRBBB", "CLBBB"]


def test_german_and_english_of_one_statement_are_neighbours(encoder: TextEncoder) -> None:
    english, german = listed("english"), listed("german")
    likeness = encoder.encode(german[1]).sentence @ encoder.encode(english[1]).sentence.T
    nearest = [english[0][place] for place in likeness.argmax(1)]
    shared = [one == two for one, two in zip(german[0], nearest, strict=True) if one in english[0]]
    assert np.mean(shared) >= 0.65
    names = list(catalogue().values())
    across = (
        encoder.encode([item.name_de for item in names]).sentence
        @ encoder.encode([item.name for item in names]).sentence.T
    )
    assert np.mean(across.argmax(1) == np.arange(len(names))) >= 0.95


def test_transformers_reads_tokenizer_and_configuration_by_itself(encoder: TextEncoder) -> None:
    from transformers import AutoConfig, AutoTokenizer

    folder = paths.resource(*FOLDER)
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    assert AutoConfig.from_pretrained(folder, local_files_only=True).vocab_size == len(tokenizer)
    assert tokenizer.decode(tokenizer("Verlängertes QT").input_ids, skip_special_tokens=True) == "verlängertes qt"


def test_reads_as_the_bert_of_transformers_does() -> None:
    import torch
    from transformers import BertConfig, BertModel

    from ecgstudio.engine.bert import Bert

    torch.manual_seed(0)
    config = BertConfig(vocab_size=50, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64)
    theirs = BertModel(config, add_pooling_layer=False)
    theirs.train(False)
    for part in theirs.parameters():
        torch.nn.init.normal_(part, std=0.3)
    ours = Bert(config.to_dict())
    ours.load_state_dict(theirs.state_dict())
    ids = torch.randint(1, 50, (3, 12))
    mask = torch.arange(12) < torch.tensor([[12], [7], [1]])
    with torch.inference_mode():
        expected, found = theirs(ids, mask)[0][mask], ours(ids, mask)[0][mask]
    assert expected.std() > 0.1
    assert torch.allclose(found, expected, atol=1e-5)


@pytest.mark.parametrize("name", [WEIGHTS, TOKENIZER])
@pytest.mark.parametrize("damage", ["missing", "short", "other"])
def test_a_damaged_file_is_said_in_one_line(name: str, damage: str, tmp_path: Path) -> None:
    folder = copytree(paths.resource(*FOLDER), tmp_path / "text")
    if damage == "missing":
        (folder / name).unlink()
    else:
        whole = (folder / name).read_bytes()
        (folder / name).write_bytes(whole[: len(whole) // 2] if damage == "short" else b"{}")
    with pytest.raises(ResourceError, match=r"^text encoder text cannot be read \(.*\); install ECG Studio again$"):
        TextEncoder.load(folder)


def test_is_small_enough_to_ship() -> None:
    assert sum(file.stat().st_size for file in paths.resource(*FOLDER).rglob("*")) <= 16e6


def test_torch_waits_until_an_encoder_is_loaded_and_transformers_longer() -> None:
    code = (
        "import sys, ecgstudio.engine.text as text; print('torch' in sys.modules)\n"
        "text.TextEncoder.load().encode(['a']); print('torch' in sys.modules, 'transformers' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True", "False"]
