namespace MediaBridge.Core.Configuration;

/// <summary>A setting: its name, what it holds and what it is for.</summary>
internal sealed record SettingKey
{
    /// <summary>Such as <c>log.level</c>; in <c>tools.*</c> and <c>http.services.*.retries</c> the star stands for any name.</summary>
    public required string Name { get; init; }

    /// <summary>For examples: a name that the star may stand for, and the value that the setting then has; null for settings without a star.</summary>
    public (string Name, string Value)? Sample { get; init; }

    public required SettingType Type { get; init; }

    /// <summary>For help and documentation.</summary>
    public required string Description { get; init; }

    /// <summary>The value when nobody says another; empty lists are empty.</summary>
    public IReadOnlyList<string> Default { get; init; } = [];

    public long Min { get; init; }

    public long Max { get; init; } = long.MaxValue;

    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Whether a part of its name is free.</summary>
    public bool IsPattern => Name.Contains('*', StringComparison.Ordinal);

    public bool IsList => Type is SettingType.Names or SettingType.Numbers or SettingType.Folders;

    /// <summary>The environment variable that sets it.</summary>
    public string Variable => VariableOf(Name);

    /// <summary>What the star of a pattern stands for in a name; null if the name is no such setting.</summary>
    public string? Wildcard(string name)
    {
        var star = Name.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return null;
        }

        var (before, after) = (Name[..star], Name[(star + 1)..]);
        if (name.Length <= before.Length + after.Length || !name.StartsWith(before, StringComparison.Ordinal) || !name.EndsWith(after, StringComparison.Ordinal))
        {
            return null;
        }

        // Where more follows, a dot ends the free part.
        var free = name[before.Length..^after.Length];
        return Names.IsName(free) && (after.Length == 0 || !free.Contains('.', StringComparison.Ordinal)) ? free : null;
    }

    /// <summary>The name with a word in the place of the star.</summary>
    public string With(string wildcard) => Name.Replace("*", wildcard, StringComparison.Ordinal);

    public static string VariableOf(string name) => $"MEDIABRIDGE_{name.Replace('.', '_').ToUpperInvariant()}";
}
