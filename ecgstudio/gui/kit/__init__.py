"""What the features share: actions, frame, controls, icons, theme, jobs, the open case and what is remembered."""
