"""Making an ECG movable that the simulator did not draw."""
