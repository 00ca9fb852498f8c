namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>A node of a configuration text, with its place. Nodes are immutable; an alias shares the node of its anchor.</summary>
internal abstract record Node
{
    /// <summary>Where it begins, its anchor included.</summary>
    public Position Start { get; init; }

    /// <summary>Where its content ends: behind the last character of its last scalar or bracket.</summary>
    public Position End { get; init; }

    /// <summary>Number of nodes in it after expansion of aliases, itself included.</summary>
    public int Size { get; init; } = 1;

    /// <summary>Levels below it.</summary>
    public int Height { get; init; }

    /// <summary>What it is, for messages.</summary>
    public abstract string What { get; }
}
