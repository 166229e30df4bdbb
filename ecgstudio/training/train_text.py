"""The text encoder's training, read downwards: set up, step, log, keep, check, finish.

Two things are learnt together: what a text says of every word of the vocabulary (present, perhaps, denied), and which ECG a text
is of, among others (CLIP, Radford et al. 2021, with every ECG of the same findings counted as right). Resumes exactly: batches
are functions of seed and step, the state holds the rest. Log: one JSON document a line.
"""

import json
import math
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.text import MOST_TOKENS, TextEncoder, load_tokenizer, save_encoder
from ecgstudio.engine.text_network import TextNetwork
from ecgstudio.training.pack import Packed, read_packed
from ecgstudio.training.text_batches import TextBatch, TextData, tokenized
from ecgstudio.training.text_check import reading, retrieval
from ecgstudio.training.text_config import TextConfig
from ecgstudio.training.text_ecg import EcgTower
from ecgstudio.training.text_vocabulary import build_tokenizer, started_embeddings
from ecgstudio.training.texts import POSSIBLE

STATE: Final = "state.pt"
LOG: Final = "log.jsonl"
TOKENS: Final = "tokens"
_HOTTEST: Final = 50.0
_AT_ONCE: Final = 64
_GROUPS: Final = 4


class TextObjective(nn.Module):
    """Encoder and ECG tower together, and how sharply they tell one another apart (``heat``)."""

    def __init__(self, network: TextNetwork, tower: EcgTower) -> None:
        super().__init__()
        self.network, self.tower = network, tower
        self.heat = nn.Parameter(torch.tensor(math.log(1 / 0.07)))

    def forward(self, batch: TextBatch, contrast: float) -> dict[str, Tensor]:
        """The losses of a batch of texts [texts, tokens] and latents by name, dimensionless; ``loss`` is what is learnt from."""
        sentence = self._sentences(batch.ids, batch.mask)
        ecg = self.tower(batch.latents)
        statements = _asked(self.network.present(sentence), batch.present, batch.known)
        statements = statements + _asked(self.network.denied(sentence), batch.denied, batch.denied_known)
        findings = _asked(self.tower.says(ecg, self.network.present), batch.findings, batch.findings_known)
        matching = self._matching(sentence[-batch.paired :], ecg, batch.same)
        return {
            "loss": statements + 0.5 * findings + contrast * matching,
            "statements": statements,
            "findings": findings,
            "contrast": matching,
        }

    def _sentences(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Sentence vectors [texts, width], read in groups of about one length, so that little of the work is padding."""
        lengths = mask.sum(1)
        order = lengths.argsort()
        groups = order.chunk(_GROUPS)
        longest = [int(lengths[group[-1]]) for group in groups]
        read = [
            self.network(ids[group, :end], mask[group, :end])[0] for group, end in zip(groups, longest, strict=True)
        ]
        return torch.cat(read)[order.argsort()]

    def _matching(self, sentence: Tensor, ecg: Tensor, same: Tensor) -> Tensor:
        """InfoNCE both ways: texts [paired] among ECGs [all], and the ECGs of the texts among the texts."""
        likeness = sentence @ ecg.T * self.heat.exp().clamp(max=_HOTTEST)
        right = same.float()
        forth = -(likeness.log_softmax(1) * right / right.sum(1, keepdim=True)).sum(1).mean()
        paired, own = likeness[:, : len(sentence)], right[:, : len(sentence)]
        back = -(paired.log_softmax(0) * own / own.sum(0, keepdim=True)).sum(0).mean()
        return (forth + back) / 2


@dataclass(eq=False)
class Run:
    """What changes while training. ``average`` is the EMA of all weights; the encoder's are what is kept for use."""

    objective: TextObjective
    tokenizer: PreTrainedTokenizerFast
    optimiser: torch.optim.Optimizer
    average: dict[str, Tensor]
    step: int = 0
    seconds: float = 0.0


def train_text(
    packed_files: list[Path],
    out: Path,
    config: TextConfig,
    start: Path | None = None,
    report: Reporter = silent,
    until: int | None = None,
) -> Path:
    """Train, or go on with what ``out`` holds; the folder that ``TextEncoder.load`` reads, which is ``out``.

    ``start``: folder of another BERT as transformers keeps it, whose knowledge of words is begun with. InputError when ``out``
    holds another network.
    """
    if config.threads:
        torch.set_num_threads(config.threads)
    torch.manual_seed(config.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    packed = read_packed(*packed_files)
    out.mkdir(parents=True, exist_ok=True)
    run = _started(packed, out, config, start, device)
    data = TextData(packed, run.tokenizer, config)
    last = min(config.steps, until or config.steps)
    began, since = time.monotonic(), run.step
    while run.step < last:
        losses = _step(run, _moved(data.batch(run.step), device), config)
        run.step += 1
        report(run.step / config.steps, f"step {run.step} of {config.steps}, loss {losses['loss']:.3f}")
        elapsed = time.monotonic() - began
        if run.step % config.log_every == 0:
            _log(out, run, {**losses, "seconds": run.seconds + elapsed, "steps_per_s": (run.step - since) / elapsed})
        if data.held_out.size and (run.step % config.check_every == 0 or run.step == last):
            _log(out, run, check(run, data, device))
        if run.step % config.save_every == 0 or run.step == last:
            _keep(out, run, config, packed, start, run.seconds + time.monotonic() - began)
    return out


def learning_rate(step: int, config: TextConfig) -> float:
    """Up over ``warm_up``, level, and down to nothing over the last ``cool_down`` share."""
    cooling = max(1.0, config.cool_down * config.steps)
    return config.rate * min(1.0, (step + 1) / config.warm_up, (config.steps - step) / cooling)


@torch.no_grad()
def check(run: Run, data: TextData, device: torch.device) -> dict[str, float]:
    """The averaged weights on held-out records and their own reports."""
    own = {name: value.clone() for name, value in run.objective.state_dict().items()}
    run.objective.load_state_dict(run.average)
    run.objective.eval()
    rows = data.held_out
    texts = [data.packed.about[row]["text"] for row in rows]
    findings, known = data.findings(rows)
    sentences, ecgs = [], []
    for first in range(0, len(rows), _AT_ONCE):
        ids, mask = tokenized(run.tokenizer, texts[first : first + _AT_ONCE], MOST_TOKENS)
        sentences.append(run.objective.network(ids.to(device), mask.to(device))[0])
        latents = torch.from_numpy(data.packed.floats(rows[first : first + _AT_ONCE]))
        ecgs.append(run.objective.tower(latents.to(device)))
    sentence, ecg = torch.cat(sentences), torch.cat(ecgs)
    present = run.objective.network.present(sentence).cpu().numpy()
    heard = run.objective.tower.says(ecg, run.objective.network.present).cpu().numpy()
    truth, counts = findings >= POSSIBLE, known > 0
    found = {f"text_{name}": value for name, value in reading(present, truth, counts).items()}
    found |= {f"ecg_{name}": value for name, value in reading(heard, truth, counts).items()}
    found |= retrieval(sentence.cpu().numpy(), ecg.cpu().numpy(), truth) | {"held_out": float(len(rows))}
    run.objective.load_state_dict(own)
    run.objective.train()
    return found


def _asked(logits: Tensor, truth: Tensor, known: Tensor) -> Tensor:
    """Cross-entropy summed over the words of an example, where the truth is known."""
    return (F.binary_cross_entropy_with_logits(logits, truth, reduction="none") * known).sum(1).mean()


def _step(run: Run, batch: TextBatch, config: TextConfig) -> dict[str, float]:
    for group in run.optimiser.param_groups:
        group["lr"] = learning_rate(run.step, config)
    torch.manual_seed(config.seed * 1_000_003 + run.step)  # what dropout leaves out
    losses: dict[str, Tensor] = run.objective(batch, config.contrast)
    run.optimiser.zero_grad(set_to_none=True)
    losses["loss"].backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(run.objective.parameters(), config.clip)
    run.optimiser.step()
    decay = min(config.average, (1 + run.step) / (10 + run.step))
    with torch.no_grad():
        for name, value in run.objective.state_dict().items():
            run.average[name].lerp_(value, 1 - decay)
    return {name: value.item() for name, value in losses.items()}


def _started(packed: Packed, out: Path, config: TextConfig, start: Path | None, device: torch.device) -> Run:
    state = torch.load(out / STATE, map_location="cpu", weights_only=True) if (out / STATE).is_file() else None
    tokenizer = _tokenizer(out / TOKENS, config, start)
    torch.manual_seed(config.seed)
    network = _network(_sizes(config, len(tokenizer)), packed, config)
    if state is None and start is not None:
        known = started_embeddings(tokenizer, start, config.hidden)
        network.bert.embeddings.word_embeddings.weight.data.copy_(known)
    tower = EcgTower(packed.latents.shape[2], config.width, config.channels, len(packed.words))
    objective = TextObjective(network, tower).to(device)
    optimiser = torch.optim.AdamW(objective.parameters(), lr=config.rate, betas=(0.9, 0.98), weight_decay=config.decay)
    average = {name: value.detach().clone() for name, value in objective.state_dict().items()}
    run = Run(objective.train(), tokenizer, optimiser, average)
    if state is not None:
        try:
            objective.load_state_dict(state["objective"])
            optimiser.load_state_dict(state["optimiser"])
        except (RuntimeError, ValueError) as error:
            raise InputError(
                f"{out.name} holds the training of another network; name an empty folder, or its own preset"
            ) from error
        run.average = {name: value.to(device) for name, value in state["average"].items()}
        run.step, run.seconds = state["step"], state["seconds"]
    return run


def _tokenizer(folder: Path, config: TextConfig, start: Path | None) -> PreTrainedTokenizerFast:
    """The run's own, made once: which of two equally common pieces is taken is left to chance by the tokenizers library."""
    if not folder.is_dir():
        build_tokenizer(config.pieces, config.learnt, config.made, start).save_pretrained(folder)
    return load_tokenizer(folder)


def _network(sizes: Mapping[str, Any], packed: Packed, config: TextConfig) -> TextNetwork:
    bert = BertModel(BertConfig(**sizes), add_pooling_layer=False)
    return TextNetwork(bert, config.hidden, len(packed.words), config.width)


def _sizes(config: TextConfig, pieces: int) -> dict[str, Any]:
    return {
        "vocab_size": pieces,
        "hidden_size": config.hidden,
        "intermediate_size": config.inner,
        "num_hidden_layers": config.depth,
        "num_attention_heads": config.heads,
        "max_position_embeddings": MOST_TOKENS,
        "hidden_dropout_prob": config.dropout,
        "attention_probs_dropout_prob": config.dropout,
        "pad_token_id": 0,
    }


def _moved(batch: TextBatch, device: torch.device) -> TextBatch:
    parts: dict[str, Any] = {
        name: part.to(device) if isinstance(part, Tensor) else part for name, part in vars(batch).items()
    }
    return TextBatch(**parts)


def _keep(out: Path, run: Run, config: TextConfig, packed: Packed, start: Path | None, seconds: float) -> None:
    """The state to go on from, and the averaged encoder to use."""
    state = {
        "objective": run.objective.state_dict(),
        "optimiser": run.optimiser.state_dict(),
        "average": run.average,
        "step": run.step,
        "seconds": seconds,
    }
    beside = out / f".{STATE}"
    torch.save(state, beside)
    beside.replace(out / STATE)
    prefix = "network."
    network = _network(run.objective.network.bert.config.to_diff_dict(), packed, config)
    network.load_state_dict(
        {name.removeprefix(prefix): value.cpu() for name, value in run.average.items() if name.startswith(prefix)}
    )
    about = {
        "steps": run.step,
        "texts": run.step * (config.catalogue + config.records),
        "seconds": round(seconds),
        "started_from": start.name if start else None,
        "config": asdict(config),
    }
    save_encoder(network, run.tokenizer, packed.words, about, out)
    TextEncoder.load(out)


def _log(out: Path, run: Run, entry: Mapping[str, float]) -> None:
    line = {"step": run.step} | {name: round(float(value), 5) for name, value in entry.items()}
    with (out / LOG).open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
