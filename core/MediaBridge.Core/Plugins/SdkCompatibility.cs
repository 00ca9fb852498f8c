using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>Which SDK versions a host can take: while 0.x the minor must be equal; else the same major and a minor not above the host's.</summary>
internal static class SdkCompatibility
{
    /// <summary>Why a plugin's SDK does not fit, with what to do; null when it fits.</summary>
    /// <param name="builtWith">The SDK version of the manifest.</param>
    /// <param name="host">The host's SDK version.</param>
    public static string? Fault(string builtWith, Version host)
    {
        // A prerelease label says nothing about the surface.
        if (!Version.TryParse(builtWith.Split('-', '+')[0], out var plugin))
        {
            return $"Its manifest names the SDK version '{builtWith}', which is none: install or build the plugin again.";
        }

        var fits = plugin.Major == host.Major && (host.Major == 0 ? plugin.Minor == host.Minor : plugin.Minor <= host.Minor);
        if (fits)
        {
            return null;
        }

        var isNewer = plugin.Major > host.Major || (plugin.Major == host.Major && plugin.Minor > host.Minor);
        var hostRange = host.Major == 0 ? $"0.{host.Minor}" : $"{host.Major}.0 to {host.Major}.{host.Minor}";
        var cure = isNewer
            ? $"update MediaBridge, or install a version of the plugin built for SDK {hostRange}."
            : $"install a version of the plugin built for SDK {hostRange}.";
        return $"It was built for SDK {builtWith}, this host has {host.ToString(3)}: {cure}";
    }

    /// <summary>The fault against this host's own SDK.</summary>
    public static string? Fault(string builtWith) => Fault(builtWith, SdkVersion.Current);
}
