using System.ComponentModel;

namespace MediaBridge.Plugins.Imdb.Account;

/// <summary>Options of what works on an account.</summary>
internal sealed record AccessOptions
{
    [Description("How the account is reached here: http, or browser. Default: as the connection says.")]
    public Access? Access { get; init; }
}
