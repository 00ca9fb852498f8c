using MediaBridge.Core.Facade;
using MediaBridge.Core.Items;
using MediaBridge.Core.Matching;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Core.Secrets;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Which item of one service is which of another: what the engine found, and what persons decided.</summary>
public sealed class MatchBook
{
    private readonly Engine _engine;

    internal MatchBook(Engine engine) => _engine = engine;

    private MatchArchive Archive => new(_engine.Database, _engine.Options.TimeProvider, new SecretHider(_engine.Redactor), _engine.Redactor.Redact);

    /// <summary>A page of matches, by title.</summary>
    /// <param name="filter">Which ones; null for all.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<MatchRecord> List(MatchFilter? filter = null, int limit = 50) => Archive.List(filter ?? new MatchFilter(), Math.Max(1, limit));

    /// <summary>How many there are.</summary>
    public long Count(MatchFilter? filter = null) => Archive.Count(filter ?? new MatchFilter());

    /// <summary>The matches that a person means: by number, by an id of the item, else by a part of title or id.</summary>
    /// <param name="item">What the person wrote.</param>
    /// <param name="scheme">Only those of this scheme.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<MatchRecord> Named(string item, string? scheme = null, int limit = 20) => Archive.Named(item, scheme, limit);

    /// <summary>Stores a person's decision; the engine never overwrites it, and every pipeline uses it.</summary>
    /// <param name="record">What is decided, of <see cref="List"/>, or a new one with scheme and key.</param>
    /// <param name="decision">The decision; null takes an earlier one back, so that the engine decides again.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The match as it stands then; null if nothing is left of it.</returns>
    /// <exception cref="PluginException">The id is of another scheme than the match.</exception>
    public Task<MatchRecord?> DecideAsync(MatchRecord record, PersonDecision? decision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (decision is { Verdict: MatchVerdict.Match } && (decision.Id is not { } id || !(SchemeTree.IsOf(id, record.Scheme) || !_engine.Catalog.Ids.Any(i => SchemeTree.IsBelow(i.Scheme, record.Scheme)))))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{decision.Id}' is no id of {record.Scheme}.", $"Write {record.Scheme}:VALUE, or the address of its page.");
        }

        return Archive.DecideAsync(record, decision, cancellationToken);
    }

    /// <summary>Reads an id as people give it: typed, as a number, or as the address of a page.</summary>
    /// <param name="text">What was typed or pasted.</param>
    /// <param name="scheme">The scheme that is wanted; null for any.</param>
    /// <param name="kind">Kind of the item, where that decides between schemes.</param>
    /// <returns>The id, or what is wrong.</returns>
    public (ExternalId? Id, string? Problem) ReadId(string text, string? scheme, string? kind = null) => new IdReader(_engine.Catalog.Ids).Read(text, scheme, kind);

    /// <summary>The page of an id for people; null if none is known.</summary>
    public Uri? PageOf(ExternalId id) => new IdReader(_engine.Catalog.Ids).PageOf(id);

    /// <summary>The number of the latest run of a pipeline; null if it never ran.</summary>
    public long? LatestRun(string pipeline) => SqlExtensions.First(_engine.Database, "SELECT max(id) FROM runs WHERE pipeline=?1 AND undoes IS NULL", r => r.IsDBNull(0) ? (long?)null : r.GetInt64(0), pipeline);

    /// <summary>Writes matches as lines of JSON, without loss.</summary>
    /// <returns>How many were written.</returns>
    public Task<long> ExportAsync(Stream output, MatchFilter? filter = null, CancellationToken cancellationToken = default)
        => MatchTransfer.ExportAsync(Archive.All(filter ?? new MatchFilter()), output, cancellationToken);

    /// <summary>Takes exported matches in: what is newer stays, and a person's decision is replaced by a newer one of a person only.</summary>
    public Task<MatchImport> ImportAsync(Stream input, CancellationToken cancellationToken = default) => MatchTransfer.ImportAsync(Archive, input, cancellationToken);

    /// <summary>Writes a report with the parts of each score.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="format">csv, json or html.</param>
    /// <param name="filter">Which matches.</param>
    /// <param name="title">What the report is about, for its heading.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many were written.</returns>
    public Task<long> ReportAsync(Stream output, string format, MatchFilter? filter = null, string? title = null, CancellationToken cancellationToken = default)
        => new Matching.Reports.MatchReport(_engine.Options.Matching, PageOf).WriteAsync(Archive.All(filter ?? new MatchFilter()), output, format, title ?? "Matches", cancellationToken);

    /// <summary>Asks a matcher for items, several at the same time, and gives what it found in the order of the items. Nothing is stored.</summary>
    /// <param name="items">The items; read as they are needed.</param>
    /// <param name="request">Which matcher, and how.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PluginException">There is no such matcher, or its options are wrong.</exception>
    public IAsyncEnumerable<FoundMatch> FindAsync(IAsyncEnumerable<MediaItem> items, MatchSearch request, CancellationToken cancellationToken = default)
        => new MatchSearcher(_engine).FindAsync(items, request, cancellationToken);

    /// <summary>Reads items to match from a stream: JSON lines as <c>jsonl</c> writes them, or a table of ratings.</summary>
    /// <param name="input">The stream.</param>
    /// <param name="name">Its name for messages.</param>
    /// <param name="tell">Called with what could not be read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IAsyncEnumerable<MediaItem> ReadItemsAsync(Stream input, string name, Action<string> tell, CancellationToken cancellationToken = default)
        => MatchInput.ReadAsync(input, name, tell, cancellationToken);
}
