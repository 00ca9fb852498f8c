namespace MediaBridge.Core.Naming;

/// <summary>What one segment of a path says: a file's name or a folder's.</summary>
internal sealed class NameSegment
{
    public required string Text { get; init; }

    /// <summary>Where it begins in the whole name.</summary>
    public required int Offset { get; init; }

    /// <summary>Whether the name is written backwards; the text is not.</summary>
    public bool IsReversed { get; set; }

    public List<NameMatch> Matches { get; } = [];

    public List<(string Service, string Value)> Ids { get; } = [];

    /// <summary>Facts in the words of <see cref="Sdk.ReleaseFacts"/>, in order.</summary>
    public List<(int Index, ReleaseWord Word)> Words { get; } = [];

    public NameScan? Scan { get; set; }

    public EpisodeFound? Episode { get; set; }

    public string Title { get; set; } = "";

    /// <summary>Whether a tag other than a language or an edition stands in it: it is a release name.</summary>
    public bool HasTags => Matches.Exists(m => m.Field is NameFields.ScreenSize or NameFields.Source or NameFields.VideoCodec or NameFields.AudioCodec);

    public bool Has(string field) => Value(field) is not null;

    public object? Value(string field)
    {
        foreach (var match in Matches)
        {
            if (match.Field == field)
            {
                return match.Value;
            }
        }

        return null;
    }

    public void Add(string field, object value, int start, int end) => Matches.Add(new NameMatch(field, value, start, end));
}
