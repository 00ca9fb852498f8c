namespace MediaBridge.Core.Formats.Common;

/// <summary>A name among the flat facts.</summary>
/// <param name="Name">The name.</param>
/// <param name="Form">What its value is, in a few words; a list says so first.</param>
/// <param name="About">What it tells.</param>
/// <param name="Parts">Of a value with parts: their names.</param>
internal sealed record FlatName(string Name, string Form, string About, IReadOnlyList<string>? Parts = null)
{
    /// <summary>Whether it is a list.</summary>
    public bool IsList => Form.StartsWith("list", StringComparison.Ordinal);

    /// <summary>Whether its members are named by the item, such as languages.</summary>
    public bool IsOpen => Form.StartsWith("by ", StringComparison.Ordinal);
}
