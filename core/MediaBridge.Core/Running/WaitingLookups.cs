using System.Collections.Concurrent;
using MediaBridge.Core.Http;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>The matches and lookups of the item at hand that have no connection: the item goes on with what is known, and comes again once there is one.</summary>
/// <remarks>Steps are called one within the other and know nothing of the run: what they leave is gathered in the flow of the call.</remarks>
internal sealed class WaitingLookups
{
    /// <summary>What a decision about such an item is called.</summary>
    public const string What = "waits";

    /// <summary>What its parked row has in place of a kind of error.</summary>
    public const string Kind = "Waiting";

    private static readonly AsyncLocal<WaitingLookups?> Current = new();
    private readonly ConcurrentQueue<(string Step, PluginError Error)> _left = new();

    /// <summary>What was left, in order.</summary>
    public IReadOnlyCollection<(string Step, PluginError Error)> Left => _left;

    /// <summary>Begins to gather for one item, in this call and those that it makes.</summary>
    public static WaitingLookups Begin()
    {
        var waiting = new WaitingLookups();
        Current.Value = waiting;
        return waiting;
    }

    /// <summary>Notes that a step of the item at hand has no connection; false if that is no such error, or nobody gathers.</summary>
    public static bool Note(string step, PluginException error)
    {
        if (!HttpErrorCodes.IsNoConnection(error.Error.Code) || Current.Value is not { } waiting)
        {
            return false;
        }

        waiting._left.Enqueue((step, error.Error));
        return true;
    }
}
