from pathlib import Path

import pytest


@pytest.fixture
def seed_page() -> str:
    """The reference page the grammar was first read from."""
    return (Path(__file__).parent / "golden" / "seed_page.txt").read_text("utf-8")
