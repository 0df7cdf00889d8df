"""The scheme that is shipped: a sample to look at and to change, no official text."""

from pathlib import Path

SAMPLE = Path(__file__).parent / "data" / "bo_tieu_chi_mau.csv"


def sample_text() -> str:
    """Return the file of the sample scheme."""
    return SAMPLE.read_text(encoding="utf-8")
