namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>What a YAML text holds.</summary>
internal sealed record YamlText
{
    /// <summary>The root; null for an empty text, or when the text cannot be read.</summary>
    public Node? Root { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
