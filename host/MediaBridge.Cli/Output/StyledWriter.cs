namespace MediaBridge.Cli.Output;

/// <summary>Writes text with or without ANSI colours.</summary>
internal sealed class StyledWriter(TextWriter output, bool color)
{
    private const string Reset = "\u001b[0m";

    /// <summary>Whether it paints.</summary>
    public bool Color => color;

    /// <summary>The plain writer behind it.</summary>
    public TextWriter Plain => output;

    /// <summary>Writes a piece.</summary>
    public StyledWriter Write(string text, Style style = Style.Plain)
    {
        output.Write(Paint(text, style));
        return this;
    }

    /// <summary>Writes a piece and ends the line.</summary>
    public void Line(string text = "", Style style = Style.Plain) => output.WriteLine(Paint(text, style));

    /// <summary>Rings the terminal's bell.</summary>
    public void Bell()
    {
        output.Write('\a');
        output.Flush();
    }

    private string Paint(string text, Style style)
    {
        text = Safe(text);
        return color && style != Style.Plain && text.Length > 0 ? $"{Code(style)}{text}{Reset}" : text;
    }

    /// <summary>Control characters from titles and services must not steer the terminal.</summary>
    internal static string Safe(string text)
        => text.AsSpan().ContainsAnyInRange('\0', '\u001f') || text.AsSpan().ContainsAnyInRange('\u007f', '\u009f')
            ? string.Create(text.Length, text, (span, t) =>
            {
                for (var i = 0; i < t.Length; i++)
                {
                    span[i] = char.IsControl(t[i]) && t[i] is not '\n' ? ' ' : t[i];
                }
            })
            : WithoutTurns(text);

    /// <summary>Nor must characters that turn the direction of a line make it read as another.</summary>
    private static string WithoutTurns(string text)
        => text.AsSpan().ContainsAnyInRange('\u202A', '\u202E') || text.AsSpan().ContainsAnyInRange('\u2066', '\u2069')
            ? string.Concat(text.Where(c => c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))))
            : text;

    private static string Code(Style style) => style switch
    {
        Style.Strong => "\u001b[1m",
        Style.Faint => "\u001b[2m",
        Style.Good => "\u001b[32m",
        Style.Warning => "\u001b[33m",
        Style.Error => "\u001b[1;31m",
        _ => "\u001b[36m",
    };
}
