"""What a command lacks to go on."""


class Lacking(Exception):
    """A command cannot go on; only the command line knows such refusals."""


class NoPassword(Lacking):
    """A password is needed and there is nobody to ask for it."""


class NobodyNamed(Lacking):
    """The command acts as a person, and none was named."""


class NoPerson(Lacking):
    """The figures are somebody's, the reader has none of her own, and nobody was named."""


class NoAgency(Lacking):
    """The database holds no agency yet."""
