namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>The process died here.</summary>
internal sealed class CutException : Exception
{
    public CutException()
        : base("the journal was cut")
    {
    }
}
