using System.Collections;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core.Secrets;

/// <summary>A log whose lines, values and exceptions are masked before anybody writes them: what plugins log through.</summary>
internal sealed class RedactingLogger(ILogger inner, Redactor redactor) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull =>
        state is string text ? inner.BeginScope(redactor.Redact(text)) : inner.BeginScope(new Values(state, redactor));

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!inner.IsEnabled(logLevel))
        {
            return;
        }

        var message = redactor.Redact(formatter(state, exception));
        inner.Log(logLevel, eventId, new Values(state, redactor, message), Masked(exception), static (values, _) => values.ToString());
    }

    private Exception? Masked(Exception? exception)
    {
        if (exception is null)
        {
            return null;
        }

        var text = exception.ToString();
        var masked = redactor.Redact(text);
        return masked == text ? exception : new RedactedException(masked);
    }

    /// <summary>The structured values of a line, masked.</summary>
    private sealed class Values : IReadOnlyList<KeyValuePair<string, object?>>
    {
        private readonly Lazy<KeyValuePair<string, object?>[]> _values;
        private readonly Lazy<string> _text;

        public Values(object? state, Redactor redactor, string? text = null)
        {
            // A scope is opened for every item and seldom written: it is masked when it is.
            _text = text is null ? new(() => redactor.Redact(state?.ToString() ?? "")) : new(text);
            _values = new(() => state is IEnumerable<KeyValuePair<string, object?>> pairs
                ? [.. pairs.Select(p => KeyValuePair.Create(p.Key, p.Key == "{OriginalFormat}" ? p.Value : Masked(p.Value, redactor)))]
                : []);
        }

        public int Count => _values.Value.Length;

        public KeyValuePair<string, object?> this[int index] => _values.Value[index];

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)_values.Value).GetEnumerator();

        public override string ToString() => _text.Value;

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private static object? Masked(object? value, Redactor redactor) =>
            value is null or bool or int or long or double or decimal or TimeSpan or DateTimeOffset or Enum ? value : redactor.Redact(value.ToString() ?? "");
    }
}
