using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Cli.Logging;

/// <summary>Makes lines of one category.</summary>
internal sealed class FileLogger(FileLogProvider files, string category, TimeProvider clock) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => files.Scopes?.Push(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None && logLevel >= files.Options.Level;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            var message = formatter(state, exception);
            if (logLevel == LogLevel.Warning)
            {
                files.Warn(message);
            }

            files.Write(files.Options.Format == LogFormat.Json ? Json(logLevel, eventId, message, LineFields.Of(state), exception) : Text(logLevel, message, exception));
        }
    }

    private string Json(LogLevel level, EventId id, string message, JsonObject? data, Exception? exception)
    {
        var line = new JsonObject { ["time"] = Now(), ["level"] = JsonNamingPolicy.CamelCase.ConvertName(level.ToString()), ["category"] = category };
        if (files.Run is { } run)
        {
            line["run"] = run;
        }

        LineFields.AddScopes(line, files.Scopes);
        if (id.Id != 0)
        {
            line["event"] = id.Id;
        }

        line["message"] = message;
        if (data is not null)
        {
            line["data"] = data;
        }

        if (exception is not null)
        {
            line["exception"] = exception.ToString();
        }

        return line.ToJsonString();
    }

    private string Text(LogLevel level, string message, Exception? exception)
    {
        var run = files.Run is { } number ? $" run={number}" : "";
        var item = LineFields.Scope(files.Scopes, "item") is { } id ? $" item={id}" : "";
        var details = exception is null ? "" : $"\n{exception}";
        return $"{Now()} {Short(level)}{run}{item} {category}: {message}{details}";
    }

    private string Now() => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Short(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info ",
        LogLevel.Warning => "warn ",
        LogLevel.Error => "error",
        _ => "fatal",
    };
}
