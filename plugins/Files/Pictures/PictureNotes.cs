using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Pictures;

/// <summary>Notes the pictures that a run writes, while it writes them: after a kill at most a few are read again.</summary>
internal sealed class PictureNotes(IState state, string root)
{
    private const int Every = 500;
    private readonly WrittenPictures _written = new();
    private int _open;

    /// <summary>Adds what was written at a path below the folder.</summary>
    public async Task AddAsync(string path, CancellationToken cancellationToken)
    {
        _written.Add(path, new FileInfo(Path.Combine(root, path)));
        if (++_open >= Every)
        {
            await StoreAsync(cancellationToken);
        }
    }

    /// <summary>Stores what was added since the last time.</summary>
    public async Task StoreAsync(CancellationToken cancellationToken)
    {
        if (_open > 0 && !_written.IsEmpty)
        {
            await _written.StoreAsync(state, root, cancellationToken);
            _open = 0;
        }
    }
}
