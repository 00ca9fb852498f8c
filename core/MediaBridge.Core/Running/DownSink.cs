using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>In place of a sink whose connection cannot be used: it is neither planned nor applied.</summary>
internal sealed class DownSink(PluginException why) : ISink
{
    /// <summary>Why it cannot be used.</summary>
    public PluginException Why => why;

    public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken) => throw new PluginException(why.Error, why);

    public IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken) => throw new PluginException(why.Error, why);
}
