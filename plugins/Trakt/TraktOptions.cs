using System.ComponentModel;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt;

/// <summary>Options of a connection.</summary>
internal sealed record TraktOptions
{
    [Description("Client ID of an application of yours, made at trakt.tv, Settings, Your API Apps.")]
    public required string ClientId { get; init; }

    [Description("Client secret of that application; only a sign-in needs it, finding titles does not.")]
    public Secret? ClientSecret { get; init; }

    [Description("Where signing in happens, such as https://auth.trakt.tv/. Default: at the address of the API.")]
    public Uri? SignInAddress { get; init; }

    [Description("Time zone of days without a time, such as Europe/Madrid: what happened on a day is written as noon there. Default: that of the account.")]
    public string? TimeZone { get; init; }
}
