"""The text encoder's word pieces, from the program's own words alone: no report takes part, so that none can be read back.

Letters, then pieces learnt on the catalogue, the parser's words and texts made of them, then common words of a general model.
Lower case; umlauts are kept.
"""

import itertools
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from ecgstudio.core import paths
from ecgstudio.core.errors import InputError
from ecgstudio.language.patterns import expand
from ecgstudio.training.texts import catalogue_text
from ecgstudio.training.texts_phrases import phrases

SPECIAL: Final = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
LETTERS: Final = "abcdefghijklmnopqrstuvwxyzäöüßåéèà0123456789.,;:!?'\"()[]/-+<>=%&°*#_²"
_SCALE: Final = 0.05
_FILES: Final = ("words.toml", "cues.toml", "rules.toml", "spelling.toml")


def build_tokenizer(size: int, learnt: int, made: int, start: Path | None = None) -> PreTrainedTokenizerFast:
    """``size`` pieces at most; up to ``learnt`` come from the program's words and ``made`` texts, the rest from the model in
    ``start``."""
    trained = _plain(models.WordPiece(unk_token="[UNK]"))
    trainer = trainers.WordPieceTrainer(
        vocab_size=learnt,
        min_frequency=2,
        special_tokens=list(SPECIAL),
        show_progress=False,
        initial_alphabet=list(LETTERS),
    )
    trained.train_from_iterator(_corpus(made), trainer)
    own = sorted(trained.get_vocab(), key=trained.get_vocab().__getitem__)
    letters = itertools.chain(LETTERS, (f"##{letter}" for letter in LETTERS if letter.isalnum()))
    pieces = list(dict.fromkeys((*SPECIAL, *letters, *own, *_common(start))))[:size]
    tokenizer = _plain(models.WordPiece({piece: place for place, piece in enumerate(pieces)}, unk_token="[UNK]"))
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[(name, pieces.index(name)) for name in ("[CLS]", "[SEP]")]
    )
    tokenizer.decoder = decoders.WordPiece()
    return PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer,
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        pad_token="[PAD]",
        mask_token="[MASK]",
    )


def started_embeddings(tokenizer: PreTrainedTokenizerFast, start: Path, hidden: int) -> Tensor:
    """Embeddings [pieces, hidden] from those of the model in ``start``: its own, or the mean of the pieces that it would cut a
    new one into, turned to the ``hidden`` directions in which they differ most, at the scale of a network yet to learn.

    InputError when there is no BERT in ``start``, or one of fewer numbers than ``hidden``.
    """
    table, other = _embeddings(start), _other(start)
    if table.shape[1] < hidden:
        raise InputError(f"the BERT in {start} has {table.shape[1]} numbers a piece, fewer than the {hidden} asked for")
    other.no_padding()
    known = other.get_vocab()
    rows = []
    for piece in tokenizer.convert_ids_to_tokens(list(range(len(tokenizer)))):
        ids = [known[piece]] if piece in known else other.encode(piece.removeprefix("##"), add_special_tokens=False).ids
        rows.append(table[ids].mean(0) if ids else table[known["[UNK]"]])
    centred = torch.stack(rows)
    centred -= centred.mean(0)
    directions = torch.linalg.svd(centred, full_matrices=False)[2][:hidden]
    turned: Tensor = centred @ directions.T
    return turned * (_SCALE / turned.std())


def _embeddings(start: Path) -> Tensor:
    try:
        return load_file(start / "model.safetensors")["embeddings.word_embeddings.weight"].float()
    except (OSError, KeyError, SafetensorError) as error:
        raise InputError(f"{start} holds no BERT as transformers keeps it ({error}); name another --start") from error


def _other(start: Path) -> Tokenizer:
    try:
        return Tokenizer.from_file(str(start / "tokenizer.json"))
    except Exception as error:  # tokenizers raises nothing more particular
        raise InputError(f"{start} holds no tokenizer.json that can be read ({error}); name another --start") from error


def _plain(model: models.WordPiece) -> Tokenizer:
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True, strip_accents=False)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer


def _corpus(made: int) -> Iterator[str]:
    for _ in range(3):
        yield from phrases().every()
    for name in _FILES:
        yield from _strings(tomllib.loads(paths.resource("language", name).read_text(encoding="utf-8")))
    for number in range(made):
        yield catalogue_text(np.random.default_rng((7, number))).text


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from expand(value)
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)


def _common(start: Path | None) -> list[str]:
    """Whole words of the other model, in its order, which is that of their frequency."""
    if start is None:
        return []
    known = _other(start).get_vocab()
    pieces = sorted(known, key=known.__getitem__)
    return [piece for piece in pieces if piece.isascii() and piece.isalpha() and len(piece) > 1]
