using System.Reflection;

namespace MediaBridge.Sdk;

/// <summary>The version of this SDK. The assembly's own version is the major only, so that a host can stand in for another minor.</summary>
internal static class SdkVersion
{
    /// <summary>Major.minor.patch.</summary>
    public static Version Current { get; } = Read();

    /// <summary>Tells this build of the SDK from every other.</summary>
    public static Guid Build => typeof(SdkVersion).Module.ModuleVersionId;

    /// <summary>An assembly's informational version, without what the build puts behind <c>+</c>.</summary>
    public static string Of(Assembly assembly)
    {
        var text = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? assembly.GetName().Version?.ToString(3)
            ?? "0.0.0";
        return text.Split('+', 2)[0];
    }

    private static Version Read()
    {
        var version = Version.Parse(Of(typeof(SdkVersion).Assembly).Split('-', 2)[0]);
        return new Version(version.Major, version.Minor, Math.Max(version.Build, 0));
    }
}
