namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>What the words behind the video's name say of a subtitle: language and flags, in any order; the rest is a title.</summary>
internal sealed record SubtitleName
{
    public string? Language { get; private init; }

    public bool IsForced { get; private init; }

    public bool IsHearingImpaired { get; private init; }

    public bool IsDefault { get; private init; }

    public string? Title { get; private init; }

    /// <summary>Reads the rest of a name, such as <c>.pt-BR.forced</c>.</summary>
    public static SubtitleName Read(string rest)
    {
        var name = new SubtitleName();
        var title = new List<string>();
        var impaired = false;
        foreach (var word in Words(rest))
        {
            switch (word.ToLowerInvariant())
            {
                case "forced" or "foreign":
                    name = name with { IsForced = true };
                    break;
                case "sdh" or "cc":
                    name = name with { IsHearingImpaired = true };
                    break;
                case "hi":
                    impaired = true;
                    break;
                case "default":
                    name = name with { IsDefault = true };
                    break;
                case var _ when name.Language is null && LanguageNames.ToTag(word) is { } tag:
                    name = name with { Language = tag };
                    break;
                default:
                    title.Add(word);
                    break;
            }
        }

        // "hi" is Hindi only when no other language is there.
        name = impaired ? (name.Language is null ? name with { Language = "hi" } : name with { IsHearingImpaired = true }) : name;
        return title.Count == 0 ? name : name with { Title = string.Join(' ', title) };
    }

    private static IEnumerable<string> Words(string rest)
    {
        foreach (var word in rest.Split(['.', '_', ' ', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            var trimmed = word.Trim('-');
            if (!trimmed.Contains('-', StringComparison.Ordinal) || LanguageNames.ToTag(trimmed) is not null)
            {
                if (trimmed.Length > 0)
                {
                    yield return trimmed;
                }

                continue;
            }

            foreach (var part in trimmed.Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return part;
            }
        }
    }
}
