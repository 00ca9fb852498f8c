namespace MediaBridge.Plugins.Tmdb.Sources;

/// <summary>Which lists were read, and whether one of them was short: a resumed read must not call complete what was not.</summary>
internal sealed record ReadState
{
    private const char Separator = '\n';

    public IReadOnlyList<string> Done { get; private init; } = [];

    public string? Shortfall { get; private init; }

    public static ReadState Parse(string? text)
    {
        var parts = text?.Split(Separator) ?? [];
        return parts.Length == 0 ? new ReadState() : new ReadState { Shortfall = parts[0].Length == 0 ? null : parts[0], Done = parts[1..] };
    }

    public bool IsDone(string name) => Done.Contains(name, StringComparer.Ordinal);

    public ReadState With(string name, string? shortfall) => new() { Done = [.. Done, name], Shortfall = Shortfall ?? shortfall?.Replace(Separator, ' ') };

    public override string ToString() => string.Join(Separator, Done.Prepend(Shortfall ?? ""));
}
