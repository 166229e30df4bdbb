"""ECG Studio: realistic 12-lead ECGs for teaching, made on this computer."""

__version__ = "0.1.0"
