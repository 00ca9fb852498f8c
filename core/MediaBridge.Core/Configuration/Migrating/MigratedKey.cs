namespace MediaBridge.Core;

/// <summary>A key of another program's configuration, and what became of it.</summary>
public sealed record MigratedKey
{
    /// <summary>It became a setting.</summary>
    public const string Written = "setting";

    /// <summary>Something else takes its place; <see cref="Advice"/> says what.</summary>
    public const string Advised = "advice";

    /// <summary>Its value was the old program's usual one, or is what MediaBridge does anyway.</summary>
    public const string Usual = "usual";

    /// <summary>Nothing takes its place; <see cref="Advice"/> says why.</summary>
    public const string Dropped = "dropped";

    /// <summary>Its value cannot be the setting's.</summary>
    public const string Refused = "refused";

    /// <summary>Nobody knows what it means.</summary>
    public const string Unknown = "unknown";

    /// <summary>The key.</summary>
    public required string Key { get; init; }

    /// <summary>Its value, for people: shortened, and never a secret.</summary>
    public required string Value { get; init; }

    /// <summary>What became of it: one of the words above.</summary>
    public required string Fate { get; init; }

    /// <summary>The setting that it became.</summary>
    public string? Setting { get; init; }

    /// <summary>The setting's value.</summary>
    public string? NewValue { get; init; }

    /// <summary>What to do, or why nothing has to be done.</summary>
    public string? Advice { get; init; }
}
