using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Sdk.Testing;

/// <summary>A log that keeps every line, with its structured values and exceptions.</summary>
public sealed class TestLog : ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>The lines: level, text, values, exception.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(", ", pairs.Select(p => $"{p.Key}={p.Value}")) : "";
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} | {values} | {exception}");
    }
}
