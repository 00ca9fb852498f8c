using System.Text.Json;
using MediaBridge.Core.Library.Reading;

namespace MediaBridge.Cli.Library;

/// <summary>Items of the library for programs.</summary>
internal static class LibraryJsonView
{
    /// <summary>An item with its fields and layers.</summary>
    public static object Of(LibraryDetails details) => new
    {
        details.Entry.Number,
        details.Entry.Slug,
        details.Version,
        details.Added,
        details.Updated,
        details.Entry.IsPresent,
        Item = JsonDocument.Parse(details.Item.ToUtf8()).RootElement,
        From = details.Fields.ToDictionary(f => f.Name, f => f.From, StringComparer.Ordinal),
        details.Layers,
    };
}
