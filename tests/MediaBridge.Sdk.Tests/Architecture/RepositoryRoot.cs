namespace MediaBridge.Sdk.Tests.Architecture;

/// <summary>The source tree that these tests were built from.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "MediaBridge.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No MediaBridge.sln above {AppContext.BaseDirectory}.");
    }
}
