"""The numbers of the simulator, to move."""
