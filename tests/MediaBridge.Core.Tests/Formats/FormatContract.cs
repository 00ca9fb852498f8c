using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats;

/// <summary>What holds for every format.</summary>
internal abstract class FormatContract
{
    private static readonly IReadOnlyList<MediaItem> Everything = [.. Films.All, .. Hostile.Items, .. Hostile.Twins];

    protected abstract IOutputFormat Make();

    [Test]
    public async Task EqualItemsGiveEqualBytesInEveryCulture()
    {
        var first = await Rendered.Of(Make(), Everything);
        foreach (var culture in Cultures.Names)
        {
            var again = await Cultures.In(culture, () => Rendered.Of(Make(), Everything));
            Assert.That(again.Bytes.Keys, Is.EqualTo(first.Bytes.Keys), culture);
            foreach (var (path, bytes) in again.Bytes)
            {
                Assert.That(bytes.AsSpan().SequenceEqual(first.Bytes[path]), $"{path} differs in {culture}");
            }
        }
    }

    [Test]
    public async Task PathsAreRelativePlainAndUniqueWithoutCase()
    {
        var made = await Rendered.Of(Make(), Everything);
        foreach (var path in made.Bytes.Keys)
        {
            Assert.That(path, Does.Match("^[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*\\.[a-z0-9]+$"));
            foreach (var part in path.Split('/'))
            {
                Assert.That(part, Has.Length.LessThan(130));
                Assert.That(part, Does.Not.Match("^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\.|$)"));
            }
        }
    }

    [Test]
    public async Task NoItemIsRejectedWithoutNeed() => Assert.That((await Rendered.Of(Make(), Everything)).Rejected, Is.Empty);

    [Test]
    public async Task NoItemsMakeAValidOutput() => Assert.That((await Rendered.Of(Make(), [])).Rejected, Is.Empty);

    [Test]
    public void CancellingStops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var request = new RenderRequest { Items = Films.All.ToAsyncEnumerable(), Count = Films.All.Count };
        Assert.That(
            async () =>
            {
                await foreach (var file in Make().RenderAsync(request, source.Token))
                {
                    await file.WriteAsync(Stream.Null, source.Token);
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
    }
}
