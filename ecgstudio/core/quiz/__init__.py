"""The quiz without window, files or measuring: what an answer is worth and why, what a reading is checked against, how a
session goes on. Everything here is a value or a function of values."""
