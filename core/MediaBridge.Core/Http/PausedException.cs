namespace MediaBridge.Core.Http;

/// <summary>There is no turn: the service asked everybody to wait longer than this caller can.</summary>
internal sealed class PausedException(TimeSpan left) : Exception("The service asked to wait longer than a request may take.")
{
    /// <summary>How long the service asked to wait, from now on.</summary>
    public TimeSpan Left { get; } = left;
}
