# Sequences a sample: awk -f simulate.awk -v sample=NAME -v count=READS genome.fa
# Writes reads of 80 bases in FASTQ, one base in a hundred wrong, and the variants of the sample to NAME.truth.tsv.
function random(n) {
    seed = (seed * 16807) % 2147483647
    return seed % n
}

function other(base) {
    return substr("ACGT", (index("ACGT", base) + random(3)) % 4 + 1, 1)
}

/^>/ { next }

{ genome = genome $0 }

END {
    seed = 1
    for (i = 1; i <= length(sample); i++) {
        seed = (seed * 31 + index("abcdefghijklmnopqrstuvwxyz0123456789", tolower(substr(sample, i, 1)))) % 2147483646 + 1
    }

    truth = sample ".truth.tsv"
    printf "" > truth
    step = 400
    for (i = 1 + random(step); i <= length(genome); i += step / 2 + random(step)) {
        old = substr(genome, i, 1)
        new = other(old)
        genome = substr(genome, 1, i - 1) new substr(genome, i + 1)
        printf "%d\t%s\t%s\t%s\n", i, old, new, sample > truth
    }

    size = 80
    for (r = 1; r <= count; r++) {
        read = substr(genome, random(length(genome) - size + 1) + 1, size)
        for (i = random(200) + 1; i <= size; i += random(200) + 1) {
            read = substr(read, 1, i - 1) other(substr(read, i, 1)) substr(read, i + 1)
        }

        quality = sprintf("%" size "s", "")
        gsub(/ /, "I", quality)
        printf "@%s.%d\n%s\n+\n%s\n", sample, r, read, quality
    }
}
