namespace MediaBridge.Core.Running;

/// <summary>A source that can leave out by itself what conditions would leave out behind it.</summary>
internal interface IFilteredSource
{
    /// <summary>Queries that every item must match. The engine asks every item again: giving more is no error.</summary>
    IReadOnlyList<string> Where { get; set; }
}
