# Makes a random genome in FASTA: awk -f genome.awk -v length_=BASES -v seed=NUMBER
# The generator is that of Park and Miller ("minimal standard"), which every awk computes exactly.
function random(n) {
    seed = (seed * 16807) % 2147483647
    return seed % n
}

BEGIN {
    print ">genome"
    for (i = 1; i <= length_; i++) {
        line = line substr("ACGT", random(4) + 1, 1)
        if (i % 60 == 0 || i == length_) {
            print line
            line = ""
        }
    }
}
