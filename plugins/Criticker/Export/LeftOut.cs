using System.Globalization;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Criticker.Export;

/// <summary>What a read left out: each in the log, the first of them at the end.</summary>
internal sealed partial class LeftOut(ILogger log, string file)
{
    private const int Shown = 10;
    private readonly List<string> _first = [];

    public int Count { get; private set; }

    public void Add(int line, string problem)
    {
        Told(log, file, line, problem);
        if (Count++ < Shown)
        {
            _first.Add(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {problem}"));
        }
    }

    /// <summary>All of it in a sentence; empty if nothing was left out.</summary>
    public override string ToString() => Count == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{Count} films were left out: {string.Join("; ", _first)}{(Count > Shown ? $"; and {Count - Shown} more, which the log names" : "")}");

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{File}:{Line} was left out: {Problem}")]
    private static partial void Told(ILogger log, string file, int line, string problem);
}
