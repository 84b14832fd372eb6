#!/bin/sh
# Merges the counts of all lists into census.tsv, longest file first, and adds them up.
#   merge.sh COUNTS...
# The totals go to cwl.output.json, from where they become outputs of the workflow.
set -eu
tab=$(printf '\t')
cat "$@" | LC_ALL=C awk -F '\t' '{ print $2 + $3 + $4 "\t" $0 }' |
    LC_ALL=C sort -t "$tab" -k1,1nr -k6,6 | cut -f 2- > census.tsv

LC_ALL=C awk -F '\t' '
    { files++; code += $2; comment += $3; blank += $4; if (!seen[$1]++) languages++ }
    END {
        printf "{\n"
        printf "  \"table\": { \"class\": \"File\", \"path\": \"census.tsv\" },\n"
        printf "  \"files\": %d,\n  \"languages\": %d,\n", files, languages
        printf "  \"code\": %d,\n  \"comments\": %d,\n  \"blank\": %d\n}\n", code, comment, blank
    }' census.tsv > cwl.output.json
