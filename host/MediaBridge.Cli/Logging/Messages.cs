using Microsoft.Extensions.Logging;

namespace MediaBridge.Cli.Logging;

/// <summary>What the program itself logs.</summary>
internal static partial class Messages
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The command failed")]
    public static partial void Failed(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Verb} {Pipeline}")]
    public static partial void Started(this ILogger logger, string verb, string pipeline);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "{Text}")]
    public static partial void Told(this ILogger logger, string text);

    [LoggerMessage(EventId = 5, Level = LogLevel.Information, Message = "The command of notify.command ended with {Exit}: {Output}")]
    public static partial void Notified(this ILogger logger, int exit, string output);

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "Run {Run} of {Pipeline} is {State}, exit code {Exit}, {Milliseconds} ms")]
    public static partial void Ended(this ILogger logger, long run, string pipeline, string state, int exit, long milliseconds);
}
