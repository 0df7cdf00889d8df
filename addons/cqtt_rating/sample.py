"""The scheme that is shipped: a sample to look at and to change, no official text."""

from pathlib import Path

from .plans import SchemePlan, read

SAMPLE = Path(__file__).parent / "data" / "bo_tieu_chi_mau.csv"


def sample_plan() -> SchemePlan:
    """Return the sample scheme."""
    return read(SAMPLE.read_text(encoding="utf-8"))
