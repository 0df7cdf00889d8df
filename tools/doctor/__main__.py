"""./cqtt doctor: print what all checks found; ends with 0, 1 (warnings), 2 (faults)."""

import argparse
import json
import logging
import sys
from pathlib import Path

import psycopg2

import odoo
from odoo.modules.registry import Registry

from .finding import Finding, exit_status
from .place import Place, machine_memory, read_settings
from .rounds import look_over

GIB = 1024**3


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("./cqtt doctor", description=__doc__)
    parser.add_argument("--db", required=True, help="the database")
    parser.add_argument("--config", type=Path, required=True, help="its odoo.conf")
    parser.add_argument("--nginx", type=Path, help="the proxy's configuration")
    parser.add_argument("--backups", type=Path, help="the folder backups lie in")
    parser.add_argument("--memory", type=float, help="GiB of the database's machine")
    parser.add_argument("--json", action="store_true", help="for programs")
    return parser.parse_args()


def examine(words: argparse.Namespace) -> list[Finding]:
    odoo.tools.config.parse_config(["-c", str(words.config), "-d", words.db])
    logging.disable(logging.WARNING)
    registry = Registry(words.db)
    with registry.cursor() as cr:
        return look_over(
            Place(
                connection=cr.connection,
                registry=registry,
                config=words.config,
                settings=read_settings(words.config),
                nginx=words.nginx,
                backups=words.backups,
                memory=int(words.memory * GIB) if words.memory else machine_memory(),
            )
        )


def show(findings: list[Finding]) -> None:
    for finding in findings:
        print(f"{finding.severity:8}{finding.check}: {finding.what}")
        print(f"{'':8}→ {finding.do}")
    if not findings:
        print("nothing found: all is as it should be")


def main() -> int:
    words = arguments()
    try:
        findings = examine(words)
    except psycopg2.OperationalError as error:
        print(f"cqtt: the database does not answer: {error}".strip(), file=sys.stderr)
        return 2
    if words.json:
        print(json.dumps([f.as_dict() for f in findings], ensure_ascii=False))
    else:
        show(findings)
    return exit_status(findings)


if __name__ == "__main__":
    sys.exit(main())
