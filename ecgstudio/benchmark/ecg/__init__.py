"""How good generated ECGs are, on three levels: signal, features, diagnosis (``ecgstudio benchmark ecg``).

Every column of the tables (a generator, the simulator alone, real records with noise) comes from the same code: a ``Source``
answers the same requests, made of the labels of held-out records. The judges are trained here, on real signals of folds 1 to 8,
with a text encoder of their own; nothing of the generator goes into them.
"""
