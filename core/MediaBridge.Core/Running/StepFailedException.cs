using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>A source or step cannot go on: the run stops here and can be continued.</summary>
internal sealed class StepFailedException : Exception
{
    public StepFailedException(string step, PluginError error, Exception? inner = null)
        : base($"{step}: {error.Message}", inner)
    {
        Step = step;
        Error = error;
    }

    public string Step { get; }

    public PluginError Error { get; }
}
