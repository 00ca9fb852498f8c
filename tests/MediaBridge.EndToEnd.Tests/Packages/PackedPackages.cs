using MediaBridge.EndToEnd.Tests.Support;

namespace MediaBridge.EndToEnd.Tests.Packages;

/// <summary>The packages that plugin authors use, packed once from what the build of these tests made, under a version that no cache knows.</summary>
internal static class PackedPackages
{
    private static readonly Lazy<Task<string>> Packed = new(PackAsync);
    private static readonly SemaphoreSlim Packing = new(1, 1);

    /// <summary>Their version.</summary>
    public const string Version = "0.1.0-packed";

    /// <summary>The source tree.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder with the packages; it goes when the tests end.</summary>
    public static Task<string> FeedAsync() => Packed.Value;

    /// <summary>The package of templates.</summary>
    public static async Task<string> TemplatesAsync() => Path.Combine(await FeedAsync(), $"MediaBridge.Templates.{Version}.nupkg");

    /// <summary>Deletes what was packed.</summary>
    public static async Task ForgetAsync()
    {
        if (Packed is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            Directory.Delete(await Packed.Value, recursive: true);
        }
    }

    /// <summary>Packs, one project of the tree at a time: two at once write the same files between build and package.</summary>
    public static async Task<T> AloneAsync<T>(Func<Task<T>> pack)
    {
        await Packing.WaitAsync();
        try
        {
            return await pack();
        }
        finally
        {
            Packing.Release();
        }
    }

    private static async Task<string> PackAsync()
    {
        var feed = Directory.CreateTempSubdirectory("mediabridge-feed-").FullName;
        var configuration = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)).Name;
        var dotnet = new DotnetCommand(Path.Combine(feed, "home"));
        (dotnet.Variables["NUGET_PACKAGES"], dotnet.Variables["RestoreFallbackFolders"]) = (DotnetCommand.Cache, "");
        foreach (var (project, built) in ((string, bool)[])[("sdk/MediaBridge.Sdk", true), ("sdk/MediaBridge.Sdk.Testing", true), ("templates/MediaBridge.Templates", false)])
        {
            string[] noBuild = built ? ["--no-build"] : [];
            var packed = await AloneAsync(() => dotnet.RunAsync(Root, ["pack", project, "--output", feed, "--configuration", configuration, $"-p:PackageVersion={Version}", .. noBuild]));
            Assert.That(packed.ExitCode, Is.Zero, packed.All);
        }

        return feed;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MediaBridge.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the source tree.");
        }

        return folder.FullName;
    }
}
