namespace MediaBridge.Core.Pipelines;

/// <summary>How a lookup merges one field of an item.</summary>
public sealed record FieldMerge
{
    /// <summary>What is there stays; what is missing is filled.</summary>
    public const string Fill = "fill";

    /// <summary>What the lookup found wins.</summary>
    public const string Replace = "replace";

    /// <summary>Lists are united, what is there first.</summary>
    public const string Union = "union";

    /// <summary>Nothing is taken.</summary>
    public const string Keep = "keep";

    /// <summary>The words.</summary>
    public static IReadOnlyList<string> Ways { get; } = [Fill, Replace, Union, Keep];

    /// <summary>fill, replace, union or keep.</summary>
    public required string Way { get; init; }

    /// <summary>With replace: the ids of the steps that rank above this one, whose values stay; an empty one stands for what came with the item from its source.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];
}
