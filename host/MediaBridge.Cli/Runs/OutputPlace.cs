namespace MediaBridge.Cli.Runs;

/// <summary>Where the files of a sink are.</summary>
internal sealed record OutputPlace
{
    /// <summary>Id of the sink.</summary>
    public required string Sink { get; init; }

    /// <summary>The folder, as the pipeline names it.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder, or the one file in it, or its index page.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the file is printed.</summary>
    public bool IsPrinted => Folder is "-";

    /// <summary>Whether <see cref="Path"/> is a page for a browser.</summary>
    public bool IsPage => Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
}
