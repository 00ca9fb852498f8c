namespace MediaBridge.Benchmarks.Killing;

/// <summary>Where the ledger is; by default where the environment says, so that the source behind <c>CurrentFrom</c> finds it without options.</summary>
public sealed record LedgerOptions
{
    public string File { get; init; } = Environment.GetEnvironmentVariable("LEDGER") ?? "";
}
