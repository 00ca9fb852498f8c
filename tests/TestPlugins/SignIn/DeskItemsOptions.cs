using System.ComponentModel;

namespace MediaBridge.TestPlugins.SignIn;

/// <summary>Options of <see cref="DeskItems"/>.</summary>
public sealed record DeskItemsOptions
{
    [Description("The title of the one item.")]
    public required string Title { get; init; }

    [Description("How the title is written.")]
    public Case Case { get; init; }
}
