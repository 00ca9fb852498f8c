namespace MediaBridge.Plugins.Letterboxd.Export;

/// <summary>One file of an export. It may have any name: its header tells what it is.</summary>
internal sealed class SingleFile(string path) : ExportFiles
{
    public override IReadOnlyList<string> Names { get; } = [Path.GetFileName(path)];

    public override Task<Stream> FileAsync(string name, CancellationToken cancellationToken) => Task.FromResult<Stream>(new LimitedStream(File.OpenRead(path), LargestFile, name));

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
