namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>Errors as results.</summary>
internal static class DepotResults
{
    public static ChangeResult Of(PlannedChange change, PluginError error) => error switch
    {
        { Code: "http.in-doubt" } => ChangeResult.InDoubt(change, error.Message),
        { Kind: ErrorKind.ItemRejected } => ChangeResult.Rejected(change, error.Message),

        // The answer broke off or was no answer: whether it was done is seen by reading.
        { Code: null, Kind: ErrorKind.Transient or ErrorKind.ServiceChanged } => ChangeResult.InDoubt(change, error.Message),
        _ => ChangeResult.Failed(change, error),
    };
}
