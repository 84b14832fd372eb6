#!/bin/sh
# Lists the source files of a tree and deals them out into lists of equal length.
#   list.sh TREE LANGUAGES FILES_PER_LIST
# A file is a source file when languages.tsv knows its extension or its name. Folders that hold what
# a build made, or what a version control system keeps, are not looked into.
set -eu
languages=$2
per_list=$3
here=$PWD
cd "$1"

find . -type d \( -name '.?*' -o -name bin -o -name obj -o -name artifacts -o -name node_modules \
        -o -name target -o -name dist -o -name __pycache__ \) -prune -o -type f -print |
    LC_ALL=C sort |
    (cd "$here" && LC_ALL=C awk -v per_list="$per_list" '
        NR == FNR {
            if ($0 !~ /^#/) { split($0, field, "\t"); known[field[1]] = 1 }
            next
        }
        {
            path = substr($0, 3)
            name = path;      sub(/.*\//, "", name)
            extension = name; if (!sub(/.*\./, "", extension)) extension = ""
            if (!((extension != "" && extension in known) || ("=" name) in known)) next
            if (count++ % per_list == 0) {
                if (list != "") close(list)
                list = sprintf("list-%04d.txt", ++lists)
            }
            print path > list
        }' "$languages" -)
