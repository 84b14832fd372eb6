# Draws a map of the outcomes: awk -f plot.awk -v title=TEXT OUTCOME...
# Each line of an outcome has the value across, the value upwards, and a part of one, which makes the field dark.
BEGIN { FS = "\t" }

{
    if (!($1 in column)) {
        column[$1] = columns++
        across[columns - 1] = $1
    }

    if (!($2 in row)) {
        row[$2] = rows++
        up[rows - 1] = $2
    }

    value[$1, $2] = $3
}

END {
    size = 46
    left = 70
    top = 50
    width = left + columns * size + 20
    height = top + rows * size + 60
    printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n", width, height
    printf "<rect width=\"%d\" height=\"%d\" fill=\"white\"/>\n", width, height
    printf "<text x=\"%d\" y=\"28\" font-size=\"16\">%s</text>\n", left, title
    for (c = 0; c < columns; c++) {
        for (r = 0; r < rows; r++) {
            part = value[across[c], up[r]]
            x = left + c * size
            y = top + (rows - 1 - r) * size
            printf "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"hsl(215,60%%,%d%%)\"/>\n", x, y, size - 2, size - 2, 95 - part * 70
            printf "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"%s\">%d %%</text>\n", x + size / 2 - 1, y + size / 2 + 4, (part > 0.45 ? "white" : "black"), part * 100 + 0.5
        }

        printf "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n", left + c * size + size / 2 - 1, top + rows * size + 18, across[c]
    }

    for (r = 0; r < rows; r++) {
        printf "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n", left - 8, top + (rows - 1 - r) * size + size / 2 + 4, up[r]
    }

    printf "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">infections a day</text>\n", left + columns * size / 2, top + rows * size + 42
    printf "<text transform=\"translate(18,%d) rotate(-90)\" text-anchor=\"middle\">recoveries a day</text>\n", top + rows * size / 2
    print "</svg>"
}
