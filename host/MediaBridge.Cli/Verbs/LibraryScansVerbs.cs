using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library scans</c>: the scan profiles.</summary>
internal static class LibraryScansVerbs
{
    public static Verb Make() => new Verb(
        "scans",
        "List the scans that there are, and make your own.",
        "mediabridge library scans",
        "mediabridge library scans save mine --from complete --set poster=w780")
        .With(new Verb("list", "List the scans that there are.", "mediabridge library scans list").Does(ListAsync), Save())
        .Does(ListAsync);

    private static Verb Save()
    {
        var name = new Argument<string>("NAME") { Description = "Its name" };
        NotAnOption.Check(name);
        var from = LibraryScanVerb.ScanOption("--from", "The scan it is made of (default: the setting library.scan)");
        var settings = new RunSettings();
        var replace = new Option<bool>("--replace") { Description = "Replace your own scan of that name" };
        return new Verb(
            "save",
            "Store a scan of your own, made of another: a pipeline file that you can edit.",
            "mediabridge library scans save mine --from complete --set poster=w780 --set pictures=1",
            "mediabridge config set library.scan mine                  # from now on the usual one")
            .With(name, from, settings.Set, replace)
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var file = bridge.Scans.Save(invocation.Value(name), invocation.Value(from) ?? invocation.Settings.LibraryScan, settings.Variables(invocation), invocation.Value(replace));
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(new { Name = invocation.Value(name), File = file }, ct);
                }
                else
                {
                    invocation.Screen.Note($"Saved: {file}");
                    invocation.Screen.Note($"To do it: mediabridge library scan --scan {invocation.Value(name)}");
                }

                return ExitCodes.Success;
            });
    }

    private static async Task<int> ListAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var bridge = await invocation.OpenAsync(cancellationToken);
        var scans = bridge.Scans.List();
        var usual = invocation.Settings.LibraryScan;
        if (invocation.Screen.Json)
        {
            await JsonOutput.WriteAsync(scans.Select(s => new { s.Name, s.Description, s.File, Own = s.IsOwn, Usual = string.Equals(s.Name, usual, StringComparison.Ordinal) }), cancellationToken);
            return ExitCodes.Success;
        }

        var table = new TextTable("scan", "", "");
        foreach (var scan in scans)
        {
            var note = (string.Equals(scan.Name, usual, StringComparison.Ordinal), scan.IsOwn) switch
            {
                (true, true) => "usual, yours",
                (true, false) => "usual",
                (false, true) => "yours",
                _ => "",
            };
            table.Add(new Cell(scan.Name, Style.Name), new Cell(note, Style.Faint), scan.Description);
        }

        table.Write(invocation.Screen.Data, invocation.Screen.Width);
        return ExitCodes.Success;
    }
}
