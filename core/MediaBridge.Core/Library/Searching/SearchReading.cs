using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Library.Prefixes;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Searching;

/// <summary>What the evaluation of a search reads, and keeps for all its queries.</summary>
internal sealed class SearchReading : IDisposable
{
    private readonly DateOnly _today;
    private readonly WordSets _words;

    public SearchReading(LibraryStore store)
    {
        Connection = store.Database.Read();
        Columns = new ColumnReader(Connection);
        Prefixes = new PrefixReader(Connection, Columns.Limit);
        _words = new WordSets(Connection, Columns, Prefixes);
        Order = new ItemOrder(Connection, Columns);
        _today = DateOnly.FromDateTime(store.Clock.GetUtcNow().UtcDateTime);
    }

    public ReadingConnection Connection { get; }

    public ColumnReader Columns { get; }

    public PrefixReader Prefixes { get; }

    public ItemOrder Order { get; }

    /// <summary>What a query finds.</summary>
    public QueryHits Find(Query query) => new(this, query, new QuerySets(Connection, Columns, _words, _today));

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();
}
