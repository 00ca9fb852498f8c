using MediaBridge.Cli.CommandLine;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library</c>: what you have, in one place.</summary>
internal static class LibraryVerbs
{
    public static Verb Make() => new Verb(
        "library",
        "Your library of films and series.",
        "mediabridge library scan /media/films",
        "mediabridge library rename /media/films --dry-run").With(
        LibraryScanVerb.Make(),
        LibraryScansVerbs.Make(),
        LibraryRenameVerb.Make());
}
