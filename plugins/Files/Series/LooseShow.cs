using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>Episodes and releases of one series that lie among other things in a folder.</summary>
internal sealed class LooseShow(string title)
{
    public string Title { get; } = title;

    public int? Year { get; set; }

    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Folders that are releases of seasons or episodes of it.</summary>
    public List<(string Folder, ParsedName Name)> Folders { get; } = [];

    /// <summary>Name of the series below the folder; no folder's name, unless somebody means to.</summary>
    public string Key => "#" + (Year is { } year ? $"{Title} ({year})" : Title).Replace('/', '-');
}
