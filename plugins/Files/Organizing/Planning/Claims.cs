using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>Which files this plan moves and which names it gives. Stamps of paths, not the paths: a library has a million of them.</summary>
internal sealed class Claims
{
    private readonly HashSet<ulong> _from = [];
    private readonly HashSet<ulong> _to = [];

    /// <summary>Whether another item of this plan moves that file.</summary>
    public bool IsMoved(string path) => _from.Contains(Of(path));

    /// <summary>Whether another item of this plan gets that name, in any spelling: file systems may take them for one.</summary>
    public bool IsGiven(string path) => _to.Contains(Of(path.ToUpperInvariant()));

    public void Add(IEnumerable<Moving.MoveFile> files)
    {
        foreach (var file in files)
        {
            _from.Add(Of(file.From));
            _to.Add(Of(file.To.ToUpperInvariant()));
        }
    }

    private static ulong Of(string path)
    {
        var stamp = default(Stamp);
        stamp.Add(path);
        return stamp.Value;
    }
}
