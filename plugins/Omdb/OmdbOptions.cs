using System.ComponentModel;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Omdb;

/// <summary>Options of a connection.</summary>
internal sealed record OmdbOptions
{
    [Description("The API key, which OMDb sends by mail and which must be activated by the link in that mail.")]
    public required Secret Key { get; init; }
}
