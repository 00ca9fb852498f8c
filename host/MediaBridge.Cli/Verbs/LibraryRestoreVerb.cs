using System.CommandLine;
using System.Globalization;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Library.Backups;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library restore</c>.</summary>
internal static class LibraryRestoreVerb
{
    public static Verb Make()
    {
        var file = new Argument<string>("FILE") { Description = "The archive, or a folder, of which the latest backup is taken" };
        NotAnOption.Check(file);
        file.CompletionSources.Add(context => Suggestions.Files(context.WordToComplete, ".zip"));
        var shared = new BackupOptions("What else of the archive: state (runs and journal), cache, settings", "Where a folder of the archive goes; those that are not named stay in it");
        var dry = new Option<bool>("--dry-run") { Description = "Only check the archive and tell what would be done" };
        var to = new Option<string?>("--to") { Description = "Another data folder", HelpName = "DATA" };
        var exact = new Option<bool>("--exact") { Description = "Exactly what was there: also what you edited since goes back, and accounts and scans are replaced" };
        return new Verb(
            "restore",
            "Put a backup back. What you edited since stays; what is replaced is backed up before, so that you can go back.",
            "mediabridge library restore ~/.local/share/mediabridge/backups --dry-run   # the latest",
            "mediabridge library restore before-the-move.zip",
            "mediabridge library restore before-the-move.zip --folder pages=site/content/films",
            "mediabridge library restore before-restore-20260131-201500.zip --exact     # take a restore back").With(file, dry, to, exact, shared.With, shared.Folder)
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var restore = new LibraryRestore
                {
                    File = invocation.Value(file),
                    DryRun = invocation.Value(dry),
                    DataFolder = invocation.Value(to),
                    Exact = invocation.Value(exact),
                    With = shared.Parts(invocation),
                    Folders = shared.Folders(invocation),
                };
                var done = await bridge.Copies.RestoreAsync(restore, ct);
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(done, ct);
                }
                else
                {
                    Tell(invocation.Screen, done, restore.DryRun);
                }

                return ExitCodes.Success;
            });
    }

    private static void Tell(Screen screen, LibraryRestored done, bool dry)
    {
        screen.Note($"{(dry ? "Would restore" : "Restored")} the backup of {Words.Instant(done.Created.ToString("O", CultureInfo.InvariantCulture))}: {Words.Count(done.Items, "item")} (before: {Words.Number(done.ItemsBefore)}).");
        screen.Note($"{(dry ? "From" : "Took from")} the archive: {string.Join(", ", done.Restored)}");
        if (done.KeptEdits > 0)
        {
            screen.Note($"{Words.Count(done.KeptEdits, "edit")} of yours since then {(done.KeptEdits == 1 ? "stays" : "stay")}{(done.KeptItems > 0 ? $", with {Words.Count(done.KeptItems, "item")} that the backup does not have" : "")}; --exact leaves them out.");
        }

        if (done.Left.Count > 0)
        {
            screen.Note($"Left as it is: {string.Join(", ", done.Left)}");
        }

        if (done.Fresh.Count > 0)
        {
            screen.Note($"{(dry ? "Would read" : "Will read")} everything the next time: {string.Join(", ", done.Fresh)}");
        }

        if (done.Before is { } before)
        {
            screen.Note($"To go back: mediabridge library restore --exact {before}");
        }
    }
}
