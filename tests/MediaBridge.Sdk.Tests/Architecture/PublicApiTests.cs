namespace MediaBridge.Sdk.Tests.Architecture;

public sealed class PublicApiTests
{
    private const string UpdateVariable = "MEDIABRIDGE_UPDATE_PUBLIC_API";

    private static readonly string Recorded = RepositoryRoot.Combine("sdk", "MediaBridge.Sdk", "PublicApi.txt");

    [Test]
    public void ThePublicSurfaceIsTheRecordedOne()
    {
        var surface = PublicSurface.Of(typeof(IPlugin).Assembly);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(Recorded, surface);
        }

        var recorded = File.Exists(Recorded) ? File.ReadAllText(Recorded).ReplaceLineEndings("\n") : "";
        var (now, before) = (Keyed(surface), Keyed(recorded));
        Assert.That(
            surface,
            Is.EqualTo(recorded),
            $"""
            The SDK's public surface changed. Update sdk/MediaBridge.Sdk/PublicApi.txt and CHANGELOG.md together, one CHANGELOG line that tells plugin authors what to do:
                {UpdateVariable}=1 dotnet test tests/MediaBridge.Sdk.Tests --filter {nameof(PublicApiTests)}
            Added:
            {string.Join('\n', now.Except(before))}
            Removed:
            {string.Join('\n', before.Except(now))}
            """);
    }

    /// <summary>A small surface is a promise: a new type should push out an old one.</summary>
    [Test]
    public void TheSurfaceStaysSmall() => Assert.That(typeof(IPlugin).Assembly.GetExportedTypes(), Has.Length.LessThanOrEqualTo(90));

    /// <summary>Each member with its type before it, so that a difference names both.</summary>
    private static List<string> Keyed(string surface)
    {
        var type = "";
        var result = new List<string>();
        foreach (var line in surface.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            type = line[0] == ' ' ? type : line;
            result.Add(line[0] == ' ' ? $"  {type.Split(" : ")[0]}: {line.Trim()}" : $"  {line}");
        }

        return result;
    }
}
