using System.Reflection;

namespace MediaBridge.Cli;

/// <summary>What <c>--version</c> prints.</summary>
internal static class VersionText
{
    /// <summary>The product's version, such as <c>0.1.0</c>.</summary>
    public static string Product => Of(typeof(VersionText).Assembly);

    /// <summary>One line: product, version of the plugin contract, runtime.</summary>
    public static void Write(TextWriter output)
        => output.WriteLine($"mediabridge {Product} (plugin SDK {Of(typeof(Sdk.IPlugin).Assembly)}, .NET {Environment.Version})");

    private static string Of(Assembly assembly)
        => assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+', 2)[0] ?? "0.0.0";
}
