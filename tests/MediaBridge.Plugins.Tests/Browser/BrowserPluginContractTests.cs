using MediaBridge.Plugins.Browser;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Browser;

public sealed class BrowserPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 16;

    protected override string ManifestFile => StagedManifest.Of("browser");

    /// <summary>A browser is a program of its own: what is allowed here starts it, looks where it is, and keeps its profile.</summary>
    protected override IReadOnlyList<string> Allowed =>
    [
        "System.Threading.Tasks.Task.Delay", // between two looks whether a person has done it, by the engine's clock
        "System.Environment.GetEnvironmentVariable", // where programs, displays and the driver are
        "System.Environment.GetEnvironmentVariables", // the browser's own, with another display
        "System.IO.FileStream.new", // the lock of the profile
        "System.IO.Directory.CreateDirectory", // the profile
        "System.IO.File.SetUnixFileMode", // that nobody else may enter it
    ];
}
