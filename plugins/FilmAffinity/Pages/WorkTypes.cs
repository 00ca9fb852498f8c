using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>What the site calls a work, in both languages: a badge of its own, or a mark at the end of the title.</summary>
internal static partial class WorkTypes
{
    private static readonly FrozenDictionary<string, string[]> Known = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["tv series"] = [ItemKinds.Series],
        ["series"] = [ItemKinds.Series],
        ["serie"] = [ItemKinds.Series],
        ["serie de tv"] = [ItemKinds.Series],
        ["miniseries"] = [ItemKinds.Series, Description.Miniseries],
        ["tv miniseries"] = [ItemKinds.Series, Description.Miniseries],
        ["miniserie"] = [ItemKinds.Series, Description.Miniseries],
        ["miniserie de tv"] = [ItemKinds.Series, Description.Miniseries],
        ["tv"] = [ItemKinds.Movie, Description.TvMovie],
        ["tv movie"] = [ItemKinds.Movie, Description.TvMovie],
        ["short"] = [ItemKinds.Movie, Description.Short],
        ["s"] = [ItemKinds.Movie, Description.Short],
        ["corto"] = [ItemKinds.Movie, Description.Short],
        ["cortometraje"] = [ItemKinds.Movie, Description.Short],
        ["c"] = [ItemKinds.Movie, Description.Short],
        ["documentary"] = [ItemKinds.Movie, Description.Documentary],
        ["documental"] = [ItemKinds.Movie, Description.Documentary],
        ["animation"] = [ItemKinds.Movie, Description.Animation],
        ["animacion"] = [ItemKinds.Movie, Description.Animation],
        ["special"] = [ItemKinds.Movie, Description.Special],
        ["tv special"] = [ItemKinds.Movie, Description.Special],
        ["especial"] = [ItemKinds.Movie, Description.Special],
        ["especial tv"] = [ItemKinds.Movie, Description.Special],
        ["video"] = [ItemKinds.Movie, Description.Video],
        ["music video"] = [ItemKinds.MusicVideo],
        ["video musical"] = [ItemKinds.MusicVideo],
        ["videoclip"] = [ItemKinds.MusicVideo],
        ["video game"] = [ItemKinds.Movie, Description.Game],
        ["videojuego"] = [ItemKinds.Movie, Description.Game],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Kind and types of a work.</summary>
    /// <param name="names">Badges and marks; one that is not known becomes a type as it is.</param>
    public static (string Kind, IReadOnlyList<string> Types) Of(IEnumerable<string> names)
    {
        var (kind, types) = (ItemKinds.Movie, new List<string>());
        foreach (var name in names)
        {
            var folded = Words.Fold(name);
            var found = Known.GetValueOrDefault(folded) ?? [ItemKinds.Movie, folded];
            kind = found[0] == ItemKinds.Movie ? kind : found[0];
            foreach (var type in found.AsSpan(1))
            {
                if (type.Length > 0 && !types.Contains(type, StringComparer.Ordinal))
                {
                    types.Add(type);
                }
            }
        }

        return (kind, types);
    }

    /// <summary>Whether a name in the cast is none of a person: pages of animated and documentary works say so there.</summary>
    public static bool IsNoPerson(string name) => Words.Fold(name) is "animation" or "animacion" or "documentary" or "documental";

    /// <summary>Whether a genre only repeats what kind of work it is.</summary>
    public static bool IsNoGenre(string name) => Known.GetValueOrDefault(Words.Fold(name)) is [ItemKinds.Series, ..];

    /// <summary>Takes known marks off the end of a title. Any other parenthesis is part of the title.</summary>
    /// <returns>The title, the marks, and further titles (<c>AKA …</c>).</returns>
    public static (string Title, IReadOnlyList<string> Marks, IReadOnlyList<string> Akas) Split(string title)
    {
        var (marks, akas) = (new List<string>(), new List<string>());
        while (Mark().Match(title) is { Success: true, Index: > 0 } match)
        {
            if (match.Groups["aka"].Success)
            {
                akas.Add(match.Groups["aka"].Value.Trim());
            }
            else
            {
                marks.Add(match.Groups["mark"].Value);
            }

            title = title[..match.Index].TrimEnd();
        }

        return (title, marks, akas);
    }

    [GeneratedRegex(@"\s*\((?:(?<mark>TV Series|TV Miniseries|TV|S|C|Serie de TV|Miniserie de TV)|AKA (?<aka>[^()]+))\)\s*$")]
    private static partial Regex Mark();
}
