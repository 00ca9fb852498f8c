namespace MediaBridge.Cli.Logging;

/// <summary>How a line of a log looks.</summary>
internal enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line, for programs.</summary>
    Json,
}
