"""The tab of the open case: welcome, sheet, style bar and candidates."""
