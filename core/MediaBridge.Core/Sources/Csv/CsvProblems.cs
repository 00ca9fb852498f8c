using System.Globalization;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>Rows that were left out: each told in the log with its line, and together at the end.</summary>
internal sealed class CsvProblems(string file, Action<string> tell)
{
    private const int MostShown = 5;
    private readonly List<string> _shown = [];

    /// <summary>Rows left out.</summary>
    public long Count { get; private set; }

    /// <summary>Whether one of them may be an item: then not everything was read. A row with neither title nor id is none.</summary>
    public bool AnyLost { get; private set; }

    public void Add(int line, string reason, bool isLost)
    {
        Count++;
        AnyLost |= isLost;
        var text = string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {reason}");
        tell($"{text}; the row was left out");
        if (_shown.Count < MostShown)
        {
            _shown.Add(text);
        }
    }

    /// <summary>A sentence for people; null if there were none.</summary>
    public override string? ToString()
        => Count == 0 ? null : Count == _shown.Count ? string.Join("; ", _shown) : string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", _shown)}; and {Count - _shown.Count} more rows");

    /// <summary>Tells through a log.</summary>
    public static Action<string> To(ILogger log) => text => log.LogWarning("{Problem}", text);
}
