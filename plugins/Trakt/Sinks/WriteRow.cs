using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sinks;

/// <summary>A change, and what came of its parts.</summary>
internal sealed class WriteRow(PlannedChange change)
{
    private bool _anyDone;
    private ChangeResult? _bad;

    public PlannedChange Change { get; } = change;

    /// <summary>Whether something went wrong: nothing more of it is sent then.</summary>
    public bool IsBad => _bad is not null;

    /// <summary>Whether everything wanted was there before.</summary>
    public bool WasThere { get; set; }

    public ChangeResult Result => _bad ?? (WasThere && !_anyDone ? ChangeResult.AlreadyThere(Change) : ChangeResult.Applied(Change));

    public void Done() => _anyDone = true;

    public void Reject(string reason) => _bad ??= _anyDone ? ChangeResult.InDoubt(Change, reason) : ChangeResult.Rejected(Change, reason);

    public void Doubt(string reason) => _bad ??= ChangeResult.InDoubt(Change, reason);

    /// <summary>A change of which a part is done already is in doubt: what is missing is seen by reading.</summary>
    public void Fail(PluginError error) => _bad ??= _anyDone ? ChangeResult.InDoubt(Change, error.Message) : ChangeResult.Failed(Change, error);
}
