namespace MediaBridge.Core.Items;

/// <summary>The ids that the library gives to its items.</summary>
internal static class LibraryIds
{
    /// <summary>Their scheme; the values are slugs.</summary>
    public const string Scheme = "library";
}
