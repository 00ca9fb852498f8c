namespace MediaBridge.Plugins.Letterboxd.Export;

/// <summary>An export that was unpacked. Links are not followed.</summary>
internal sealed class FolderFiles : ExportFiles
{
    private readonly string _folder;
    private readonly string _top;

    public FolderFiles(string folder)
    {
        _folder = folder;
        string[] all =
        [
            .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, AttributesToSkip = FileAttributes.ReparsePoint })
                .Select(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/')),
        ];
        _top = TopOf(all);
        Names = [.. all.Where(n => n.StartsWith(_top, StringComparison.Ordinal)).Select(n => n[_top.Length..]).Order(StringComparer.Ordinal)];
    }

    public override IReadOnlyList<string> Names { get; }

    public override Task<Stream> FileAsync(string name, CancellationToken cancellationToken) => Task.FromResult<Stream>(new LimitedStream(File.OpenRead(Path.Combine(_folder, _top + name)), LargestFile, name));

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
