# The squarified treemap of Bruls, Huizing and van Wijk (2000).
# area[key, 1..n] holds the values, greatest first; left, top, wide and high get the rectangles.
function squarify(key, n, x, y, w, h,    i, last, j, rest, scale, side, row, best, next_best, thick, along, length_of) {
    rest = 0
    for (i = 1; i <= n; i++) rest += area[key, i]
    for (i = 1; i <= n; i = last + 1) {
        scale = rest > 0 ? w * h / rest : 0
        side = (w < h) ? w : h
        last = i
        row = area[key, i]
        best = stretch(row, area[key, i], area[key, i], side, scale)
        while (last < n) {
            next_best = stretch(row + area[key, last + 1], area[key, i], area[key, last + 1], side, scale)
            if (next_best > best) break
            best = next_best
            row += area[key, ++last]
        }
        thick = side > 0 ? row * scale / side : 0
        along = 0
        for (j = i; j <= last; j++) {
            length_of = row > 0 ? side * area[key, j] / row : 0
            left[key, j] = (w < h) ? x + along : x
            top[key, j] = (w < h) ? y : y + along
            wide[key, j] = (w < h) ? length_of : thick
            high[key, j] = (w < h) ? thick : length_of
            along += length_of
        }
        if (w < h) { y += thick; h -= thick } else { x += thick; w -= thick }
        rest -= row
    }
}

# The worst ratio of the sides in a row of this sum, laid along a side of this length.
function stretch(row, greatest, smallest, side, scale,    wide_way, tall_way) {
    if (row <= 0 || scale <= 0 || smallest <= 0 || side <= 0) return 1e9
    wide_way = side * side * greatest / (row * row * scale)
    tall_way = row * row * scale / (side * side * smallest)
    return (wide_way > tall_way) ? wide_way : tall_way
}
