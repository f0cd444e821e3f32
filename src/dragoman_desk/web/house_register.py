"""The register that this desk goes by: the one that ships with Dragoman, and the desk's own tables.

Built once a process. A desk's tables are CSV files in the folder `register` beside its database.
"""

from functools import cache
from itertools import chain

from django.conf import settings

from dragoman.register import Register


@cache
def house_register() -> Register:
    """Return the register; the desk's own entries come first."""
    own = settings.DATA / "register"
    tables = Register.load([own]).entries if own.is_dir() else ()
    return Register(tuple(chain(tables, Register.starter().entries)))
