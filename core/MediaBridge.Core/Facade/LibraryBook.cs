using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Cleanup;
using MediaBridge.Core.Library.Duplicates;
using MediaBridge.Core.Library.Reading;
using MediaBridge.Core.Library.Searching;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>The library: what pipelines with the sink <c>library</c> put there, to be searched and looked at. Thread-safe.</summary>
public sealed class LibraryBook
{
    private const int MostCandidates = 20;
    private readonly Engine _engine;

    internal LibraryBook(Engine engine) => _engine = engine;

    private LibraryStore Store => _engine.Library;

    /// <summary>Brings the library in line with the settings; call it once before the rest. Quick when nothing changed.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken = default) => Store.ReorderAsync(cancellationToken);

    /// <summary>Finds items.</summary>
    /// <exception cref="PluginException">The query or the field cannot be read.</exception>
    public LibraryHits Search(LibraryQuery wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var asked = Parse(wanted);
        var fuzzy = new FuzzyQuery(Store);
        var search = new LibrarySearch(Store);
        var (limit, offset) = (Math.Max(0, wanted.Limit), Math.Max(0, wanted.Offset));
        var found = new TieredSearch(Store, fuzzy).Page(asked, wanted.IsFuzzy, limit, offset);
        var hits = new LibraryHits { Entries = Entries(found.Ids), Total = found.Set.Count };
        if (hits.Total == 0 && fuzzy.Corrected(asked) is { } corrected && search.Find(corrected, 1).Count > 0)
        {
            hits = hits with { Suggestions = [corrected.ToString()] };
        }

        return wanted.WithFacets ? new HitCounts(Store).Of(hits, found.Set) : hits;
    }

    /// <summary>The items that a name can mean: its number, slug or the beginning of it, an id (<c>imdb:tt0133093</c>), or a part of its title; one for sure, several when it is ambiguous.</summary>
    public IReadOnlyList<LibraryEntry> Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        using (var connection = Store.Database.Read())
        {
            (string Sql, object?[] Values)[] ways =
            [
                .. long.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out var number) ? [("i.id=?1", [number])] : ((string, object?[])[])[],
                ("i.slug=?1 OR i.id=(SELECT item FROM slugs WHERE slug=?1)", [name]),
                .. ExternalId.TryParse(name, out var id) ? [("i.id IN (SELECT item FROM item_ids WHERE scheme=?1 AND value=?2)", [id.Scheme, id.Value]), ("?1='library' AND i.slug=?2", [id.Scheme, id.Value])] : ((string, object?[])[])[],
                .. name.Contains('-', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal) ? [("i.slug>=?1 AND i.slug<?2", [name + "-", name + "."])] : ((string, object?[])[])[],
                .. name.StartsWith("tt", StringComparison.Ordinal) ? [("i.id IN (SELECT item FROM item_ids WHERE scheme='imdb' AND value=?1)", [name])] : ((string, object?[])[])[],
            ];
            foreach (var (sql, values) in ways)
            {
                if (Read(connection, $"SELECT {EntryRows.Columns} FROM items i WHERE {sql} LIMIT {MostCandidates}", values) is { Count: > 0 } found)
                {
                    return found;
                }
            }
        }

        var words = TextFold.Words(name);
        if (words.Length == 0)
        {
            return [];
        }

        foreach (var match in (ReadOnlySpan<TextMatch>)[TextMatch.Exact, TextMatch.Phrase, TextMatch.Prefix])
        {
            var query = new Query { Root = new QueryTerm { Field = QueryFields.Title, Values = [new TextValue { Words = words, Match = match }] } };
            if (new LibrarySearch(Store).Find(query, MostCandidates) is { Count: > 0 } ids)
            {
                return Entries(ids);
            }
        }

        return [];
    }

    /// <summary>All that is known of an item; null if there is none with that number.</summary>
    public LibraryDetails? Show(long number)
    {
        var items = new LibraryItems(Store);
        if (items.Of([number]).Select(i => i.Item).FirstOrDefault() is not { } item)
        {
            return null;
        }

        var layers = items.Layers(number);
        var (version, added, updated) = Store.Database.First("SELECT version, added, updated FROM items WHERE id=?1", r => (r.GetInt64(0), r.GetString(1), r.GetString(2)), number);
        var fields = ItemChanges.Between(new MediaItem(), item).Where(c => c is { After: not null, Field: not "ids" })
            .Select(c => new LibraryField { Name = c.Field, Value = c.After!, From = Store.Merge.GiverOf(layers, c.Field) ?? "" });
        return new LibraryDetails
        {
            Entry = Entries([number])[0],
            Item = item,
            Fields = [.. fields],
            Layers = [.. layers.Select(l => new LibraryLayer(l.Name, l.Key, l.IsGone))],
            Version = version,
            Added = LibraryStore.Instant(added),
            Updated = LibraryStore.Instant(updated),
        };
    }

    /// <summary>People whose name has these words, the most credited first, with what they did.</summary>
    /// <param name="name">Words of the name; the last may be its beginning.</param>
    /// <param name="role">Only credits of that role, such as <c>actor</c>; null for all.</param>
    /// <param name="limit">The most people.</param>
    public IReadOnlyList<LibraryPerson> People(string name, string? role = null, int limit = 20) => PeopleSearch.Find(Store, name, role, limit);

    /// <summary>Names that are spelt nearly so, when nobody is found.</summary>
    public IReadOnlyList<string> NearNames(string name)
    {
        var near = new NearWords(Store);
        var words = TextFold.Words(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => near.Of(w) is [var first, ..] ? first : w);
        return [.. PeopleSearch.Find(Store, string.Join(' ', words), null, 5).Select(p => p.Name)];
    }

    /// <summary>Runs SQL of a person on a connection that can only read, row by row.</summary>
    /// <param name="sql">One SELECT.</param>
    /// <param name="timeout">How long it may run.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PluginException">It is no SELECT, it is wrong, or it took too long.</exception>
    public LibraryRows Query(string sql, TimeSpan timeout, CancellationToken cancellationToken = default) => LibrarySql.Run(Store, sql, timeout, cancellationToken);

    /// <summary>Finds copies of the same works, the best of each first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<DuplicateReport> DuplicatesAsync(DuplicateQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new DuplicateSearch(Store).FindAsync(query, cancellationToken);
    }

    /// <summary>Takes versions out whose files went away, as the next scan would; what people did with an item stays.</summary>
    /// <param name="paths">Main files that are gone, as the library has them.</param>
    /// <param name="cancellationToken">Stops it before anything is written.</param>
    /// <returns>How many source items changed.</returns>
    public Task<int> ForgetFilesAsync(IReadOnlyCollection<string> paths, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return GoneFiles.ForgetAsync(Store, paths, cancellationToken);
    }

    /// <summary>Names and full paths of scanned folders, as paths of the library begin with them.</summary>
    /// <param name="folders">The folders, as in the setting <c>library.folders</c>.</param>
    public static IReadOnlyDictionary<string, string> Roots(IReadOnlyList<string> folders) => new LibraryRoots(folders).Folders;

    /// <summary>Looks the library over: paths that lead nowhere, and what items lack. It only reads.</summary>
    /// <param name="folders">The scanned folders, as in the setting <c>library.folders</c>; one that is missing or empty is not looked at.</param>
    /// <param name="most">The most examples of each.</param>
    public IReadOnlyList<LibraryIssues> Issues(IReadOnlyList<string> folders, int most = 5) => [.. new IssueFinder(Store, new LibraryRoots(folders), most).Find()];

    /// <summary>Asks the web whether the addresses of pictures, trailers and home pages still lead somewhere: each once, by the engine's pace, nothing is kept.</summary>
    /// <param name="most">The most examples of each.</param>
    /// <param name="progress">Gets how many addresses were looked at.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PluginException">The engine works offline.</exception>
    public Task<IReadOnlyList<LibraryIssues>> LinksAsync(int most = 5, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        => new LinkChecker(Store, _engine.Http, most).FindAsync(progress, cancellationToken);

    /// <summary>What a clean-up found as one page that needs no other file.</summary>
    /// <param name="issues">What was found.</param>
    /// <param name="at">When.</param>
    public static byte[] CleanupPage(IReadOnlyList<LibraryIssues> issues, DateTimeOffset at) => Library.Cleanup.CleanupPage.Of(issues, at);

    /// <summary>Counts the library.</summary>
    /// <param name="cancellationToken">Stops it between two counts.</param>
    public Task<LibraryFigures> StatisticsAsync(CancellationToken cancellationToken = default) => new LibraryCounting(Store).CountAsync(cancellationToken);

    /// <summary>Numbers of the library as one page.</summary>
    public static byte[] Page(LibraryFigures figures) => FiguresPage.Page(figures);

    /// <summary>Charts of them, as SVG by file name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Charts(LibraryFigures figures) => FiguresPage.Files(figures);

    private static Query Parse(LibraryQuery wanted)
    {
        var parse = Queries.Query.Parse(wanted.Text);
        if (parse.Query is not { } query)
        {
            throw new PluginException(ErrorKind.Configuration, $"The query cannot be read: {parse.Problems[0].Message}", parse.Problems[0].Hint);
        }

        if (wanted.Field is not { } name)
        {
            return query;
        }

        return QueryFields.Find(name) is { Type: QueryFieldType.Text } field
            ? FuzzyQuery.In(query, field)
            : throw new PluginException(ErrorKind.Configuration, $"There is no field '{name}' with words.", $"Choose one of {string.Join(", ", QueryFields.All.Where(f => f.Type == QueryFieldType.Text).Select(f => f.Name))}.");
    }

    private static List<LibraryEntry> Read(ReadingConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var entries = new List<LibraryEntry>();
        connection.Each(sql, row => entries.Add(EntryRows.Read(row)), values);
        return entries;
    }

    private List<LibraryEntry> Entries(IReadOnlyList<long> ids)
    {
        using var connection = Store.Database.Read();
        using var state = connection.Snapshot();
        return [.. ids.SelectMany(id => Read(connection, $"SELECT {EntryRows.Columns} FROM items i WHERE i.id=?1", id))];
    }
}
