using Microsoft.Extensions.Logging;

namespace MediaBridge.Core.Http;

/// <summary>What the chain logs besides its line of each request.</summary>
internal static partial class HttpMessages
{
    [LoggerMessage(EventId = 31, Level = LogLevel.Warning, Message = "{Service}: attempt {Attempt} of {Attempts} failed ({Reason}), again in {Seconds:0.#} s [{RequestId}]")]
    public static partial void Retrying(this ILogger logger, string service, int attempt, int attempts, string reason, double seconds, string requestId);
}
