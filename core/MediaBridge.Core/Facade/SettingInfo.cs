namespace MediaBridge.Core;

/// <summary>A setting in force, for people and programs.</summary>
public sealed record SettingInfo
{
    /// <summary>Its name, such as <c>log.level</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its value; several of a list.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>Where the value comes from: <c>default</c>, <c>file:line</c>, a variable's name, or <c>command line</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>What it is for.</summary>
    public required string Description { get; init; }

    /// <summary>The environment variable that sets it.</summary>
    public required string Variable { get; init; }
}
