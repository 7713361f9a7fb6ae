"""The help as it is shown: a page, and how it breaks into lines."""
