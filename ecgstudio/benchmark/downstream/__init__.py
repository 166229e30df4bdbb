"""What made ECGs are good for: a statement of which k real examples are known, learnt with made ECGs and without.

The analysis and the expectation were written down before the run: ``resources/engine/DOWNSTREAM.md``.
"""
