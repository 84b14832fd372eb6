using System.Text;

namespace StreamFlow.Hosting.Planning;

/// <summary>Lines up columns of text.</summary>
internal static class PlanTable
{
    /// <summary>Writes rows below a head, each column as wide as its longest text.</summary>
    public static void Write(StringBuilder text, string[] head, IEnumerable<string[]> rows)
    {
        var all = new List<string[]> { head };
        all.AddRange(rows);
        var widths = new int[head.Length];
        foreach (var row in all)
        {
            for (var i = 0; i < row.Length; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Length);
            }
        }

        foreach (var row in all)
        {
            var line = new StringBuilder("  ");
            for (var i = 0; i < row.Length; i++)
            {
                line.Append(row[i].PadRight(widths[i] + 2));
            }

            text.AppendLine(line.ToString().TrimEnd());
        }
    }
}
