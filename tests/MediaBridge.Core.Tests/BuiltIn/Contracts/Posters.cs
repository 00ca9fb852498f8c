using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>A film whose poster lies in its source's store.</summary>
internal static class Posters
{
    private const string Path = "posters/one.jpg";

    public static MediaItem Film => Some.Film(700) with { Artwork = [new Artwork { Role = Artwork.Poster, Path = Path }] };

    public static void Arrange(Sdk.Testing.TestServices services)
    {
        services.Store("source").Put(Path, "picture");
        services.Web.Get("https://images.test/poster.jpg").Bytes([1, 2, 3], "image/jpeg");
        services.UseFilesOf(_ => services.Store("source"));
    }

    public static bool Change(Sdk.Testing.TestServices services)
    {
        services.Store("source").Put(Path, "another picture");
        return true;
    }
}
