using System.Collections.Concurrent;
using MediaBridge.Core.Http;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>What the steps of the item at hand leave beside the item: matches and lookups without a connection, and which lookup gave which field.</summary>
/// <remarks>Steps are called one within the other and know nothing of the run: what they leave is gathered in the flow of the call.</remarks>
internal sealed class ItemAtHand
{
    /// <summary>What a decision about an item is called that goes on with what is known, and comes again once there is a connection.</summary>
    public const string Waits = "waits";

    /// <summary>What its parked row has in place of a kind of error.</summary>
    public const string WaitingKind = "Waiting";

    private static readonly AsyncLocal<ItemAtHand?> Current = new();
    private readonly ConcurrentQueue<(string Step, PluginError Error)> _waiting = new();
    private readonly ConcurrentDictionary<string, string> _givers = new(StringComparer.Ordinal);

    /// <summary>The one of this call; null outside of a run.</summary>
    public static ItemAtHand? Now => Current.Value;

    /// <summary>The steps that have no connection, in order.</summary>
    public IReadOnlyCollection<(string Step, PluginError Error)> Waiting => _waiting;

    /// <summary>Begins to gather for one item, in this call and those that it makes.</summary>
    public static ItemAtHand Begin()
    {
        var item = new ItemAtHand();
        Current.Value = item;
        return item;
    }

    /// <summary>Notes that a step of the item at hand has no connection; false if that is no such error, or nobody gathers.</summary>
    public static bool Wait(string step, PluginException error)
    {
        if (!HttpErrorCodes.IsNoConnection(error.Error.Code) || Current.Value is not { } item)
        {
            return false;
        }

        item._waiting.Enqueue((step, error.Error));
        return true;
    }

    /// <summary>Notes that a lookup gave a field.</summary>
    public void Gave(string field, string step) => _givers[field] = step;

    /// <summary>The lookup that gave a field; null if it was none.</summary>
    public string? GiverOf(string field) => _givers.GetValueOrDefault(field);
}
