using MediaBridge.Cli.CommandLine;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library</c>: what you have, in one place.</summary>
internal static class LibraryVerbs
{
    public static Verb Make() => new Verb(
        "library",
        "Your library: scan folders into it.",
        "mediabridge library scan /media/films",
        "mediabridge library scans").With(LibraryScanVerb.Make(), LibraryScansVerbs.Make());
}
