using MediaBridge.Core.Running;
using MediaBridge.Core.Statistics;

namespace MediaBridge.Core;

/// <summary>What was read, and what can be counted of it.</summary>
public sealed record StatisticsReport
{
    /// <summary>What was read, and whether to the end.</summary>
    public required RunReport Read { get; init; }

    /// <summary>The numbers.</summary>
    public required ItemStatistics Statistics { get; init; }
}
