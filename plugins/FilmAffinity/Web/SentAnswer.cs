namespace MediaBridge.Plugins.FilmAffinity.Web;

/// <summary>What a form that a page of a browser sent was answered with.</summary>
internal sealed record SentAnswer
{
    public int Status { get; init; }

    public string Body { get; init; } = "";
}
