using System.ComponentModel;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl;

/// <summary>Options of a connection.</summary>
internal sealed record SimklOptions
{
    [Description("The client id of an application of your own, from simkl.com/settings/developer; free, and its redirect address does not matter.")]
    public required Secret ClientId { get; init; }
}
