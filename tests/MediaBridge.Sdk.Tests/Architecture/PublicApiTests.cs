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

    /// <summary>A plugin author who updates learns from the changelog what to do, not from the compiler.</summary>
    [Test]
    public async Task ARecordedChangeIsInTheChangelogOfTheSameCommit()
    {
        const string surface = "sdk/MediaBridge.Sdk/PublicApi.txt";
        const string sentence = "The SDK's recorded surface changed without a line in CHANGELOG.md: say in the same commit what plugin authors have to do.";
        if (!Directory.Exists(RepositoryRoot.Combine(".git")) && !File.Exists(RepositoryRoot.Combine(".git")))
        {
            Assert.Pass("not applicable: these sources are not a git working tree");
        }

        var open = await Git.RunAsync("diff", "--name-only", "HEAD", "--", surface, "CHANGELOG.md");
        Assert.That(open, Does.Not.Contain(surface).Or.Contain("CHANGELOG.md"), sentence);
        var last = (await Git.RunAsync("log", "-1", "--no-merges", "--format=%H", "--", surface)).Trim();
        if (last.Length > 0)
        {
            Assert.That(await Git.RunAsync("show", "--name-only", "--format=", last), Does.Contain("CHANGELOG.md"), $"{last}: {sentence}");
        }
    }

    /// <summary>A small surface is a promise: a new type should push out an old one.</summary>
    [Test]
    public void TheSurfaceStaysSmall() => Assert.That(typeof(IPlugin).Assembly.GetExportedTypes(), Has.Length.LessThanOrEqualTo(97));

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
