namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>A list.</summary>
internal sealed record ListNode : Node
{
    public IReadOnlyList<Node> Items { get; init; } = [];

    public override string What => "a list";
}
