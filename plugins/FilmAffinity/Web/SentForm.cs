namespace MediaBridge.Plugins.FilmAffinity.Web;

/// <summary>A form that a page of a browser is to send.</summary>
internal sealed record SentForm
{
    public required string Address { get; init; }

    public required IReadOnlyDictionary<string, string> Form { get; init; }
}
