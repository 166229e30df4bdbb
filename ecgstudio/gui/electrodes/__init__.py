"""Electrodes of the open ECG exchanged, or taken off."""
