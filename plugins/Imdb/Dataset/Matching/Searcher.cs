using MediaBridge.Plugins.Imdb.Dataset.Folding;

namespace MediaBridge.Plugins.Imdb.Dataset.Matching;

/// <summary>All that one question at a time needs.</summary>
internal sealed class Searcher
{
    public Searcher() => Search = new TitleSearch(Folder);

    public TitleFolder Folder { get; } = new();

    public Question Question { get; } = new();

    public TitleSearch Search { get; }
}
