using MediaBridge.Sdk;

namespace MediaBridge.Core.Items;

/// <summary>How schemes of ids belong together: <c>tmdb.movie</c> stands below <c>tmdb</c>.</summary>
internal static class SchemeTree
{
    /// <summary>Whether an id is of a scheme, or of one below it: <c>tmdb.movie:603</c> is of <c>tmdb</c>.</summary>
    public static bool IsOf(ExternalId id, string scheme) => IsBelow(id.Scheme, scheme);

    /// <summary>Whether a scheme is another, or one below it.</summary>
    public static bool IsBelow(string scheme, string other)
        => scheme.StartsWith(other, StringComparison.Ordinal) && (scheme.Length == other.Length || scheme[other.Length] == '.');
}
