"""By how much each number differs between two recordings of one person, as the engine's folder has it."""

import json
from collections.abc import Mapping
from functools import cache

from ecgstudio.app.diffusion_weights import weights_folder
from ecgstudio.core.errors import ResourceError
from ecgstudio.core.people import VISITS


@cache
def between_visits() -> Mapping[str, float]:
    """The standard deviation of each number between two recordings of one person, in its own unit (PTB-XL, folds 1 to 8); nothing
    where the table is not installed. ResourceError when it is damaged."""
    path = weights_folder() / VISITS
    if not path.is_file():
        return {}
    try:
        return {str(name): float(value) for name, value in json.loads(path.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, AttributeError) as error:
        raise ResourceError(f"{path.name} cannot be read ({error}); install ECG Studio again") from error
