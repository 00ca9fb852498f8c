using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Naming;

/// <summary>Takes out of a name what is marked as no title: ids, edition tags, web sites, reposters' tails.</summary>
/// <remarks>Forms: Plex <c>{tmdb-603}</c>, Jellyfin and Emby <c>[tmdbid-603]</c> and <c>[tmdbid=603]</c>, Radarr <c>{imdb-tt0133093}</c>, bare <c>tt0133093</c>.</remarks>
internal static partial class NameTags
{
    private static readonly HashSet<string> Endings = new(
        "mkv mp4 m4v avi mov wmv mpg mpeg m2ts mts ts vob iso img webm flv ogm ogv divx 3gp asf rm rmvb mk3d strm f4v wtv dvr-ms m2v mxf disc ifo bdmv srt ass ssa sub idx vtt smi sami sup mks ttml nfo txt jpg jpeg png webp gif tbn torrent nzb xml json mp3 flac m4a mka"
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    public static string WithoutEnding(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && Endings.Contains(name[(dot + 1)..]) ? name[..dot] : name;
    }

    public static string TakeIds(string text, List<(string Service, string Value)> ids)
    {
        if (text.Contains("db", StringComparison.OrdinalIgnoreCase))
        {
            text = IdTag().Replace(text, match =>
            {
                Add(match.Groups["service"].Value.ToLowerInvariant(), match.Groups["id"].Value.ToLowerInvariant());
                return " ";
            });
        }

        if (text.Contains("tt", StringComparison.OrdinalIgnoreCase))
        {
            text = BareImdb().Replace(text, match =>
            {
                Add("imdb", match.Value.ToLowerInvariant());
                return " ";
            });
        }

        return text;

        void Add(string service, string value)
        {
            var isTitle = value.StartsWith("tt", StringComparison.Ordinal);
            if (service == "imdb")
            {
                value = isTitle ? value : "tt" + value.PadLeft(7, '0');
            }
            else if (isTitle || !long.TryParse(value, out var number) || number == 0)
            {
                return;
            }

            if (!ids.Contains((service, value)))
            {
                ids.Add((service, value));
            }
        }
    }

    public static IReadOnlyList<ExternalId> ToIds(List<(string Service, string Value)> ids, bool isEpisode)
        => ids.Count == 0 ? [] : [.. ids.Select(id => new ExternalId(Scheme(id.Service, isEpisode), id.Value))];

    public static string TakeEdition(string text, out string? edition)
    {
        edition = null;
        if (!text.Contains("{edition-", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var match = EditionTag().Match(text);
        edition = match.Success ? match.Groups["name"].Value.Trim() : null;
        edition = edition?.Length > 0 ? edition : null;
        return match.Success ? text.Remove(match.Index, match.Length).Insert(match.Index, " ") : text;
    }

    /// <summary>Takes away web sites that wrap a name and the tails of those who post it again.</summary>
    public static string Unwrap(string text)
    {
        if (text.Contains('【', StringComparison.Ordinal))
        {
            text = Lenticular().Replace(text, " ").Trim();
        }

        if (text.Length > 0 && (text[0] is '[' or 'w' or 'W' or '@' || text.Contains('@', StringComparison.Ordinal)))
        {
            text = Site().Replace(text, "", 1);
        }

        for (var previous = ""; previous.Length != text.Length;)
        {
            previous = text;
            text = Tail().Replace(text, "");
        }

        return text;
    }

    /// <summary>Whether a name is a hash or the like, which says nothing.</summary>
    public static bool IsNoName(string text) => Hash().IsMatch(text);

    private static string Scheme(string service, bool isEpisode) => service switch
    {
        "tmdb" => isEpisode ? IdSchemes.TmdbTv : IdSchemes.TmdbMovie,
        "tvdb" => IdSchemes.TvdbSeries,
        _ => IdSchemes.Imdb,
    };

    [GeneratedRegex(@"[\{\[\(]\s*(?<service>imdb|tmdb|tvdb)(?:id)?\s*[-=: ]\s*(?<id>tt\d{7,10}|\d{1,10})\s*[\}\]\)]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IdTag();

    [GeneratedRegex(@"(?<![a-z0-9])tt\d{7,10}(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareImdb();

    [GeneratedRegex(@"\{edition-(?<name>[^{}]*)\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EditionTag();

    [GeneratedRegex(@"【[^】]*】")]
    private static partial Regex Lenticular();

    [GeneratedRegex(@"^\[\s*(?:www\.)?[a-z0-9-]+(?:\.[a-z]{2,4}){1,2}\s*\][ ._-]*|^www\.[a-z0-9-]+(?:\.[a-z]{2,4}){1,2}\s*[-_ ]+|^@[a-z0-9_]+[ ._-]+|@[a-z0-9_.]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Site();

    [GeneratedRegex(@"(?:[-. ](?:Rakuv[a-z0-9]*|Obfuscated|Obfuscation|NZBgeek|postbot|xpost|BUYMORE|Scrambled|Pre|RP|Chamele0n|AsRequested|AlternativeToRequested|WhiteRev|GEROV)|\s*\[(?:rartv|rarbg|eztv|ettv|TGx|PublicHD|cttv|vtv)\])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|abc\.xyz(?:\.[0-9a-f]+)?|(?:abc\.xyz\.)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[a-z0-9]*[0-9][a-z]*[0-9])[a-z0-9]{24,})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
