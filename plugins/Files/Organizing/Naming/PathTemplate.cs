using System.Text.Json.Nodes;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Naming;

/// <summary>A template of a path: its parts are made safe, and none of them can leave the folder.</summary>
internal sealed class PathTemplate
{
    /// <summary>Room for what stands behind a name: part, language, kind of picture, ending.</summary>
    private const int Behind = 55;

    private static readonly string[] OfTheItem = ["title", "originalTitle", "sortTitle", "imdb", "tmdb", "tvdb", "name", "release"];
    private readonly Func<JsonObject, string> _render;

    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: the template is wrong, with its line.</exception>
    public PathTemplate(string option, string text, ITemplates templates)
    {
        var parts = PartsOf(text);
        if (text.StartsWith('/') || text.Contains('\\', StringComparison.Ordinal) || parts.Exists(p => p.Trim() is "." or ".."))
        {
            throw new PluginException(ErrorKind.Configuration, $"{option}: '{text}' must be a path below the folder, with forward slashes and without '.' and '..'.");
        }

        _render = templates.Compile(option, text.Trim(), "text/plain");
        IsOwnFolder = parts.Count > 1 && OfTheItem.Any(word => Mentions(parts[^2], word));
        SeriesParts = parts.FindLastIndex(Math.Max(0, parts.Count - 2), p => Mentions(p, "series") || Mentions(p, "seriesYear")) + 1;
        SeriesParts = parts.Count > 1 ? SeriesParts : 0;

        // An unknown word is found now, not at the first film.
        _ = _render(NameValues.Of(new MediaItem { Title = "Title", Year = 2000 }, null, "name", null));
    }

    /// <summary>Whether the folder that a file gets is its film's own, so that files such as <c>poster.jpg</c> can stand in it under their plain names.</summary>
    public bool IsOwnFolder { get; }

    /// <summary>How many of its folders are those of the series; 0 if a series has none.</summary>
    public int SeriesParts { get; }

    /// <summary>The path that values make.</summary>
    /// <exception cref="PluginException">The template cannot be rendered.</exception>
    public NewName Of(JsonObject values)
    {
        var parts = _render(values).Split('/');
        var folders = new List<string>(parts.Length);
        for (var i = 0; i < parts.Length - 1; i++)
        {
            folders.Add(SafeNames.Part(parts[i], SafeNames.Longest - Behind));
        }

        return new NewName(folders, SafeNames.Part(parts[^1], SafeNames.Longest - Behind));
    }

    private static bool Mentions(string part, string word)
    {
        for (var at = part.IndexOf(word, StringComparison.Ordinal); at >= 0; at = part.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(part[at - 1])) && (end == part.Length || !char.IsLetterOrDigit(part[end])) && part.LastIndexOf("{{", at, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parts between slashes that stand outside of tags.</summary>
    private static List<string> PartsOf(string text)
    {
        var (parts, start, inTag) = (new List<string>(), 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && text[i] == text[i + 1] && text[i] is '{' or '}')
            {
                inTag = text[i] == '{';
            }
            else if (text[i] == '/' && !inTag)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }
}
