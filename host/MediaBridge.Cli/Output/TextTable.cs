namespace MediaBridge.Cli.Output;

/// <summary>A table without lines: columns as wide as they must be; in a terminal the last one wraps and the others are cut.</summary>
internal sealed class TextTable
{
    private const int Gap = 2;
    private const int Narrowest = 24;
    private readonly List<Cell[]> _rows = [];
    private readonly HashSet<int> _numbers = [];

    /// <summary>A table with a heading for each column; headings that begin with <c>#</c> stand over numbers, which are aligned to the right.</summary>
    public TextTable(params string[] headings)
    {
        for (var i = 0; i < headings.Length; i++)
        {
            if (headings[i].StartsWith('#'))
            {
                _numbers.Add(i);
            }
        }

        _rows.Add([.. headings.Select(h => new Cell(h.TrimStart('#'), Style.Faint))]);
    }

    /// <summary>Whether it has rows below its headings.</summary>
    public bool IsEmpty => _rows.Count == 1;

    /// <summary>Adds a row.</summary>
    public void Add(params Cell[] cells) => _rows.Add(cells);

    /// <summary>Prints it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="indent">Spaces before each line.</param>
    public void Write(StyledWriter output, int width, int indent = 0)
    {
        var widths = Widths(width == int.MaxValue ? width : width - indent);
        foreach (var row in _rows.Where(r => r.Any(c => c.Text.Length > 0)))
        {
            Write(output, row, widths, indent);
        }
    }

    /// <summary>Whether its columns have room beside one another, cut as far as they may be.</summary>
    public bool Fits(int width)
    {
        var widths = Widths(width);
        return width == int.MaxValue || widths.Sum() + ((widths.Length - 1) * Gap) <= width;
    }

    private int[] Widths(int width)
    {
        var columns = _rows.Max(r => r.Length);
        var widths = Enumerable.Range(0, columns).Select(c => _rows.Max(r => c < r.Length ? TextWidth.Of(r[c].Text) : 0)).ToArray();
        var over = width == int.MaxValue ? 0 : widths.Sum() + ((columns - 1) * Gap) - width;
        foreach (var column in Enumerable.Range(0, columns).Reverse().Where(c => over > 0 && !_numbers.Contains(c)))
        {
            var less = Math.Min(over, Math.Max(0, widths[column] - Narrowest));
            widths[column] -= less;
            over -= less;
        }

        return widths;
    }

    private void Write(StyledWriter output, Cell[] row, int[] widths, int indent)
    {
        var last = Array.FindLastIndex(row, c => c.Text.Length > 0);
        var start = indent + widths.Take(last).Sum(w => w + Gap);
        output.Write(new string(' ', indent));
        for (var c = 0; c < last; c++)
        {
            var text = TextWidth.Cut(row[c].Text, widths[c]);
            var space = new string(' ', widths[c] - TextWidth.Of(text));
            _ = _numbers.Contains(c) ? output.Write(space).Write(text, row[c].Style) : output.Write(text, row[c].Style).Write(space);
            output.Write("  ");
        }

        var lines = TextWidth.Wrap(row[last].Text, widths[last]);
        if (_numbers.Contains(last))
        {
            lines[0] = new string(' ', widths[last] - TextWidth.Of(lines[0])) + lines[0];
        }

        if (lines.Count == 1 && row[last].Pieces.Count > 0)
        {
            foreach (var (text, style) in row[last].Pieces)
            {
                output.Write(text, style);
            }

            output.Line();
            return;
        }

        output.Line(lines[0], row[last].Style);
        foreach (var line in lines.Skip(1))
        {
            output.Write(new string(' ', start)).Line(line, row[last].Style);
        }
    }
}
