namespace MediaBridge.Core.Configuration;

/// <summary>A setting: its name, what it holds and what it is for.</summary>
internal sealed record SettingKey
{
    /// <summary>Such as <c>log.level</c>; <c>tools.*</c> stands for any name behind the dot.</summary>
    public required string Name { get; init; }

    public required SettingType Type { get; init; }

    /// <summary>For help and documentation.</summary>
    public required string Description { get; init; }

    /// <summary>The value when nobody says another; empty lists are empty.</summary>
    public IReadOnlyList<string> Default { get; init; } = [];

    public long Min { get; init; }

    public long Max { get; init; } = long.MaxValue;

    public IReadOnlyList<string> Allowed { get; init; } = [];

    public bool IsList => Type is SettingType.Names or SettingType.Numbers or SettingType.Folders;

    /// <summary>The environment variable that sets it.</summary>
    public string Variable => VariableOf(Name);

    public static string VariableOf(string name) => $"MEDIABRIDGE_{name.Replace('.', '_').ToUpperInvariant()}";
}
