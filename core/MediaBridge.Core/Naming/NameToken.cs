namespace MediaBridge.Core.Naming;

/// <summary>One word of a name: where it stands and which bracket it stands in.</summary>
internal sealed record NameToken
{
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The opening bracket around it; <c>'\0'</c> outside of brackets.</summary>
    public required char Bracket { get; init; }

    /// <summary>Number of the bracket pair, from 1; 0 outside of brackets.</summary>
    public required int Group { get; init; }

    public int Length => End - Start;
}
