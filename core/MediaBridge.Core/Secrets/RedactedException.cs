namespace MediaBridge.Core.Secrets;

/// <summary>Stands in a log for an exception whose text held a secret.</summary>
internal sealed class RedactedException(string text) : Exception("An exception that held a secret.")
{
    /// <summary>The masked text of the exception.</summary>
    public override string ToString() => text;
}
