using System.Globalization;
using System.Text;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Cli.Scheduling;
using MediaBridge.Cli.Verbs;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Library;

/// <summary><c>library backup --schedule</c>: the files that make the same backup again and again. Nothing is switched on: that is the person's to do.</summary>
internal sealed class BackupTimer(Invocation invocation, BackupOptions shared)
{
    public const string Name = "mediabridge-backup";

    /// <summary>Prints the files, or writes them into a folder.</summary>
    /// <param name="when">When, as the person said it.</param>
    /// <param name="place">Full path of the folder for the archives; null for the usual one.</param>
    /// <param name="isIncremental">Whether only what changed is backed up.</param>
    /// <param name="keep">How many are kept; null for all.</param>
    /// <param name="folder">Where the files go; null to print them.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<int> RunAsync(string when, string? place, bool isIncremental, int? keep, string? folder, CancellationToken cancellationToken)
    {
        if (place is not null && Path.GetExtension(place).Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            throw new PluginException(ErrorKind.Configuration, "A backup that is made again and again needs a folder, not one archive.", "Name a folder: each backup in it is called by its date.");
        }

        var files = new TimerFiles(Name, "back up the library", [.. TimerFiles.Program(Environment.ProcessPath, Path.Combine(AppContext.BaseDirectory, "mediabridge.dll")), .. Arguments(place, isIncremental, keep)], Schedule.Parse(when));
        var written = folder is null ? [] : await WriteAsync(files, Path.GetFullPath(folder), cancellationToken);
        if (invocation.Screen.Json)
        {
            await JsonOutput.WriteAsync(new { files.Service, files.Timer, files.Cron, Files = written }, cancellationToken);
            return ExitCodes.Success;
        }

        if (folder is null)
        {
            foreach (var line in (string[])[$"# {files.Name}.service", files.Service, $"# {files.Name}.timer", files.Timer, "# or a line for `crontab -e`:", files.Cron])
            {
                invocation.Screen.Data.Line(line);
            }

            return ExitCodes.Success;
        }

        foreach (var file in written)
        {
            invocation.Screen.Note($"Wrote {file}.");
        }

        invocation.Screen.Note($"To switch it on: systemctl --user daemon-reload && systemctl --user enable --now {files.Name}.timer (from ~/.config/systemd/user)");
        invocation.Screen.Note($"Or with cron, as a line of `crontab -e`: {files.Cron}");
        return ExitCodes.Success;
    }

    private static async Task<List<string>> WriteAsync(TimerFiles files, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        List<(string File, string Text)> all = [(Path.Combine(folder, $"{files.Name}.service"), files.Service), (Path.Combine(folder, $"{files.Name}.timer"), files.Timer)];
        foreach (var (file, text) in all)
        {
            await WholeFile.WriteAsync(file, Encoding.UTF8.GetBytes(text), cancellationToken);
        }

        return all.ConvertAll(f => f.File);
    }

    private List<string> Arguments(string? place, bool isIncremental, int? keep)
    {
        List<string> words = ["library", "backup"];
        if (place is not null)
        {
            words.Add(place);
        }

        if (isIncremental)
        {
            words.Add("--incremental");
        }

        if (keep is { } count)
        {
            words.AddRange(["--keep", count.ToString(CultureInfo.InvariantCulture)]);
        }

        var parts = shared.Parts(invocation);
        if (parts.Count > 0)
        {
            words.AddRange(["--with", string.Join(',', parts)]);
        }

        words.AddRange(shared.Folders(invocation).SelectMany(f => new[] { "--folder", $"{f.Key}={f.Value}" }));

        // A timer has no variables of the terminal: where the data is, is said.
        words.AddRange(["--data", invocation.DataFolder]);
        if (invocation.Value(GlobalOptions.Profile) is { } profile)
        {
            words.AddRange(["--profile", profile]);
        }

        if (invocation.Value(GlobalOptions.Connections) is { } connections)
        {
            words.AddRange(["--connections", Path.GetFullPath(connections)]);
        }

        words.Add("--quiet");
        return words;
    }
}
