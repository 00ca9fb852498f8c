using MediaBridge.Sdk.Testing;

namespace Plugin1Namespace.Tests;

public sealed class FilmsSourceTests : SourceContract<Plugin>
{
    protected override string Component => "plugin1id.films";

    protected override void Arrange(TestServices services) => File.Copy(Path.Combine(AppContext.BaseDirectory, "ratings.json"), Path.Combine(services.Folder, "ratings.json"));

    protected override object ConnectionOptionsFor(TestServices services) => new { file = Path.Combine(services.Folder, "ratings.json") };
}
