using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>The labelled fields of a film's page, by what their labels mean in either language.</summary>
internal sealed class FilmFields
{
    private static readonly string[][] Labels =
    [
        ["original", "original title", "titulo original"],
        ["year", "year", "ano"],
        ["runtime", "running time", "duracion", "duration"],
        ["country", "country", "pais"],
        ["director", "director", "direccion", "directed by"],
        ["writer", "screenwriter", "guion", "writer"],
        ["composer", "music", "musica"],
        ["cast", "cast", "reparto"],
        ["producer", "producer", "production co.", "productora", "companias", "compania", "produccion"],
        ["genre", "genre", "genero"],
        ["plot", "synopsis / plot", "synopsis", "sinopsis", "plot"],
        ["site", "official site", "web oficial"],
    ];

    private readonly Dictionary<string, IElement> _fields = new(StringComparer.Ordinal);

    public FilmFields(IHtmlDocument document)
    {
        foreach (var term in document.QuerySelectorAll("dl.movie-info > dt"))
        {
            var label = Words.Fold(Words.Clean(term.TextContent) ?? "").TrimEnd(':');
            if (Labels.FirstOrDefault(l => l.AsSpan(1).Contains(label)) is { } known && term.NextElementSibling is { LocalName: "dd" } value)
            {
                _fields.TryAdd(known[0], value);
            }
        }
    }

    /// <summary>The element of a field; null if the page has none.</summary>
    public IElement? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>The text of a field.</summary>
    public string? Text(string name) => Words.Clean(this[name]?.TextContent);
}
