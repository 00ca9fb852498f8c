using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Serializd;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Plugins.Tests.Serializd;

/// <summary>The local Serializd behind the kit's web, with an account that has a diary and lists.</summary>
internal static class SerializdWorld
{
    public static readonly Credential SignedIn = new() { AccessToken = "token-of-the-kit-0001" };

    public static readonly IReadOnlyList<ListEntry> Listed = [new ListEntry { List = ListEntry.Watchlist }];

    public static SerializdService Of(TestServices services) => (SerializdService)services.World!;

    public static void Arrange(TestServices services)
    {
        var serializd = Make();
        services.World = serializd;
        services.Web.Serve(serializd);
    }

    public static SerializdService Make() => new SerializdService().WithToken(SignedIn.AccessToken)
        .Watch(60001, 7001, 7002).Watch(60002, 7101).Watch(60003, 7201).Watch(60004, 7301)
        .Want(60001, 7003).Want(60003, 7202).Want(60004, 7300).Want(60005, 7401)
        .Log(60001, 7001, null, 9, "2024-01-02T20:00:00Z", review: "It glows.")
        .Log(60001, 7001, 3, 0, "2024-01-01T20:00:00Z")
        .Log(60001, 7001, 3, 8, "2025-06-07T20:00:00Z")
        .Log(60001, 7001, 3, 6, "2023-03-03T20:00:00Z", isLogged: false)
        .Log(60002, null, null, 7, null, isLogged: false)
        .Log(60003, 7201, 1, 10, "2025-02-02T20:00:00Z")
        .Log(60003, 7201, 2, 10, "2025-02-03T20:00:00Z")
        .Log(60004, 7301, null, 0, "2024-05-05");

    public static MediaItem Season(long show, int number, long? id = null) => new()
    {
        Kind = ItemKinds.Season,
        Title = $"Season {number}",
        Ids = [id is null ? new ExternalId("files.path", $"{show}/{number}") : new ExternalId(IdSchemes.TmdbSeason, $"{id}")],
        Placement = new Placement { ParentIds = [new ExternalId(IdSchemes.TmdbTv, $"{show}")], Season = number },
    };
}
