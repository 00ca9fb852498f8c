using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Exporting;

/// <summary>One incremental export: says what is new to its file.</summary>
internal sealed class ExportRound : IDisposable
{
    private readonly WriteTransaction _transaction;
    private readonly long _export;

    public ExportRound(WriteTransaction transaction, string name, bool isWhole, string at)
    {
        _transaction = transaction;
        _export = (long)transaction.Scalar("INSERT INTO exports(name, number, at) VALUES(?1, 1, ?2) ON CONFLICT(name) DO UPDATE SET number=number+1, at=excluded.at RETURNING id", name, at)!;
        if (isWhole)
        {
            transaction.Run("UPDATE exports SET number=1 WHERE id=?1", _export);
            transaction.Run("DELETE FROM exported WHERE export=?1", _export);
        }

        Number = (long)transaction.Scalar("SELECT number FROM exports WHERE id=?1", _export)!;
    }

    /// <summary>1 for the whole file, more for what changed since.</summary>
    public long Number { get; }

    /// <summary>Notes that the library has an item, and tells whether the file lacks it as it is.</summary>
    public bool IsNew(string slug, string fingerprint)
    {
        var known = (string?)_transaction.Scalar("SELECT fingerprint FROM exported WHERE export=?1 AND slug=?2", _export, slug);
        _transaction.Run("INSERT INTO exported(export, slug, fingerprint, number) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(export, slug) DO UPDATE SET fingerprint=excluded.fingerprint, number=excluded.number", _export, slug, fingerprint, Number);
        return !string.Equals(known, fingerprint, StringComparison.Ordinal);
    }

    /// <summary>Names of the items that the library no longer has; to be asked once all others are noted.</summary>
    public IReadOnlyList<string> Gone()
    {
        var gone = new List<string>();
        using (var rows = _transaction.Query("SELECT slug FROM exported WHERE export=?1 AND number<?2", _export, Number))
        {
            while (rows.Read())
            {
                gone.Add(rows.GetString(0));
            }
        }

        _transaction.Run("DELETE FROM exported WHERE export=?1 AND number<?2", _export, Number);
        return gone;
    }

    /// <summary>Makes it last, when the file is there.</summary>
    public void Keep() => _transaction.Commit();

    /// <inheritdoc/>
    public void Dispose() => _transaction.Dispose();
}
