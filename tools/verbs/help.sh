# shellcheck shell=bash
# Say what ./cqtt can do.

cat <<'HELP'
./cqtt VERB [options]

  up                    set the machine up, show the product (demo data of one province)
  setup                 only set the machine up (./cqtt up does it by itself)
  test [PYTEST ...]     run all tests, or those that pytest's arguments name
  test --long           also crashes, interruptions, installing and upgrading each addon
  proof                 write docs/proof.md from what the long tests found last
  stop                  end the server and its databases; data stay
  logs                  follow the server's log
  demo NAME             make another demonstration database: bac-giang, million
  units [LIST PROVINCE] load the units of a province; without arguments, list what there is
  ledger [rebuild | reconcile]
                        bring the roll-ups of figures up to date, make them anew, recount them
  backup FILE           save database and files together
  restore FILE          bring them back (refuses to overwrite without --force)
  drill [FILE | moment] prove on a copy that a backup, or a moment, comes back
  doctor                look over database, server and configuration (--config, --nginx, --backups, --json)
  national offer CODE | collect CODE CONNINFO
                        month sums of many provinces in one database
  scale                 several nodes and a replica as processes; what clerks see when parts die
  shell, psql           a Python or SQL prompt in the database
  pictures [NAME ...]   take the pictures of the documentation anew
  lint [CHECK ...]      check the code; --fix mends what can be mended
  bench [NAME ...]      measure beside others in the same run; --quick measures less, --write
                        makes docs/benchmarks.md of the figures
  help                  this page

  --db DB               the database (default: cqtt)
  --port PORT           the server's port (default: 8069)
  --fresh               make the database anew; what was in it is lost
  --force               overwrite

Everything lives in .odoo/ (CQTT_HOME); Debian packages are the only thing installed system-wide.
OFFLINE=1 uses only what is cached. JOBS=1 runs all tests with one worker.
HELP
