using System.Runtime.CompilerServices;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace Reelbook.Tests;

// guide:recorded
public sealed class RecordedTests
{
    [Test]
    public async Task TheSearchIsReadAsReelbookAnsweredIt()
    {
        await using var services = new TestServices().Declare("reelbook", new ServicePolicy { Address = new Uri("https://api.reelbook.example/") });
        services.Web.Recording = new TestRecording(Recording("search.json"), services.Secrets.Values);
        var matcher = new SearchMatcher(new ReelbookClient(new ReelbookOptions(), services));

        var found = await matcher.FindAsync(new MediaItem { Title = "The Gold Rush" }, new MatchRequest { Scheme = IdSchemes.Imdb }, default);

        Assert.That(found.Select(c => $"{c.Id} {c.Item.Title}"), Does.Contain("imdb:tt0015864 The Gold Rush"));
    }

    private static string Recording(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Recordings", name);
}
// /guide
