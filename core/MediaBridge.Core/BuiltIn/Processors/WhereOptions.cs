using System.ComponentModel;

namespace MediaBridge.Core.BuiltIn.Processors;

/// <summary>Options of the processor <c>where</c>.</summary>
internal sealed record WhereOptions
{
    [Description("A query, such as year:1920..1929 genre:horror; items that do not match are left out.")]
    public required string Query { get; init; }
}
