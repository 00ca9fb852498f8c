using System.Globalization;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Simkl.Files;

/// <summary>What a read left out: each in the log, the first of them at the end.</summary>
internal sealed partial class LeftOut(ILogger log, string file)
{
    private const int Shown = 10;
    private readonly List<string> _first = [];
    private int _count;

    /// <param name="place">Line, or place in the JSON.</param>
    /// <param name="problem">Why.</param>
    public void Add(string place, string problem)
    {
        Told(log, file, place, problem);
        if (_count++ < Shown)
        {
            _first.Add($"{file}:{place}: {problem}");
        }
    }

    /// <summary>All of it in a sentence; null if nothing was left out.</summary>
    public string? Reason => _count == 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{_count} titles were left out: {string.Join("; ", _first)}{(_count > Shown ? $"; and {_count - Shown} more, which the log names" : "")}");

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{File}:{Place} was left out: {Problem}")]
    private static partial void Told(ILogger log, string file, string place, string problem);
}
