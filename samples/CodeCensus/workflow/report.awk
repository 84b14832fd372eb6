# Draws the census as one HTML page that needs nothing else: no script, no font, no network.
#   awk -v title=TEXT -f treemap.awk -f report.awk languages.tsv census.tsv
# census.tsv: language, code, comment, blank, path; the longest file first.
BEGIN { FS = "\t" }

FNR == 1 { part++ }

part == 1 {
    if (!($2 in colour)) colour[$2] = $3
    next
}

{
    files++
    lines = $2 + $3 + $4
    total += lines; code += $2; comment += $3; blank += $4
    if (!($1 in count)) names[++languages] = $1
    count[$1]++; sum[$1] += lines; codes[$1] += $2; comments[$1] += $3; blanks[$1] += $4
    if (lines > 0) {
        size[files] = lines; path[files] = $5; tongue[files] = $1
        drawn = files
    }
    bucket[bin(lines)]++
    place = folder($5)
    if (!(place in weight)) places[++folders] = place
    weight[place] += lines
    member[place, ++members[place]] = files
    if (index(tolower($5), "test")) in_tests += lines
}

END {
    order_by(names, languages, sum)
    order_by(places, folders, weight)
    page_head()
    headline()
    strip()
    print "<div class=\"two\">"
    language_table()
    print "<div>"
    histogram()
    longest()
    print "</div></div>"
    map()
    print "</main></body></html>"
}

# The folder a file is shown in: its first two folders, as far as it has them.
function folder(file,    piece, n) {
    n = split(file, piece, "/")
    if (n == 1) return "."
    return (n == 2) ? piece[1] : piece[1] "/" piece[2]
}

function bin(n) {
    return (n <= 10) ? 1 : (n <= 25) ? 2 : (n <= 50) ? 3 : (n <= 100) ? 4 : (n <= 250) ? 5 : (n <= 500) ? 6 : (n <= 1000) ? 7 : 8
}

# Sorts keys[1..n] by value[key], greatest first; by key where values are equal.
function order_by(keys, n, value,    i, j, key) {
    for (i = 2; i <= n; i++) {
        key = keys[i]
        for (j = i - 1; j >= 1 && (value[keys[j]] < value[key] || (value[keys[j]] == value[key] && keys[j] > key)); j--)
            keys[j + 1] = keys[j]
        keys[j + 1] = key
    }
}

function html(text) {
    gsub(/&/, "\\&amp;", text); gsub(/</, "\\&lt;", text); gsub(/>/, "\\&gt;", text); gsub(/"/, "\\&quot;", text)
    return text
}

function grouped(n,    text, out) {
    text = sprintf("%d", n)
    while (length(text) > 3) {
        out = "&#8239;" substr(text, length(text) - 2) out
        text = substr(text, 1, length(text) - 3)
    }
    return text out
}

function percent(part_of, whole) { return whole ? sprintf("%.1f", 100 * part_of / whole) : "0" }

function page_head() {
    print "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
    print "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
    print "<title>" html(title) "</title><style>"
    print ":root{--ink:#1d2433;--soft:#667085;--line:#e4e7ec;--paper:#f6f7f9;--card:#fff;--code:#2f6fed;--comment:#12b886;--blank:#d0d5dd}"
    print "@media(prefers-color-scheme:dark){:root{--ink:#e8eaf0;--soft:#98a2b3;--line:#2b3240;--paper:#12161d;--card:#1a202a;--code:#5b8ff9;--comment:#20c997;--blank:#475467}}"
    print "*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif}"
    print "main{max-width:1120px;margin:0 auto;padding:40px 24px 64px}h1{font-size:30px;letter-spacing:-.02em;line-height:1.2;margin:0 0 4px}h2{font-size:16px;margin:0 0 14px}"
    print "p.lead{margin:0 0 26px;color:var(--soft)}section{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:20px 22px;margin:0 0 18px}"
    print ".figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:14px;margin:0 0 18px}.figures div{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:14px 18px}"
    print ".figures b{display:block;font-size:27px;letter-spacing:-.02em;font-weight:650}.figures span{color:var(--soft);font-size:13px}"
    print ".two{display:grid;grid-template-columns:3fr 2fr;gap:18px;align-items:start}@media(max-width:860px){.two{grid-template-columns:1fr}}"
    print ".strip{display:flex;height:22px;border-radius:8px;overflow:hidden;gap:2px}.strip i{display:block}.key{display:flex;flex-wrap:wrap;gap:4px 18px;margin-top:12px;font-size:13px}"
    print ".dot{display:inline-block;width:10px;height:10px;border-radius:50%;margin-right:7px}.key em{font-style:normal;color:var(--soft)}"
    print "table{width:100%;border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}th{font-weight:500;color:var(--soft);font-size:12px;text-align:right;padding:0 0 6px 12px}th:first-child,td:first-child{text-align:left;padding-left:0}"
    print "td{padding:6px 0 6px 12px;text-align:right;border-top:1px solid var(--line);white-space:nowrap}td.bar{width:34%}.bar span{display:flex;height:9px;border-radius:5px;overflow:hidden;min-width:2px}.bar i{display:block;height:100%}"
    print ".c1{background:var(--code)}.c2{background:var(--comment)}.c3{background:var(--blank)}td.path{white-space:normal;overflow-wrap:anywhere;font-size:13px}svg{display:block;width:100%;height:auto}svg text{font-family:inherit;fill:var(--ink)}"
    print "</style></head><body><main>"
    print "<h1>" html(title) "</h1>"
}

function figure(value, label) { print "<div><b>" value "</b><span>" label "</span></div>" }

function headline() {
    print "<p class=\"lead\">" grouped(total) " lines in " grouped(files) " files, counted in parallel, a list of files at a time.</p>"
    print "<div class=\"figures\">"
    figure(grouped(files), "files")
    figure(grouped(code), "lines of code or text")
    figure(grouped(comment), "lines of comment")
    figure(languages, "languages")
    figure(percent(in_tests, total) "&#8239;%", "of all lines belong to tests")
    figure(files ? grouped(int(total / files + 0.5)) : 0, "lines in a file on average")
    print "</div>"
}

function strip(    i, name, shown) {
    print "<section><h2>Languages by lines</h2><div class=\"strip\">"
    for (i = 1; i <= languages; i++) {
        name = names[i]
        if (sum[name]) printf "<i style=\"flex:%d 0 0;background:%s\" title=\"%s\"></i>\n", sum[name], colour[name], html(name)
    }
    print "</div><div class=\"key\">"
    for (i = 1; i <= languages; i++) {
        name = names[i]
        printf "<span><span class=\"dot\" style=\"background:%s\"></span>%s <em>%s&#8239;%%</em></span>\n", colour[name], html(name), percent(sum[name], total)
    }
    print "</div></section>"
}

function language_table(    i, name, widest) {
    print "<section><h2>What the lines are</h2>"
    print "<div class=\"key\" style=\"margin:-6px 0 14px\"><span><span class=\"dot c1\"></span>code or text</span><span><span class=\"dot c2\"></span>comment</span><span><span class=\"dot c3\"></span>blank</span></div>"
    print "<table><tr><th>Language</th><th>Files</th><th>Code</th><th>Comment</th><th>Blank</th><th></th></tr>"
    widest = sum[names[1]]
    for (i = 1; i <= languages; i++) {
        name = names[i]
        printf "<tr><td><span class=\"dot\" style=\"background:%s\"></span>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td>", \
            colour[name], html(name), grouped(count[name]), grouped(codes[name]), grouped(comments[name]), grouped(blanks[name])
        printf "<td class=\"bar\"><span style=\"width:%s%%\"><i class=\"c1\" style=\"flex:%d\"></i><i class=\"c2\" style=\"flex:%d\"></i><i class=\"c3\" style=\"flex:%d\"></i></span></td></tr>\n", \
            percent(sum[name], widest), codes[name], comments[name], blanks[name]
    }
    print "</table></section>"
}

function histogram(    i, most, label, height, x) {
    split("1&#8211;10|&#8211;25|&#8211;50|&#8211;100|&#8211;250|&#8211;500|&#8211;1000|more", label, "|")
    for (i = 1; i <= 8; i++) if (bucket[i] > most) most = bucket[i]
    print "<section><h2>How long the files are</h2><svg viewBox=\"0 0 400 190\" role=\"img\" aria-label=\"Files by number of lines\">"
    for (i = 1; i <= 8; i++) {
        height = most ? 130 * bucket[i] / most : 0
        if (bucket[i] && height < 2) height = 2
        x = (i - 1) * 50 + 4
        printf "<rect x=\"%d\" y=\"%.1f\" width=\"42\" height=\"%.1f\" rx=\"4\" fill=\"var(--code)\" opacity=\"%.2f\"/>\n", x, 152 - height, height, 0.55 + 0.45 * i / 8
        if (bucket[i]) printf "<text x=\"%d\" y=\"%.1f\" font-size=\"12\" text-anchor=\"middle\">%d</text>\n", x + 21, 147 - height, bucket[i]
        printf "<text x=\"%d\" y=\"170\" font-size=\"11\" text-anchor=\"middle\" style=\"fill:var(--soft)\">%s</text>\n", x + 21, label[i]
    }
    print "<text x=\"200\" y=\"188\" font-size=\"11\" text-anchor=\"middle\" style=\"fill:var(--soft)\">lines in the file</text></svg></section>"
}

function longest(    i) {
    print "<section><h2>The longest files</h2><table>"
    for (i = 1; i <= 8 && i <= drawn; i++)
        printf "<tr><td class=\"path\"><span class=\"dot\" style=\"background:%s\"></span>%s</td><td>%s</td></tr>\n", colour[tongue[i]], html(path[i]), grouped(size[i])
    print "</table></section>"
}

# Every file as a rectangle of its length, in the rectangle of its folder.
function map(    i, j, n, file, place, x, y, w, h, head, name, room) {
    print "<section><h2>Where they are: every file by its length, coloured by language</h2>"
    print "<svg viewBox=\"0 0 1080 620\" role=\"img\" aria-label=\"Map of the files\">"
    for (i = 1; i <= folders; i++) area["top", i] = weight[places[i]]
    squarify("top", folders, 0, 0, 1080, 620)
    for (i = 1; i <= folders; i++) {
        place = places[i]
        x = left["top", i] + 1.5; y = top["top", i] + 1.5; w = wide["top", i] - 3; h = high["top", i] - 3
        if (w <= 2 || h <= 2) continue
        printf "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"4\" fill=\"var(--line)\"><title>%s: %s lines</title></rect>\n", x, y, w, h, html(place), grouped(weight[place])
        head = (w > 60 && h > 34) ? 17 : 0
        if (head) printf "<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\" font-weight=\"600\">%s</text>\n", x + 5, y + 13, html(cut(place, (w - 10) / 6.2))
        n = 0
        for (j = 1; j <= members[place]; j++) {
            file = member[place, j]
            if (size[file]) { area[place, ++n] = size[file]; shown[n] = file }
        }
        squarify(place, n, x + 2, y + 2 + head, w - 4, h - 4 - head)
        for (j = 1; j <= n; j++) {
            file = shown[j]
            if (wide[place, j] < 0.8 || high[place, j] < 0.8) continue
            printf "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" fill=\"%s\"><title>%s: %s lines</title></rect>\n", \
                left[place, j] + 0.5, top[place, j] + 0.5, least(wide[place, j] - 1), least(high[place, j] - 1), colour[tongue[file]], html(path[file]), grouped(size[file])
            name = path[file]; sub(/.*\//, "", name)
            room = (wide[place, j] - 8) / 5.6
            if (high[place, j] > 15 && (room >= 9 || room >= length(name)))
                printf "<text x=\"%.1f\" y=\"%.1f\" font-size=\"10\" style=\"fill:#fff;paint-order:stroke;stroke:rgba(0,0,0,.28);stroke-width:2px\">%s</text>\n", left[place, j] + 4, top[place, j] + 12, html(cut(name, room))
        }
    }
    print "</svg></section>"
}

function least(n) { return n > 0.3 ? n : 0.3 }

function cut(text, room) { return length(text) <= room ? text : substr(text, 1, room > 2 ? int(room) - 1 : 1) "…" }
