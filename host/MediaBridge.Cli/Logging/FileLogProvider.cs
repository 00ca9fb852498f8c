using System.Text;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Cli.Logging;

/// <summary>Logs into files, one a day and more when it grows: <c>mediabridge-20260131.log</c>, <c>mediabridge-20260131.1.log</c> …</summary>
/// <remarks>A file is opened with the first line only. Several processes may write: each line is one append. Secrets are masked before they are written.</remarks>
internal sealed class FileLogProvider(LogOptions options, TimeProvider clock) : ILoggerProvider, ISupportExternalScope
{
    private const string Prefix = "mediabridge-";
    private const int MostWarnings = 5;
    private readonly Lock _gate = new();
    private FileStream? _file;
    private string? _day;
    private bool _broken;

    /// <summary>Masks secrets; set as soon as they are known.</summary>
    public Func<string, string> Redact { get; set; } = text => text;

    /// <summary>The run under way, named in every line.</summary>
    public long? Run { get; set; }

    /// <summary>The first warnings of this call, masked, and how many there were; what plugins warn of is for people, too.</summary>
    public List<string> FirstWarnings { get; } = [];

    /// <summary>Warnings of this call.</summary>
    public int Warnings { get; private set; }

    /// <summary>The file that was written last; null if none was.</summary>
    public string? File { get; private set; }

    /// <summary>What a line is about: the item, the step, the request.</summary>
    public IExternalScopeProvider? Scopes { get; private set; }

    /// <summary>What is logged.</summary>
    public LogOptions Options => options;

    public ILogger CreateLogger(string categoryName) => new FileLogger(this, categoryName, clock);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => Scopes = scopeProvider;

    /// <summary>Writes one line.</summary>
    public void Write(string line)
    {
        var clean = Redact(line);
        lock (_gate)
        {
            options.Console?.WriteLine(clean);
            if (_broken || !options.ToFile)
            {
                return;
            }

            try
            {
                var bytes = Encoding.UTF8.GetBytes(clean + "\n");
                Current(bytes.Length).Write(bytes);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A full disk or a read-only folder must not stop a run: the rest goes unlogged.
                _broken = true;
            }
        }
    }

    /// <summary>Notes a warning for the end of the call.</summary>
    public void Warn(string message)
    {
        lock (_gate)
        {
            if (++Warnings <= MostWarnings)
            {
                FirstWarnings.Add(Redact(message));
            }
        }
    }

    /// <summary>Begins to count anew: what was noted has been shown.</summary>
    public void ForgetWarnings()
    {
        lock (_gate)
        {
            FirstWarnings.Clear();
            Warnings = 0;
        }
    }

    public void Dispose() => _file?.Dispose();

    private FileStream Current(int more)
    {
        var day = clock.GetUtcNow().ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        if (_file is not null && day == _day && _file.Length + more <= options.FileBytes)
        {
            return _file;
        }

        _file?.Dispose();
        Directory.CreateDirectory(options.Folder);
        _day = day;
        for (var number = 0; ; number++)
        {
            File = Path.Combine(options.Folder, number == 0 ? $"{Prefix}{day}.log" : $"{Prefix}{day}.{number}.log");
            if (!System.IO.File.Exists(File) || new FileInfo(File).Length + more <= options.FileBytes)
            {
                break;
            }
        }

        // Buffer 0: a line is one write, so that lines of several processes do not mix.
        _file = new FileStream(File, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        DeleteOld();
        return _file;
    }

    private void DeleteOld()
    {
        var files = new DirectoryInfo(options.Folder).GetFiles($"{Prefix}*.log").OrderByDescending(f => f.LastWriteTimeUtc).ThenByDescending(f => f.Name, StringComparer.Ordinal);
        var oldest = options.Age < TimeSpan.FromDays(36500) ? clock.GetUtcNow().UtcDateTime - options.Age : DateTime.MinValue;
        foreach (var old in files.Where((f, i) => i >= options.Files || (i > 0 && f.LastWriteTimeUtc < oldest)).ToList())
        {
            old.Delete();
        }
    }
}
