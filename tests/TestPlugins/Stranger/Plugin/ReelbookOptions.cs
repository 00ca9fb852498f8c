using System.ComponentModel;
using MediaBridge.Sdk;

namespace Reelbook;

// guide:options
/// <summary>Options of a connection. Without a key it signs in.</summary>
internal sealed record ReelbookOptions
{
    [Description("An API key from the account's settings page; without one, sign in with: mediabridge connect NAME.")]
    public Secret? Key { get; init; }
}
// /guide
