using Microsoft.Extensions.Logging;

namespace MediaBridge.Core.Running;

/// <summary>What runs log.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "The sink {Sink} failed")]
    public static partial void SinkFailed(this ILogger logger, Exception exception, string sink);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Debug, Message = "Run {Run}: components released")]
    public static partial void SessionEnded(this ILogger logger, long run);
}
