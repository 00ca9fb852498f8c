namespace MediaBridge.Core.Configuration;

/// <summary>A setting with its value and where that comes from, for <c>config show</c>.</summary>
internal sealed record SettingEntry
{
    /// <summary>Such as <c>log.level</c> or <c>tools.ffprobe</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The value in its canonical form; a single one, or those of a list.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>Where it comes from: <c>default</c>, <c>file:line</c>, <c>file:line (profile NAME)</c>, a variable's name, or <c>command line</c>.</summary>
    public required string Origin { get; init; }

    public required SettingKey Key { get; init; }

    /// <summary>As the layer wrote it; null for a default.</summary>
    public SettingText? Text { get; init; }
}
