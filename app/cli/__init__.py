"""The command line: each command a module with its arguments and its run."""
