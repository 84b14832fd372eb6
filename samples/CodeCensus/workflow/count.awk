# Counts the lines of the files of one list and sorts them into code, comment and blank.
#   awk -v tree=DIRECTORY -f count.awk languages.tsv LIST
# One line comes out for a file: language, code, comment, blank, path (separated by tabs).
BEGIN { FS = "\t"; OFS = "\t" }

FILENAME != listed {
    listed = FILENAME
    lists++
}

lists == 1 {
    if ($1 !~ /^#[^=]*match/) {
        language[$1] = $2
        line[$1] = ($4 == "-") ? "" : $4
        open[$1] = ($5 == "-") ? "" : $5
        end[$1] = ($6 == "-") ? "" : $6
    }
    next
}

{ count($0, kind($0)) }

function kind(path,    name, extension) {
    name = path
    sub(/.*\//, "", name)
    if (("=" name) in language) return "=" name
    extension = name
    sub(/.*\./, "", extension)
    return extension
}

function count(path, key,    text, code, comment, blank, inside, file, close_at) {
    file = tree "/" path
    code = comment = blank = inside = 0
    while ((getline text < file) > 0) {
        gsub(/^[ \t\r]+|[ \t\r]+$/, "", text)
        if (text == "") {
            blank++
        } else if (inside) {
            comment++
            if (index(text, end[key])) inside = 0
        } else if (line[key] != "" && index(text, line[key]) == 1) {
            comment++
        } else if (open[key] != "" && index(text, open[key]) == 1) {
            comment++
            close_at = index(substr(text, length(open[key]) + 1), end[key])
            inside = !close_at
        } else {
            code++
        }
    }
    close(file)
    print language[key], code, comment, blank, path
}
