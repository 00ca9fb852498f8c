using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common.Collections;

/// <summary>An item that says it belongs to a collection.</summary>
/// <param name="Index">Its place in the stream, from 0.</param>
/// <param name="Title">Its title.</param>
/// <param name="Year">Its year.</param>
/// <param name="Date">Its release date.</param>
/// <param name="Ids">Its ids.</param>
internal sealed record CollectionMember(int Index, string Title, int? Year, DateOnly? Date, IReadOnlyList<ExternalId> Ids)
{
    /// <summary>Its name in addresses; known once all items are.</summary>
    public string Slug { get; set; } = "";
}
