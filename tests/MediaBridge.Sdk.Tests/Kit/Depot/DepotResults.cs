namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>Errors as results.</summary>
internal static class DepotResults
{
    public static ChangeResult Of(PlannedChange change, PluginError error) => error switch
    {
        { Code: "http.in-doubt" } => ChangeResult.InDoubt(change, error.Message),
        { Kind: ErrorKind.ItemRejected } => ChangeResult.Rejected(change, error.Message),
        _ => ChangeResult.Failed(change, error),
    };
}
