using MediaBridge.Plugins.Files;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>The contract of sources, for what belongs to no video.</summary>
public sealed class OrphansSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "files.orphans";

    protected override int? ExpectedApplied => 16;

    protected override object? OptionsFor(TestServices services) => new { folder = services.Folder, name = "films" };

    protected override void Arrange(TestServices services)
    {
        foreach (var file in new[] { "Alien (1979)/Alien (1979).mkv", "Alien (1979)/Alien (1979).nfo", "left/old.nfo", "left/old-poster.jpg", "left/RARBG.txt" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(services.Folder, file))!);
            File.WriteAllText(Path.Combine(services.Folder, file), "x");
        }

        Directory.CreateDirectory(Path.Combine(services.Folder, "empty/below"));
    }
}
