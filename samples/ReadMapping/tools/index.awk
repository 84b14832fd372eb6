# Lists where each word of the genome stands: awk -f index.awk -v word=LENGTH genome.fa
# One line for a word: the word, a tab, its positions from 1, separated by commas.
/^>/ { next }

{ genome = genome $0 }

END {
    for (i = 1; i + word - 1 <= length(genome); i++) {
        w = substr(genome, i, word)
        if (!(w in places)) {
            order[++words] = w
        }

        places[w] = places[w] (places[w] == "" ? "" : ",") i
    }

    for (i = 1; i <= words; i++) {
        print order[i] "\t" places[order[i]]
    }
}
