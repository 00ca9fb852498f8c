using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Formats;

/// <summary>The time zone that an option names.</summary>
internal static class FormatZone
{
    public static TimeZoneInfo Of(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        ? zone
        : throw new PluginException(ErrorKind.Configuration, $"There is no time zone '{name}'.", "Correct the option timeZone; names are such as Europe/Madrid.");
}
