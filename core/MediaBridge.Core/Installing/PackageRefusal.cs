using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>Makes the errors of packages that are not installed.</summary>
internal static class PackageRefusal
{
    /// <summary>An error that says what is wrong with a package and that nothing was installed.</summary>
    public static PluginException Of(string name, string fault, string? hint = null, Exception? inner = null)
        => new(ErrorKind.Configuration, $"'{name}' is not installed: {fault}", hint ?? "Get the package again from where its author publishes it.", inner: inner);
}
