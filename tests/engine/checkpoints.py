"""Writing a whole checkpoint, as training does part by part."""

from pathlib import Path

from ecgstudio.engine.checkpoint import BEATS, DETAIL, STRIP, Checkpoint, save_beats, save_detail, save_strip


def save_checkpoint(checkpoint: Checkpoint, folder: Path, half: bool = True) -> None:
    save_strip(checkpoint.strip, folder / STRIP, half)
    save_beats(checkpoint.beats, folder / BEATS, half)
    if checkpoint.detail is not None:
        save_detail(checkpoint.detail, folder / DETAIL)
