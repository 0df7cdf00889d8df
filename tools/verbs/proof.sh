# shellcheck shell=bash
# Write docs/proof.md from what the long tests measured last.

options "$@"
((${#REST[@]} == 0)) || die "proof takes no '${REST[*]}'."
python3 "$ROOT/tools/proof.py" "$CQTT_HOME/proof/long.json" >"$CQTT_HOME/proof/proof.md" ||
  die "Nothing is measured yet: ./cqtt test --long"
mv "$CQTT_HOME/proof/proof.md" "$ROOT/docs/proof.md"
say "docs/proof.md is written"
