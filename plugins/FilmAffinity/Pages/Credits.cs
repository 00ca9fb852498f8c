using AngleSharp.Dom;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>What somebody in the credits did.</summary>
internal static class Credits
{
    /// <summary>Role of the creator of a series, whom the site lists among the directors.</summary>
    public const string Creator = "creator";

    /// <summary>Director, or creator where the credit says so: <c>(Creator)</c>, <c>(Creador)</c>, <c>(Creadora)</c>.</summary>
    public static string RoleOf(IElement? credit)
        => Words.Fold(credit?.QuerySelector("i")?.TextContent ?? "").Trim('(', ')') is "creator" or "creador" or "creadora" ? Creator : Person.Director;
}
