using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Naming;

/// <summary>Reads the names of releases, files and folders. Thread-safe, never throws.</summary>
/// <remarks>
/// The rules are those that media centres and release parsers share: a tag in brackets beats words; the last plausible year that
/// a tag or the end follows is the year of release; a title ends at the year or at the first word that no title has (<c>1080p</c>,
/// <c>BluRay</c>, <c>x264</c>, <c>S01E02</c>); words such as languages count only behind the title.
/// </remarks>
internal sealed class ReleaseNames : INames
{
    private const int LongestName = 1000;
    private const int LongestPath = 4000;
    private static readonly ParsedName Nothing = new();

    /// <inheritdoc/>
    public ParsedName Parse(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return Nothing;
        }

        var end = name.AsSpan().TrimEnd("/\\ ").Length;
        var slash = NamePaths.Separator(name, end);
        var leaf = name[(slash + 1)..end].Trim();
        return leaf.Length == 0 ? Nothing : Of(leaf.Length > LongestName ? leaf[..LongestName] : leaf, folder: "");
    }

    /// <inheritdoc/>
    public ParsedName ParsePath(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            return Nothing;
        }

        path = Cut(path);
        var end = path.AsSpan().TrimEnd("/\\ ").Length;
        var slash = NamePaths.Separator(path, end);
        var leaf = path[(slash + 1)..end];
        return leaf.Length == 0 ? Nothing : Of(leaf, path[..(slash + 1)]);
    }

    /// <summary>All that a name with its folders says, for output.</summary>
    public static NameReading Read(string path) => PathReader.Read(Cut(path));

    /// <summary>The end of what is far too long.</summary>
    private static string Cut(string path) => path.Length <= LongestPath ? path : path[^LongestPath..];

    private static ParsedName Of(string leaf, string folder)
    {
        var stem = NamePaths.WithoutEnding(leaf, out _);
        var part = PartSuffix.Find(stem);
        var reading = PathReader.Read(part is { IsTitle: false } found ? folder + found.Stem : folder + leaf);
        var editions = Values<string>(reading, NameFields.Edition);
        var facts = ReleaseFactsReader.Read(reading, stem);
        return new ParsedName
        {
            Title = reading.Title,
            IsEpisode = reading.IsEpisode,
            Year = reading.First(NameFields.Year) as int?,
            Ids = Ids(reading),
            Season = reading.First(NameFields.Season) as int?,
            Seasons = Values<int>(reading, NameFields.Season),
            Episodes = Values<int>(reading, NameFields.Episode),
            AbsoluteEpisodes = Values<int>(reading, NameFields.AbsoluteEpisode),
            IsFullSeason = reading.Has(NameFields.Season) && !reading.Has(NameFields.Episode) && !reading.Has(NameFields.Date) && !reading.Has(NameFields.Part) && !reading.Has(NameFields.EpisodeDetails),
            IsSpecial = reading.First(NameFields.Season) is 0 || Values<string>(reading, NameFields.EpisodeDetails).Any(d => d is "Special" or "OVA" or "ONA"),
            EpisodeTitle = reading.First(NameFields.EpisodeTitle) as string,
            AirDate = reading.First(NameFields.Date) is string date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Part = part?.Part,
            PartStem = part?.Stem,
            Edition = facts?.Edition,
            Editions = editions,
            SubtitleLanguages = Values<string>(reading, NameFields.SubtitleLanguage) is { Length: > 0 } languages ? [.. languages.Select(LanguageTag).Distinct(StringComparer.Ordinal)] : [],
            Version = reading.First(NameFields.Version) as int?,
            ProperCount = reading.First(NameFields.ProperCount) as int? ?? 0,
            Checksum = reading.First(NameFields.Crc32) as string,
            Website = reading.First(NameFields.Website) as string,
            Release = facts,
        };
    }

    /// <summary>The tag of a language that the output names in English.</summary>
    private static string LanguageTag(string name) => name == "Multiple languages" ? "mul" : ReleaseWords.Find(name.ToLowerInvariant()) is { Slot: Slot.Language or Slot.Subtitle } word ? word.Value : name;

    /// <summary>The values of a field that are of a type, each once.</summary>
    private static T[] Values<T>(NameReading reading, string field)
    {
        List<T>? values = null;
        foreach (var (match, _) in reading.Matches)
        {
            if (match.Field == field && match.Value is T value && values?.Contains(value) != true)
            {
                (values ??= []).Add(value);
            }
        }

        return values is null ? [] : [.. values];
    }

    private static ExternalId[] Ids(NameReading reading)
    {
        if (reading.Segments.All(s => s.Ids.Count == 0))
        {
            return [];
        }

        var ids = new List<ExternalId>();
        foreach (var segment in reading.Segments)
        {
            foreach (var (service, value) in segment.Ids)
            {
                var id = new ExternalId(Scheme(service, reading.IsEpisode), value);
                if (!ids.Contains(id))
                {
                    ids.Add(id);
                }
            }
        }

        return [.. ids];
    }

    private static string Scheme(string service, bool isEpisode) => service switch
    {
        "tmdb" => isEpisode ? IdSchemes.TmdbTv : IdSchemes.TmdbMovie,
        "tvdb" => IdSchemes.TvdbSeries,
        _ => IdSchemes.Imdb,
    };
}
