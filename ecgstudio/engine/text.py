"""The text encoder: a report or a request, in German or English, as vectors for the diffusion engine.

Torch is loaded when an encoder is, transformers only to train one, and nothing is ever fetched from anywhere.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core import paths
from ecgstudio.core.errors import ResourceError
from ecgstudio.core.files import write_atomically

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from transformers import PreTrainedTokenizerFast

    from ecgstudio.engine.text_network import TextNetwork

FOLDER: Final = ("engine", "text")
WEIGHTS: Final = "text.safetensors"
TOKENIZER: Final = "tokenizer.json"
MOST_TOKENS: Final = 96
"""Longer texts are cut here; a report of PTB-XL has at most about as many."""
FORMAT: Final = 1
_HEADER: Final = "ecgstudio"
_AT_ONCE: Final = 64

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Encoded:
    """``sentence`` float32 [texts, width], unit norm; ``tokens`` float32 [texts, tokens, hidden], zero where ``mask`` bool
    [texts, tokens] is False."""

    sentence: Floats
    tokens: Floats
    mask: NDArray[np.bool_]


class TextEncoder:
    """A trained encoder, ready to use. ``words``: the vocabulary it was taught (``engine.vocabulary.words``); ``about``: how."""

    def __init__(
        self,
        network: "TextNetwork",
        tokenizer: "Tokenizer",
        words: tuple[str, ...],
        about: Mapping[str, Any],
    ) -> None:
        self.words, self.about = words, about
        self._network, self._tokenizer = network, tokenizer

    @classmethod
    def load(cls, folder: Path | None = None) -> "TextEncoder":
        """From a folder (None: the program's own), in 32 bits on the CPU; ResourceError when a file is missing or damaged."""
        place = folder or paths.resource(*FOLDER)
        from safetensors import SafetensorError

        try:
            return cls._loaded(place)
        except ResourceError:
            raise
        except (OSError, SafetensorError, KeyError, TypeError, ValueError, RuntimeError) as error:
            raise ResourceError(_damaged(place, error)) from error
        except Exception as error:  # the tokenizers library raises plain Exception on a damaged file
            if type(error) is not Exception:
                raise
            raise ResourceError(_damaged(place, error)) from error

    @classmethod
    def _loaded(cls, folder: Path) -> "TextEncoder":
        from safetensors import safe_open
        from tokenizers import Tokenizer

        from ecgstudio.engine.bert import Bert
        from ecgstudio.engine.text_network import TextNetwork

        with safe_open(folder / WEIGHTS, "pt") as file:
            header = json.loads((file.metadata() or {})[_HEADER])
            tensors = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118
        if header["format"] != FORMAT:
            raise ResourceError(
                f"text encoder {folder.name} has format {header['format']}, this version reads {FORMAT}; update it"
            )
        bert = header["bert"]
        network = TextNetwork(Bert(bert), bert["hidden_size"], len(header["words"]), header["width"])
        network.load_state_dict(tensors)
        network.eval().requires_grad_(False)
        tokenizer = _as_read(Tokenizer.from_file(str(folder / TOKENIZER)))
        if tokenizer.get_vocab_size() != bert["vocab_size"]:
            raise ResourceError(
                f"text encoder {folder.name}: {TOKENIZER} belongs to other weights; install ECG Studio again"
            )
        return cls(network, tokenizer, tuple(header["words"]), header["about"])

    @property
    def width(self) -> int:
        """Size of a sentence vector."""
        return int(self._network.sentence.out_features)

    @property
    def hidden(self) -> int:
        """Size of a token's vector."""
        return int(self._network.sentence.in_features)

    def encode(self, texts: Sequence[str]) -> Encoded:
        """Any number of texts. A text gives the same vectors, to rounding, whatever stands beside it."""
        import torch

        if not texts:
            empty = np.zeros((0, 0), bool)
            return Encoded(np.zeros((0, self.width), np.float32), np.zeros((0, 0, self.hidden), np.float32), empty)
        rows = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        longest = max(map(len, rows))
        sentence = np.zeros((len(rows), self.width), np.float32)
        tokens = np.zeros((len(rows), longest, self.hidden), np.float32)
        mask = np.array([[place < len(row) for place in range(longest)] for row in rows])
        order = np.argsort([len(row) for row in rows], kind="stable")
        for start in range(0, len(rows), _AT_ONCE):
            chosen = order[start : start + _AT_ONCE]
            length = max(len(rows[row]) for row in chosen)
            ids = torch.zeros((len(chosen), length), dtype=torch.long)
            for place, row in enumerate(chosen):
                ids[place, : len(rows[row])] = torch.tensor(rows[row])
            with torch.inference_mode():
                vectors, states = self._network(ids, torch.from_numpy(mask[chosen, :length]))
            sentence[chosen] = vectors.numpy()
            tokens[chosen, :length] = states.numpy()
        return Encoded(sentence, tokens * mask[..., None], mask)

    def said(self, texts: Sequence[str]) -> tuple[Floats, Floats]:
        """How surely each text says that each of ``words`` is there, and that it is not: two arrays [texts, words], 0..1."""
        import torch

        sentence = torch.from_numpy(self.encode(texts).sentence)
        with torch.inference_mode():
            present, denied = self._network.present(sentence), self._network.denied(sentence)
        return present.sigmoid().numpy(), denied.sigmoid().numpy()


def load_tokenizer(folder: Path) -> "PreTrainedTokenizerFast":
    """The tokenizer of a folder as transformers has it, to train with; OSError or Exception when its file is damaged."""
    from transformers import PreTrainedTokenizerFast

    tokenizer = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_file=str(folder / TOKENIZER),
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        pad_token="[PAD]",
        mask_token="[MASK]",
        model_max_length=MOST_TOKENS,
    )
    _as_read(tokenizer.backend_tokenizer)
    return tokenizer


def _as_read(tokenizer: "Tokenizer") -> "Tokenizer":
    """Texts are cut at MOST_TOKENS, and none is made longer to match another."""
    tokenizer.enable_truncation(MOST_TOKENS)
    tokenizer.no_padding()
    return tokenizer


def save_encoder(
    network: "TextNetwork",
    tokenizer: "PreTrainedTokenizerFast",
    words: Sequence[str],
    about: Mapping[str, Any],
    folder: Path,
) -> None:
    """Write weights (16 bits), tokenizer and its configuration, as transformers reads them too."""
    import torch
    from safetensors.torch import save

    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save_pretrained(folder)
    bert = network.bert.config.to_diff_dict()
    header = {
        "format": FORMAT,
        "bert": bert,
        "width": network.sentence.out_features,
        "words": list(words),
        "about": dict(about),
    }
    tensors = {name: value.to(torch.float16).contiguous() for name, value in network.state_dict().items()}
    write_atomically(folder / "config.json", json.dumps(bert, indent=1).encode())
    write_atomically(folder / WEIGHTS, save(tensors, {_HEADER: json.dumps(header)}))


def _damaged(folder: Path, error: Exception) -> str:
    reason = " ".join(str(error).split())[:120]
    return f"text encoder {folder.name} cannot be read ({reason}); install ECG Studio again"
