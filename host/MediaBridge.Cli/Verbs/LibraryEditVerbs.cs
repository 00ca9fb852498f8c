using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Library;
using MediaBridge.Core;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library set|lock|clear|rate|note|favourite</c>: what a person decides of an item.</summary>
internal static class LibraryEditVerbs
{
    public static IEnumerable<Verb> Make() => [Set(), Lock(), Clear(), One("rate", "MARK", "Your mark: 8, 8.5 or 4/5; empty takes it away", "rating", "Rated", "Rates an item.", "8.5"), One("note", "TEXT", "The note; empty takes it away", "note", "Noted", "Writes a note on an item.", "'Recommended by John'"), Favourite()];

    private static Verb Set()
    {
        var choice = new LibraryChoice();
        var values = new Argument<string[]>("FIELD=VALUE") { Description = "Fields with their new values; an empty value says that there is none", Arity = ArgumentArity.OneOrMore };
        values.CompletionSources.Add(_ => LibraryEdits.Fields.Select(f => new System.CommandLine.Completions.CompletionItem(f + "=")));
        var version = new Option<long?>("--version-seen") { Description = "Refuse if the item is no longer at this version", HelpName = "N" };
        return new Verb(
            "set",
            "Sets fields of an item for good: no scan and no service changes them until you clear them.",
            "mediabridge library set the-matrix-1999 'tagline=Free your mind.' runtime=136",
            "mediabridge library set the-matrix-1999 'genres=Science Fiction, Action' 'director=Lana Wachowski, Lilly Wachowski'",
            "mediabridge library set 12 'cast=Keanu Reeves as Neo' certification=").With(choice.Item, values, version, choice.Person)
            .Does(async (invocation, ct) =>
            {
                var pairs = invocation.Value(values).Select(Pair).ToList();
                var (bridge, entry) = await choice.OneAsync(invocation, ct);
                return await LibraryChoice.EachAsync(invocation, [entry], "Set", item => bridge.Edits.SetAsync(item, pairs, choice.Who(invocation), invocation.Value(version), ct));
            });
    }

    private static Verb Lock()
    {
        var (choice, fields) = (new LibraryChoice(), Fields(ArgumentArity.OneOrMore, "Fields that stay as they are"));
        return new Verb("lock", "Keeps fields of an item as they are now, whatever scans and services say.", "mediabridge library lock the-matrix-1999 title overview").With(choice.Item, fields, choice.Person)
            .Does(async (invocation, ct) =>
            {
                var (bridge, entry) = await choice.OneAsync(invocation, ct);
                await bridge.Edits.LockAsync(entry.Number, invocation.Value(fields), choice.Who(invocation), ct);
                invocation.Screen.Note($"Locked: {string.Join(", ", invocation.Value(fields))} of {LibraryView.Title(entry)}.");
                return 0;
            });
    }

    private static Verb Clear()
    {
        var (choice, fields) = (new LibraryChoice(), Fields(ArgumentArity.ZeroOrMore, "Fields to give back; without any, all that you decided"));
        return new Verb("clear", "Takes back what you set or locked, so that files and services speak again.", "mediabridge library clear the-matrix-1999 tagline", "mediabridge library clear the-matrix-1999").With(choice.Item, fields, choice.Person)
            .Does(async (invocation, ct) =>
            {
                var (bridge, entry) = await choice.OneAsync(invocation, ct);
                return await LibraryChoice.EachAsync(invocation, [entry], "Cleared", item => bridge.Edits.ClearAsync(item, invocation.Value(fields), choice.Who(invocation), ct));
            });
    }

    private static Verb One(string name, string argument, string description, string field, string done, string summary, string example)
    {
        var choice = new LibraryChoice();
        var value = new Argument<string>(argument) { Description = description };
        return new Verb(name, summary, $"mediabridge library {name} the-matrix-1999 {example}").With(choice.Item, value, choice.Person)
            .Does(async (invocation, ct) =>
            {
                var (bridge, entry) = await choice.OneAsync(invocation, ct);
                return await LibraryChoice.EachAsync(invocation, [entry], done, item => bridge.Edits.SetAsync(item, [KeyValuePair.Create(field, invocation.Value(value))], choice.Who(invocation), null, ct));
            });
    }

    private static Verb Favourite()
    {
        var choice = new LibraryChoice();
        var off = new Option<bool>("--off") { Description = "It is none any more" };
        return new Verb("favourite", "Marks an item as a favourite.", "mediabridge library favourite the-matrix-1999", "mediabridge library search favourite:yes").With(choice.Item, off, choice.Person)
            .Does(async (invocation, ct) =>
            {
                var (bridge, entry) = await choice.OneAsync(invocation, ct);
                return await LibraryChoice.EachAsync(invocation, [entry], invocation.Value(off) ? "No favourite" : "A favourite", item => bridge.Edits.SetAsync(item, [KeyValuePair.Create("favourite", invocation.Value(off) ? "no" : "yes")], choice.Who(invocation), null, ct));
            });
    }

    private static Argument<string[]> Fields(ArgumentArity arity, string description)
    {
        var fields = new Argument<string[]>("FIELD") { Description = description, Arity = arity };
        fields.CompletionSources.Add([.. LibraryEdits.Fields]);
        return fields;
    }

    private static KeyValuePair<string, string> Pair(string text)
        => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var place
            ? KeyValuePair.Create(text[..place], text[(place + 1)..])
            : throw new PluginException(ErrorKind.Configuration, $"'{text}' has no value.", "Write FIELD=VALUE, such as year=1999.");
}
