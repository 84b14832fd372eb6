# Finds variants: awk -f call.awk -v depth=READS genome.fa alignments.tsv
# One line for each: position, base of the genome, base of the sample, sample, reads that have it, reads in all.
FNR == 1 { file++ }

file == 1 && /^>/ { next }

file == 1 { genome = genome $0; next }

{
    sample = $2
    sub(/\.[0-9]+$/, "", sample)
    if (!(sample in known)) {
        known[sample] = 1
        names[++samples] = sample
    }

    for (i = 1; i <= length($4); i++) {
        covered[sample, $1 + i - 1]++
        seen[sample, $1 + i - 1, substr($4, i, 1)]++
    }
}

END {
    for (position = 1; position <= length(genome); position++) {
        reference = substr(genome, position, 1)
        for (s = 1; s <= samples; s++) {
            all = covered[names[s], position]
            for (b = 1; b <= 4 && all >= depth; b++) {
                base = substr("ACGT", b, 1)
                have = seen[names[s], position, base]
                if (base != reference && have * 10 >= all * 7) {
                    print position "\t" reference "\t" base "\t" names[s] "\t" have "\t" all | "sort -k1,1n -k4,4"
                }
            }
        }
    }
}
