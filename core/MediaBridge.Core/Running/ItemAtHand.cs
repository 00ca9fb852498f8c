using System.Collections.Concurrent;
using MediaBridge.Core.Http;
using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>What the steps of the item at hand leave beside the item: matches and lookups without a connection, how the others found it, and which lookup gave which field.</summary>
/// <remarks>Steps are called one within the other and know nothing of the run: what they leave is gathered in the flow of the call.</remarks>
internal sealed class ItemAtHand
{
    /// <summary>What a decision about an item is called that goes on with what is known, and comes again once there is a connection.</summary>
    public const string Waits = "waits";

    /// <summary>What its parked row has in place of a kind of error.</summary>
    public const string WaitingKind = "Waiting";

    private static readonly AsyncLocal<ItemAtHand?> Current = new();

    // Most items leave nothing: what gathers is made when there is something to gather.
    private ConcurrentQueue<(string Step, PluginError Error)>? _waiting;
    private ConcurrentDictionary<string, string>? _givers;
    private ConcurrentDictionary<string, string>? _found;

    /// <summary>The one of this call; null outside of a run.</summary>
    public static ItemAtHand? Now => Current.Value;

    /// <summary>The steps that have no connection, in order.</summary>
    public IReadOnlyCollection<(string Step, PluginError Error)> Waiting => _waiting ?? (IReadOnlyCollection<(string Step, PluginError Error)>)[];

    /// <summary>How matches and lookups found the item, by step: words of <see cref="FoundWays"/>. What is not found while something waits may be found later.</summary>
    public IEnumerable<KeyValuePair<string, string>> Ways => _found is null ? [] : _waiting is null ? _found : _found.Where(f => f.Value is not FoundWays.None);

    /// <summary>Begins to gather for one item, in this call and those that it makes.</summary>
    public static ItemAtHand Begin()
    {
        var item = new ItemAtHand();
        Current.Value = item;
        return item;
    }

    /// <summary>Whether a service that cannot be asked for now may be asked again later.</summary>
    public static bool IsForNow(ErrorKind kind) => kind is ErrorKind.Transient or ErrorKind.RateLimited or ErrorKind.ServiceChanged;

    /// <summary>Notes that a step of the item at hand has no connection, or waits for its service whatever is the matter; false if that is no such error, or nobody gathers.</summary>
    public static bool Wait(ProcessStep step, PluginException error)
    {
        var waits = HttpErrorCodes.IsNoConnection(error.Error.Code) || (string.Equals(step.IfDown, "wait", StringComparison.Ordinal) && IsForNow(error.Error.Kind));
        if (!waits || Current.Value is not { } item)
        {
            return false;
        }

        LazyInitializer.EnsureInitialized(ref item._waiting).Enqueue((step.Id, error.Error));
        return true;
    }

    /// <summary>Notes how a step found the item; the last time counts, where it came to the step again.</summary>
    public void Found(string step, string way) => Texts(ref _found)[step] = way;

    /// <summary>Notes that a lookup gave a field.</summary>
    public void Gave(string field, string step) => Texts(ref _givers)[field] = step;

    /// <summary>The lookup that gave a field; null if it was none.</summary>
    public string? GiverOf(string field) => _givers?.GetValueOrDefault(field);

    private static ConcurrentDictionary<string, string> Texts(ref ConcurrentDictionary<string, string>? some) => LazyInitializer.EnsureInitialized(ref some, () => new ConcurrentDictionary<string, string>(StringComparer.Ordinal));
}
