"""What a check has found."""

from dataclasses import asdict, dataclass

#: data may be lost or seen by others: mend it before work goes on
FAULT = "fault"
#: works, but not as well or as safely as it should
WARNING = "warning"
#: good to know; changes nothing
NOTE = "note"
SEVERITIES = (FAULT, WARNING, NOTE)


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it should be.

    :param check: which check found it
    :param severity: one of ``SEVERITIES``
    :param what: what is the matter, in a sentence
    :param do: what to do about it
    """

    check: str
    severity: str
    what: str
    do: str

    def as_dict(self) -> dict[str, str]:
        return asdict(self)


def exit_status(findings: list[Finding]) -> int:
    """Return 2 if there is a fault, 1 if there is a warning, else 0."""
    severities = {finding.severity for finding in findings}
    return 2 if FAULT in severities else 1 if WARNING in severities else 0
