"""What tests outside of addons may import: each other's helpers, and the tools."""

import sys
from pathlib import Path

TESTS = Path(__file__).parent
# behind all others: some tools are called as Python's own modules are
sys.path += [str(TESTS), str(TESTS.parent / "tools")]
