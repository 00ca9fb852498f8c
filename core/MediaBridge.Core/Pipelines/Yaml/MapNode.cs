namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>A map; its keys are texts and unique.</summary>
internal sealed record MapNode : Node
{
    public IReadOnlyList<MapEntry> Entries { get; init; } = [];

    /// <summary>Whether it is written in braces.</summary>
    public bool IsFlow { get; init; }

    public override string What => "a map";

    public MapEntry? Find(string key) => Entries.FirstOrDefault(e => string.Equals(e.Key.Value, key, StringComparison.Ordinal));
}
