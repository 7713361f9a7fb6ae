"""The demo agency, one module for each subject that it acts out."""
