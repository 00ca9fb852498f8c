namespace MediaBridge.Core.Queries;

/// <summary>Brings words that mean the same to one form, in queries and in items.</summary>
internal static class QueryWords
{
    /// <summary>The words of a value of the field, folded before.</summary>
    public static string Normalise(QueryField field, string folded)
    {
        if (ReferenceEquals(field, QueryFields.Codec))
        {
            return Codec(folded);
        }

        if (ReferenceEquals(field, QueryFields.Kind))
        {
            return folded switch { "film" => "movie", "tv" or "show" => "series", _ => folded };
        }

        if (ReferenceEquals(field, QueryFields.Type))
        {
            return WordGroups.Types.First(folded);
        }

        return ReferenceEquals(field, QueryFields.Resolution) && folded is "4k" or "uhd" ? "2160p" : folded;
    }

    /// <summary>The forms in which a value of an item is found, folded before, none of them empty: a country by its code and its names, a genre by its names.</summary>
    public static IReadOnlyList<string> Forms(QueryField field, string folded)
    {
        var forms = new List<string>();
        AddForms(forms, field, folded);
        return forms;
    }

    /// <summary>The same into a list that has others: items have many values.</summary>
    public static void AddForms(List<string> forms, QueryField field, string folded)
    {
        var groups = ReferenceEquals(field, QueryFields.Country) ? WordGroups.Countries : ReferenceEquals(field, QueryFields.Genre) ? WordGroups.Genres : null;
        if (groups is not null)
        {
            forms.AddRange(groups.Of(folded).Where(f => f.Length > 0));
        }
        else if (Normalise(field, folded) is { Length: > 0 } one)
        {
            forms.Add(one);
        }
    }

    /// <summary>Whether a value of a query stands for itself only: <c>country:es</c> is Spain, not every country that begins so.</summary>
    public static bool IsWhole(QueryField field, string words) => ReferenceEquals(field, QueryFields.Country) && words.Length is 2 or 3 && WordGroups.Countries.Knows(words);

    /// <summary>The resolution that people call a picture of this size.</summary>
    public static string? Resolution(int? width, int? height) => (width ?? 0, height ?? 0) switch
    {
        (0, 0) => null,
        ( >= 3800, _) or (_, >= 2100) => "2160p",
        ( >= 2500, _) or (_, >= 1400) => "1440p",
        ( >= 1900, _) or (_, >= 1060) => "1080p",
        ( >= 1260, _) or (_, >= 700) => "720p",
        (_, >= 560) => "576p",
        _ => "480p",
    };

    private static string Codec(string folded)
    {
        var joined = folded.Replace(" ", "", StringComparison.Ordinal);
        return joined switch
        {
            "hevc" or "x265" => "h265",
            "avc" or "x264" or "avc1" => "h264",
            _ => joined,
        };
    }
}
