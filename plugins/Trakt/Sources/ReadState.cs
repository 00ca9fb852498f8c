namespace MediaBridge.Plugins.Trakt.Sources;

/// <summary>Which lists were read, and why one of them was short: a resumed read must not call complete what was not.</summary>
internal sealed record ReadState
{
    private const char Separator = '\n';

    public IReadOnlyList<string> Done { get; private init; } = [];

    public string? Shortfall { get; private init; }

    public static ReadState Parse(string? text)
        => text?.Split(Separator) is [var shortfall, .. var done] ? new ReadState { Shortfall = shortfall.Length == 0 ? null : shortfall, Done = done } : new ReadState();

    public bool IsDone(string name) => Done.Contains(name, StringComparer.Ordinal);

    public ReadState With(string name, string? shortfall) => new() { Done = [.. Done, name], Shortfall = Shortfall ?? shortfall?.Replace(Separator, ' ') };

    public override string ToString() => string.Join(Separator, Done.Prepend(Shortfall ?? ""));
}
