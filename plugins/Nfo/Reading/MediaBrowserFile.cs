namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Files of Media Browser and My Movies (<c>movie.xml</c>): another root, other names for what an NFO says. They are read, never written.</summary>
internal static class MediaBrowserFile
{
    private static readonly HashSet<string> Signs = new(["localtitle", "originaltitle", "productionyear", "runningtime", "imdb", "imdbid", "imdb_id", "tmdbid"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["description"] = "plot",
        ["runningtime"] = "runtime",
        ["contentrating"] = "mpaa",
        ["mpaarating"] = "mpaa",
        ["imdbrating"] = "rating",
        ["firstaired"] = "premiered",
        ["premieredate"] = "premiered",
        ["network"] = "studio",
    };

    /// <summary>Whether a block of metadata is such a file's.</summary>
    public static bool Is(NfoElement block) => block.Name == "movie" && IsRoot(block.WrittenName.ToLowerInvariant());

    /// <summary>The root as a film's; null if it is none.</summary>
    public static NfoElement? AsMovie(NfoElement root)
    {
        if (!IsRoot(root.Name) || !root.Children.Any(c => Signs.Contains(c.Name)))
        {
            return null;
        }

        var movie = Named(root, "movie");
        foreach (var child in root.Children)
        {
            if (child.Name == "persons")
            {
                movie.AddRange(child.Children.Select(Person));
            }
            else if (child.Name == "taglines")
            {
                movie.AddRange(child.Children.Take(1).Select(t => WithChildren(t, "tagline")));
            }
            else
            {
                movie.Add(Names.TryGetValue(child.Name, out var name) ? WithChildren(child, name) : child);
            }
        }

        return movie;
    }

    private static NfoElement Person(NfoElement person) => WithChildren(person, person.TextOf("type")?.ToLowerInvariant() switch
    {
        "director" => "director",
        "writer" => "credits",
        "producer" => "producer",
        _ => "actor",
    });

    private static NfoElement WithChildren(NfoElement element, string name)
    {
        var other = Named(element, name);
        other.AddRange(element.Children);
        return other;
    }

    private static NfoElement Named(NfoElement element, string name) => new()
    {
        Name = name,
        Line = element.Line,
        Attributes = element.Attributes,
        Text = element.Text,
        WrittenName = element.WrittenName,
        Start = element.Start,
        ContentStart = element.ContentStart,
        ContentEnd = element.ContentEnd,
        End = element.End,
    };

    private static bool IsRoot(string name) => name is "title" or "item";
}
