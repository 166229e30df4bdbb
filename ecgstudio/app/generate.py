"""Generate: from a request to candidates, by the engine it names."""

from dataclasses import replace
from typing import TYPE_CHECKING

from ecgstudio.app.left_open import added_by, composed
from ecgstudio.app.simulated import simulate_all
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.cautions import CHILD, is_child
from ecgstudio.core.errors import InputError
from ecgstudio.core.from_experience import FromExperience
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.request import Request
from ecgstudio.sim import supported_statements

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Load
    from ecgstudio.app.diffusion_previews import Show


def generate(
    request: Request,
    count: int = 4,
    report: Reporter = silent,
    *,
    load: "Load | None" = None,
    show: "Show | None" = None,
) -> list[Case]:
    """``count`` candidates for one request; candidate k has seed ``request.seed + k`` and is another patient.

    The diffusion engine's are measured and checked, best first, and their ``making`` says how they came about; ``load`` gives
    it where it is loaded already, ``show`` gets previews while it draws; where it cannot draw here the simulator does. The
    simulator's are as they come. A child's notes say that it is drawn as an adult. A short report is composed first, where the
    request says so.

    InputError when a statement or a value cannot be made; Cancelled when the reporter says stop.
    """
    _check_supported(request)
    asked, request = request, composed(request)
    if request.engine == "diffusion":
        from ecgstudio.app.verified import verified

        cases = verified(request, count, load, report, show)
    else:
        cases = simulate_all(request, count, report)
    if added := added_by(request, asked):
        cases = [
            replace(case, experience=replace(case.experience or FromExperience(), companions=added)) for case in cases
        ]
    return [replace(case, notes=f"{CHILD}.") for case in cases] if is_child(request.age) else cases


def _check_supported(request: Request) -> None:
    unknown = [item for item in request.statement_ids if item not in supported_statements()]
    if unknown:
        names = ", ".join(catalogue()[item].name for item in unknown)
        raise InputError(f"the simulator cannot draw yet: {names}; leave it out or choose another statement")
