namespace MediaBridge.Core.Naming;

/// <summary>What a name with its folders says.</summary>
internal sealed class NameReading
{
    public required string Input { get; init; }

    public required string? Container { get; init; }

    public required IReadOnlyList<NameSegment> Segments { get; init; }

    /// <summary>The segment that is the release.</summary>
    public NameSegment Owner { get; set; } = null!;

    public string Title { get; set; } = "";

    public List<PlacedMatch> Matches { get; } = [];

    public bool Has(string field) => First(field) is not null;

    /// <summary>The values of a field in their order.</summary>
    public IEnumerable<object> Values(string field)
    {
        foreach (var (match, _) in Matches)
        {
            if (match.Field == field)
            {
                yield return match.Value;
            }
        }
    }

    public object? First(string field)
    {
        foreach (var (match, _) in Matches)
        {
            if (match.Field == field)
            {
                return match.Value;
            }
        }

        return null;
    }

    /// <summary>Whether it is an episode, a season or a show of a day; a film otherwise.</summary>
    public bool IsEpisode => Has(NameFields.Season) || Has(NameFields.Episode) || Has(NameFields.Date) || Has(NameFields.AbsoluteEpisode) || (Has(NameFields.EpisodeDetails) && !Has(NameFields.Year));
}
