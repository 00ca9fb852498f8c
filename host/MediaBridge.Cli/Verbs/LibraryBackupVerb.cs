using System.CommandLine;
using System.Globalization;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Library;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Library.Backups;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library backup</c>.</summary>
internal static class LibraryBackupVerb
{
    private static readonly string[] OtherArchives = [".gz", ".tar", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar"];

    public static Verb Make()
    {
        var place = new Argument<string?>("PLACE") { Description = "The archive (.zip), or a folder, in which its name is made of the date (default: backups in the data folder)", Arity = ArgumentArity.ZeroOrOne };
        NotAnOption.Check(place);
        place.CompletionSources.Add(context => Suggestions.Files(context.WordToComplete, ""));
        var shared = new BackupOptions("What else: state (runs and journal), cache, settings", "A folder to take along, such as pages or pictures; several times for several");
        var incremental = new Option<bool>("--incremental") { Description = "Only what changed since the latest backup in the same folder" };
        var keep = new Option<int?>("--keep") { Description = "Keep so many backups of the folder, with those they build on, and delete older ones", HelpName = "N" };
        var list = new Option<bool>("--list") { Description = "List the backups of the folder" };
        var schedule = new Option<string?>("--schedule") { Description = "Make no backup now, but print a timer of systemd and a line of cron that make this one: hourly, daily, weekly, monthly, or with a time such as daily@04:30", HelpName = "WHEN" };
        schedule.CompletionSources.Add("hourly", "daily", "weekly", "monthly");
        var units = new Option<string?>("--units") { Description = "With --schedule: write the timer's files into this folder, such as ~/.config/systemd/user", HelpName = "DIR" };
        var verify = new Option<bool>("--verify") { Description = "Check every byte of a backup, or of all of the folder" };
        return new Verb(
            "backup",
            "Back up the library with accounts (without secrets), scans and matches, while others go on working. Secrets are never in it.",
            "mediabridge library backup",
            "mediabridge library backup /mnt/backups --incremental --keep 14",
            "mediabridge library backup /mnt/backups --incremental --keep 14 --schedule daily --units ~/.config/systemd/user",
            "mediabridge library backup before-the-move.zip --with state,settings --folder pages=site/content/films",
            "mediabridge library backup --list",
            "mediabridge library backup /mnt/backups --verify").With(place, shared.With, shared.Folder, incremental, keep, schedule, units, list, verify)
            .Check(result =>
            {
                if (result.GetValue(units) is not null && result.GetValue(schedule) is null)
                {
                    result.AddError("--units says where the files of --schedule go: add --schedule daily.");
                }
            })
            .Does(async (invocation, ct) =>
            {
                var where = invocation.Parse.GetValue(place) is { } given ? Path.GetFullPath(given) : null;
                if (invocation.Value(keep) is < 1)
                {
                    throw new PluginException(ErrorKind.Configuration, "--keep wants 1 or more.");
                }

                if (invocation.Value(schedule) is { } when)
                {
                    return await new BackupTimer(invocation, shared).RunAsync(when, where, invocation.Value(incremental), invocation.Value(keep), invocation.Value(units), ct);
                }

                var copies = (await invocation.OpenAsync(ct)).Copies;
                if (where is not null && !Directory.Exists(where) && OtherArchives.Contains(Path.GetExtension(where), StringComparer.OrdinalIgnoreCase))
                {
                    throw new PluginException(ErrorKind.Configuration, $"'{invocation.Parse.GetValue(place)}' is no name for a backup: it is a zip archive.", "End its name with .zip, or name a folder.");
                }

                if (invocation.Value(list))
                {
                    return await ListAsync(invocation, copies, where, ct);
                }

                if (invocation.Value(verify))
                {
                    return await VerifyAsync(invocation, copies, where, ct);
                }

                var made = await copies.BackupAsync(
                    new LibraryBackup
                    {
                        Place = where,
                        With = shared.Parts(invocation),
                        Folders = shared.Folders(invocation),
                        Incremental = invocation.Value(incremental),
                        Keep = invocation.Value(keep),
                    },
                    ct);
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(made, ct);
                    return ExitCodes.Success;
                }

                invocation.Screen.Note($"{Words.Count(made.Items, "item")} and {Words.Count(made.Files, "file")} backed up to {made.File} ({made.Kind}, {Words.Bytes(made.Bytes)}).");
                Tell(invocation.Screen, "Left out", made.Skipped);
                Tell(invocation.Screen, "Deleted", made.Deleted);
                return ExitCodes.Success;
            });
    }

    private static void Tell(Screen screen, string what, IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            screen.Note($"{what}: {file}");
        }
    }

    private static async Task<int> ListAsync(Invocation invocation, LibraryCopies copies, string? where, CancellationToken ct)
    {
        var all = copies.Backups(where);
        if (invocation.Screen.Json)
        {
            await JsonOutput.WriteAsync(all, ct);
            return ExitCodes.Success;
        }

        if (all.Count == 0)
        {
            invocation.Screen.Note($"There is no backup yet in {where ?? copies.BackupFolder}. To make one: mediabridge library backup{(where is null ? "" : " " + where)}");
            return ExitCodes.Success;
        }

        var table = new TextTable("made", "kind", "items", "size", "file", "");
        foreach (var backup in all)
        {
            table.Add(
                Words.Instant(backup.Created.ToString("O", CultureInfo.InvariantCulture)),
                backup.Kind,
                Words.Number(backup.Items),
                Words.Bytes(backup.Bytes),
                new Cell(where is null ? backup.File : Path.GetFileName(backup.File), Style.Name),
                new Cell(backup.Problem ?? "", Style.Warning));
        }

        table.Write(invocation.Screen.Data, invocation.Screen.Width);
        return ExitCodes.Success;
    }

    private static async Task<int> VerifyAsync(Invocation invocation, LibraryCopies copies, string? where, CancellationToken ct)
    {
        var files = where is not null && File.Exists(where) ? [where] : Archives(copies, where);
        if (files.Count == 0)
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no backup in '{where ?? copies.BackupFolder}'.", "To make one: mediabridge library backup");
        }

        var bad = 0;
        foreach (var file in files)
        {
            try
            {
                var info = await copies.VerifyAsync(file, ct);
                invocation.Screen.Note($"{file} is whole: {Words.Count(info.Items, "item")}, {Words.Count(info.Files, "file")}.");
            }
            catch (PluginException e)
            {
                bad++;
                invocation.Screen.Fail(e.Message, e.Error.Hint);
            }
        }

        return bad == 0 ? ExitCodes.Success : ExitCodes.Configuration;
    }

    /// <summary>Also those that are too damaged to be listed.</summary>
    private static List<string> Archives(LibraryCopies copies, string? where)
    {
        var folder = where ?? copies.BackupFolder;
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.zip").Order(StringComparer.Ordinal)] : [];
    }
}
