"""`python -m dragoman_desk COMMAND`: the same as `dragoman desk COMMAND`."""

import sys

from dragoman_desk import run_command

sys.exit(run_command(sys.argv[1:]))
