using System.ComponentModel;
using MediaBridge.Sdk;

namespace MediaBridge.TestPlugins.SignIn;

/// <summary>Options of a connection to the desk.</summary>
public sealed record DeskOptions
{
    [Description("The room to use.")]
    public required string Room { get; init; }

    [Description("The key of your account, from its settings page.")]
    public required Secret Key { get; init; }
}
