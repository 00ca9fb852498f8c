using MediaBridge.Cli.CommandLine;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library …</c>: what is done with a library of films and series.</summary>
internal static class LibraryVerbs
{
    public static Verb Make() => new Verb("library", "Your library of films and series.", "mediabridge library rename /media/films --dry-run").With(LibraryRenameVerb.Make());
}
