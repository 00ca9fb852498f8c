using System.Globalization;

namespace MediaBridge.Plugins.Tmdb.Sources;

/// <summary>How many rows could not be read, and the first of them in words.</summary>
internal readonly record struct BadRows(int Count, string Text)
{
    public static BadRows None { get; } = new(0, "");

    public BadRows Add(int line, string problem, int most)
        => new(Count + 1, Count >= most ? Text : string.Create(CultureInfo.InvariantCulture, $"{(Count == 0 ? "" : Text + "; ")}line {line}: {problem}"));
}
