"""The command line, run as a script would run it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

PAGES = Path(__file__).parent / "pages"
WEB = Path(__file__).parents[1] / "capture" / "web" / "japanese-article.html"


def dragoman(
    *arguments: str, stdin: str = "", cwd: Path | None = None
) -> tuple[int, list[dict[str, Any]], str]:
    """Run the command and return its exit status, the records it wrote and its messages."""
    command = [
        sys.executable,
        "-c",
        "import sys; from dragoman.cli import main; sys.exit(main())",
        *arguments,
    ]
    done = subprocess.run(command, input=stdin, capture_output=True, encoding="utf-8", cwd=cwd, check=False)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr
