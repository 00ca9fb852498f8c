namespace MediaBridge.Core.Configuration;

/// <summary>A setting as a layer writes it.</summary>
internal sealed record SettingText
{
    public required string Name { get; init; }

    public required SettingKey Key { get; init; }

    public required IReadOnlyList<string> Texts { get; init; }

    public required string Origin { get; init; }

    /// <summary>The profile that says it; null for none.</summary>
    public string? Profile { get; init; }

    public string? File { get; init; }

    public int Line { get; init; }

    public int Column { get; init; }

    /// <summary>The folder that relative paths belong to; null for the working folder.</summary>
    public string? Folder { get; init; }

    /// <summary>The value in its canonical form, or what is wrong with it.</summary>
    public (IReadOnlyList<string> Values, Problem? Problem) Read()
    {
        var (values, error, hint) = SettingParser.Read(Key, Texts);
        if (error is not null)
        {
            return ([], new Problem
            {
                Code = ProblemCodes.BadSetting,
                Message = $"The setting '{Name}'{(File is null && Line == 0 && Origin.Length > 0 ? $" ({Origin})" : "")} cannot be used: {error}.",
                Hint = hint ?? Key.Description,
                File = File,
                Line = Line,
                Column = Column,
                Path = Name,
            });
        }

        return ([.. values.Select(Resolve)], null);
    }

    private string Resolve(string value)
    {
        var isPath = Key.Type is SettingType.Folders or SettingType.File || (Key.Type == SettingType.Program && value.AsSpan().ContainsAny('/', '\\'));
        if (!isPath)
        {
            return value;
        }

        if (value.StartsWith("~/", StringComparison.Ordinal))
        {
            value = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), value[2..]);
        }

        return Folder is null ? value : Path.GetFullPath(value, Folder);
    }
}
