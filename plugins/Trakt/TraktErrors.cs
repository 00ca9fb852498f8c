using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt;

/// <summary>What the statuses mean that only Trakt has.</summary>
internal static class TraktErrors
{
    /// <summary>Code of an account or list that is full.</summary>
    public const string Full = "trakt.full";

    public static PluginError? Of(int status) => status switch
    {
        420 => new PluginError
        {
            Kind = ErrorKind.Transient,
            Code = Full,
            Message = "Trakt takes no more: the account's limit for this is reached (420).",
            Hint = "Remove something there, or raise the limit with Trakt VIP; then run again.",
        },
        423 => new PluginError
        {
            Kind = ErrorKind.InteractionNeeded,
            Code = "trakt.locked",
            Message = "Trakt has locked this account or switched it off (423).",
            Hint = "Only its owner can have it opened again: write to Trakt's support.",
        },
        426 => new PluginError
        {
            Kind = ErrorKind.InteractionNeeded,
            Code = "trakt.vip",
            Message = "Trakt offers this to VIP accounts only (426).",
            Hint = "Upgrade the account at trakt.tv/vip, or leave this step out.",
        },
        _ => null,
    };
}
