# Maps reads: awk -f map.awk -v mismatches=NUMBER genome.fa genome.idx reads.fastq
# One line for a read that has a place: position, name, mismatches, bases.
FNR == 1 { file++ }

file == 1 && /^>/ { next }

file == 1 { genome = genome $0; next }

file == 2 {
    places[$1] = $2
    word = length($1)
    next
}

FNR % 4 == 1 { name = substr($0, 2) }

FNR % 4 == 2 {
    best = mismatches + 1
    place = 0
    split("", tried)
    for (i = 1; i + word - 1 <= length($0); i += word) {
        n = split(places[substr($0, i, word)], found, ",")
        for (j = 1; j <= n; j++) {
            start = found[j] - i + 1
            if (start < 1 || start + length($0) - 1 > length(genome) || start in tried) {
                continue
            }

            tried[start] = 1
            wrong = 0
            for (k = 1; k <= length($0) && wrong < best; k++) {
                wrong += substr($0, k, 1) != substr(genome, start + k - 1, 1)
            }

            if (wrong < best) {
                best = wrong
                place = start
            }
        }
    }

    if (place > 0) {
        print place "\t" name "\t" best "\t" $0
    }
}
