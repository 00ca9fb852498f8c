using System.Globalization;

namespace MediaBridge.Sdk.Testing;

/// <summary>The contract of matchers. Derive from it, name the component, build its service in <c>Arrange</c>, say what it knows, and every check runs.</summary>
/// <typeparam name="TPlugin">The plugin's entry.</typeparam>
/// <remarks>A matcher that can look up is checked for that, too. What it can do beyond finding by title is checked once its hook is overridden.</remarks>
public abstract partial class MatcherContract<TPlugin> : ComponentContract<TPlugin>
    where TPlugin : IPlugin, new()
{
    /// <summary>An item that the arranged service knows, as another source has it: with title and year, and without the id that is to be found.</summary>
    protected abstract MediaItem Known { get; }

    /// <summary>The id that <see cref="Known"/> has in the service.</summary>
    protected abstract ExternalId Expected { get; }

    /// <summary>The schemes of the ids that it proposes. Default: that of <see cref="Expected"/>.</summary>
    protected virtual IReadOnlyList<string> Schemes => [Expected.Scheme];

    /// <summary>The same item with an id by which the service finds it, such as <c>imdb:…</c>, and a title that tells nothing; null if it finds by title only.</summary>
    protected virtual MediaItem? KnownById => null;

    /// <summary>An item for which the arranged service has two candidates or more; null if it never has.</summary>
    protected virtual MediaItem? Ambiguous => null;

    /// <summary>A language, BCP 47, in which the service tells <see cref="Expected"/> otherwise than by default; null if it knows one language.</summary>
    protected virtual string? OtherLanguage => null;

    private protected sealed override ComponentKind Kind => ComponentKind.Matcher;

    /// <summary>Whether a question cannot be answered when this request fails; false for extras that the matcher can do without.</summary>
    protected virtual bool IsEssential(TestRequest request) => true;

    private protected static string Row(MatchCandidate candidate)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{candidate.Id} {SourceRead.RowOf(candidate.Item)} {candidate.Confidence} {string.Join(", ", candidate.Evidence.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Signal} {e.Score} {e.Detail}")))}");

    private protected IMatcher Matcher(TestServices services) => Create<IMatcher>(services);

    private protected ILookup Lookup(TestServices services) => Matcher(services) as ILookup ?? throw NotApplicable("it is no ILookup");

    private protected Task<IReadOnlyList<MatchCandidate>> FindWellAsync(MediaItem item, MatchRequest? request = null) => FindWellAsync(NewServices(), item, request);

    private protected async Task<IReadOnlyList<MatchCandidate>> FindWellAsync(TestServices services, MediaItem item, MatchRequest? request = null)
    {
        var (found, error) = await FindAsync(services, item, request);
        return error is null && found is not null
            ? found
            : throw Violation(
                $"Asked for '{item}', it {(error is null ? "returned null" : $"threw {error.GetType().Name}: {error.Message}")}.",
                services.Web.Unrouted is { Count: > 0 } unrouted
                    ? $"The test has no route for {string.Join(", ", unrouted.Distinct(StringComparer.Ordinal).Take(3))}: add it in Arrange."
                    : "Return an empty list for what is not found, and correct the matcher or what Arrange builds.",
                error);
    }

    /// <summary>Asks. What is thrown is part of the result.</summary>
    private protected Task<(IReadOnlyList<MatchCandidate>? Found, Exception? Error)> FindAsync(TestServices services, MediaItem item, MatchRequest? request = null, CancellationToken cancellationToken = default)
        => TryAsync(() => Matcher(services).FindAsync(item, request ?? new MatchRequest(), cancellationToken), "The question");

    /// <summary>Looks up. What is thrown is part of the result.</summary>
    private protected Task<(MediaItem? Found, Exception? Error)> LookUpAsync(TestServices services, ExternalId id, LookupRequest? request = null, CancellationToken cancellationToken = default)
    {
        var lookup = Lookup(services);
        return TryAsync(() => lookup.GetAsync(id, request ?? new LookupRequest(), cancellationToken), "The look-up");
    }

    private async Task<(T? Found, Exception? Error)> TryAsync<T>(Func<Task<T>> act, string what)
    {
        try
        {
            return (await LimitAsync(Task.Run(act), what), null);
        }
        catch (Exception e) when (e is not ContractException)
        {
            return (default, e);
        }
    }
}
