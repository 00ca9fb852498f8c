using System.CommandLine;
using MediaBridge.Cli.Logging;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Cli.CommandLine;

/// <summary>One call of the program: what was asked, where the answer goes, and the engine once it is needed.</summary>
internal sealed class Invocation : IAsyncDisposable
{
    private readonly FileLogProvider _logs;
    private readonly Lazy<LoggerFactory> _loggers;
    private Bridge? _bridge;

    private Invocation(ParseResult parse)
    {
        Parse = parse;
        Screen = new Screen(parse);
        Settings = BridgeSettings.Load(Value(GlobalOptions.Profile));
        DataFolder = Folders.Data(parse, Settings);
        _logs = new FileLogProvider(
            new LogOptions
            {
                Folder = Path.Combine(DataFolder, "logs"),
                Level = Screen.Verbose && Settings.LogLevel is not "trace" ? LogLevel.Debug : Level(Settings.LogLevel),
                FileBytes = Settings.LogMaxSize,
                Files = Settings.LogMaxFiles,
                Age = Settings.LogMaxAge,
                ToFile = Settings.LogTarget is "file" or "both",
                Console = Settings.LogTarget is "console" or "both" ? Console.Error : null,
                Format = Settings.LogFormat is "json" ? LogFormat.Json : LogFormat.Text,
            },
            TimeProvider.System);
        _loggers = new(() => new LoggerFactory([_logs], new LoggerFilterOptions { MinLevel = _logs.Options.Level }));
    }

    public ParseResult Parse { get; }

    public Screen Screen { get; }

    /// <summary>The settings in force.</summary>
    public BridgeSettings Settings { get; }

    /// <summary>Full path of the data folder.</summary>
    public string DataFolder { get; }

    /// <summary>The program's own log.</summary>
    public ILogger Log => _loggers.Value.CreateLogger("MediaBridge.Cli");

    /// <summary>Asks at the terminal while a run is shown; null when nobody can be asked.</summary>
    public Func<Question, PlannedChange, CancellationToken, Task<string?>>? Ask { get; set; }

    /// <summary>Calls a handler and turns what goes wrong into a sentence and an exit code.</summary>
    public static async Task<int> RunAsync(ParseResult parse, Func<Invocation, CancellationToken, Task<int>> handler, CancellationToken cancellationToken)
    {
        await using var invocation = new Invocation(parse);
        try
        {
            return await handler(invocation, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            invocation.Screen.Note("Stopped.");
            return ExitCodes.Cancelled;
        }
        catch (PluginException e)
        {
            return invocation.Fail(e);
        }
        catch (Exception e)
        {
            return invocation.Fail(e);
        }
    }

    public T? Value<T>(Option<T> option) => Parse.GetValue(option);

    public T Value<T>(Argument<T> argument) => argument.Arity.MinimumNumberOfValues == 0 ? Parse.GetValue(argument)! : Parse.GetRequiredValue(argument);

    /// <summary>The engine; opened with the first call.</summary>
    /// <exception cref="PluginException">The settings have errors, which were printed.</exception>
    public async Task<Bridge> OpenAsync(CancellationToken cancellationToken)
    {
        if (_bridge is null)
        {
            CheckSettings();
            _bridge = await Bridge.OpenAsync(
                Settings.ApplyTo(new BridgeOptions
                {
                    DataFolder = DataFolder,
                    PluginFolders = Folders.Plugins(Parse),
                    ScanFolders = [Folders.Scans],
                    ConnectionsFile = Value(GlobalOptions.Connections),
                    Offline = Value(GlobalOptions.Offline),
                    LoggerFactory = _loggers.Value,
                    Ask = (question, change, ct) => Ask is { } ask ? ask(question, change, ct) : Task.FromResult<string?>(null),
                }),
                cancellationToken);
            _logs.Redact = _bridge.Secrets.Redact;
            if (Settings.NamesOthers)
            {
                ProblemPrinter.Write(Settings.Check(_bridge), Screen.Side);
            }
        }

        return _bridge;
    }

    /// <summary>Shows the first warnings of this call, and where the others are.</summary>
    public void TellWarnings()
    {
        if (Screen.Quiet || _logs.Warnings == 0 || _logs.Options.Console is not null)
        {
            return;
        }

        foreach (var warning in _logs.FirstWarnings)
        {
            Screen.Side.Write("warning: ", Style.Warning).Line(warning);
        }

        if (_logs.Warnings > _logs.FirstWarnings.Count)
        {
            Screen.Note($"… and {Words.Number(_logs.Warnings - _logs.FirstWarnings.Count)} more warnings{(_logs.File is { } file ? $": {file}" : "")}");
        }

        _logs.ForgetWarnings();
    }

    /// <summary>Names the run in the lines of the log from now on.</summary>
    public void NameRun(long run) => _logs.Run = run;

    public async ValueTask DisposeAsync()
    {
        if (_bridge is not null)
        {
            await _bridge.DisposeAsync();
        }

        if (_loggers.IsValueCreated)
        {
            _loggers.Value.Dispose();
        }

        _logs.Dispose();
    }

    private void CheckSettings()
    {
        ProblemPrinter.Write(Settings.Problems, Screen.Side);
        if (Settings.Problems.Any(p => !p.IsWarning))
        {
            throw new PluginException(ErrorKind.Configuration, "The settings have errors, so nothing was done.", "mediabridge config show tells where each comes from.");
        }
    }

    private static LogLevel Level(string name) => name switch
    {
        "trace" => LogLevel.Trace,
        "debug" => LogLevel.Debug,
        "warning" => LogLevel.Warning,
        "error" => LogLevel.Error,
        _ => LogLevel.Information,
    };

    /// <summary>Says what went wrong.</summary>
    /// <returns>The exit code.</returns>
    public int Fail(PluginException e)
    {
        Log.Failed(e);
        Screen.Fail(Redacted(Screen.Verbose && e.InnerException is not null ? $"{e.Message}\n{e.InnerException}" : e.Message), e.Error.Hint, e.Error.Code);
        return ExitCodes.Of(e.Error.Kind, strict: true);
    }

    /// <summary>Says what went wrong that nobody foresaw.</summary>
    /// <returns>The exit code.</returns>
    public int Fail(Exception e)
    {
        Log.Failed(e);
        Screen.Fail(Redacted(Screen.Verbose ? e.ToString() : e.Message), _logs.File is { } file ? $"Details: {file}" : null);
        return ExitCodes.Unexpected;
    }

    private string Redacted(string text) => _bridge is null ? text : _bridge.Secrets.Redact(text);
}
