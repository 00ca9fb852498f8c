using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common.Collections;

/// <summary>A work that belongs to a collection and is not among the items.</summary>
/// <param name="Id">Its id, if one is known.</param>
/// <param name="Title">Its title.</param>
/// <param name="Year">Its year, if it is known.</param>
internal sealed record CollectionPart(ExternalId? Id, string Title, int? Year);
