"""Fit: the simulator's patient whose ECG comes nearest to one that it did not make.

``target`` says what is to be met, ``rhythm`` and ``conduction`` name what kind of ECG it is, ``numbers`` the amplitudes and
axes that have a name, ``own`` what of the waves is left to the person, ``fit`` puts them together and checks the result by
measuring it, ``case`` makes cases of it, ``misfit`` and ``remarks`` tell how near it comes.
"""

from ecgstudio.app.fit.case import fitted_case, same_person
from ecgstudio.app.fit.fit import Fitted, fit

__all__ = ["Fitted", "fit", "fitted_case", "same_person"]
