"""One ECG over the whole screen."""
