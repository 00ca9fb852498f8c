namespace MediaBridge.Core.Library.Duplicates;

/// <summary>What shows that two copies are of one work; the strongest first.</summary>
public enum DuplicateLink
{
    /// <summary>The same item, or the same id.</summary>
    Id,

    /// <summary>The same bytes.</summary>
    Content,

    /// <summary>Nearly the same title and year.</summary>
    Name,
}
