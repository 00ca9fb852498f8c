using System.Text.Json;
using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>A row of a search, with all names by which it may be recognised.</summary>
internal static class RowMap
{
    public static MediaItem? Of(TvdbRow row, TextChoice texts)
    {
        var isSeries = row.Type == "series";
        if ((!isSeries && row.Type != "movie") || TvdbIds.Number(new ExternalId(IdSchemes.TvdbSeries, row.TvdbId is { Length: > 0 } text ? text : "-")) is not { } id)
        {
            return null;
        }

        var names = Translations(row.Translations);
        var title = texts.Codes(row.PrimaryLanguage).Select(c => names.GetValueOrDefault(c)).FirstOrDefault(n => n is not null) ?? Values.Text(row.Name);
        if (title is null)
        {
            return null;
        }

        var kind = isSeries ? ItemKinds.Series : ItemKinds.Movie;
        var others = names.Values.Concat((row.Aliases ?? []).Select(Values.Text)).Append(Values.Text(row.Name)).OfType<string>().Distinct(StringComparer.Ordinal).Where(n => n != title);
        return new MediaItem
        {
            Kind = kind,
            Title = title,
            OriginalTitle = Values.Text(row.PrimaryLanguage) is { } own ? names.GetValueOrDefault(own) : null,
            Year = Values.Year(row.Year),
            Ids = [isSeries ? TvdbIds.Series(id) : TvdbIds.Movie(id), .. TvdbIds.Elsewhere(row.RemoteIds, kind).Distinct()],
            Description = new Description { AlternativeTitles = [.. others] },
        };
    }

    private static SortedDictionary<string, string> Translations(JsonElement? element)
    {
        var names = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (element is { ValueKind: JsonValueKind.Object } known)
        {
            foreach (var one in known.EnumerateObject().Where(o => o.Value.ValueKind == JsonValueKind.String))
            {
                if (Values.Text(one.Value.GetString()) is { } name)
                {
                    names[one.Name] = name;
                }
            }
        }

        return names;
    }
}
