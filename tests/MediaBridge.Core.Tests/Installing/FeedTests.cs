using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Installing;

internal sealed class FeedTests
{
    private readonly Installation _here = new();
    private PackageFeedServer _feed = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _feed = await PackageFeedServer.StartAsync();
        _here.Feeds.Add(_feed.Index);
        Publish("1.0.0");
    }

    [TearDown]
    public async Task EndAsync()
    {
        await _feed.DisposeAsync();
        await _here.DisposeAsync();
    }

    [TestCase("catalog", true, true)]
    [TestCase("registration", true, true)]
    [TestCase("file", true, true)]
    [TestCase("file", false, true)]
    [TestCase("none", true, false)]
    [TestCase("none", false, false)]
    public async Task The_newest_release_is_installed_with_the_hash_that_the_feed_publishes(string place, bool registrations, bool published)
    {
        (_feed.HashPlace, _feed.HasRegistrations, _feed.PageSize) = (place, registrations, 2);
        Publish("1.2.0");
        Publish("1.10.0");
        Publish("2.0.0-beta");
        var change = await _here.AddAsync("ACME.twelve");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((change.Outcome, change.Version, change.Installation?.Package), Is.EqualTo(("added", "1.10.0", "Acme.Twelve")));
            Assert.That((change.Installation?.From, change.Installation?.Source, change.Installation?.IsHashPublished), Is.EqualTo(("feed", _feed.Index, published)));
            Assert.That((await _here.PluginAsync())?.Version, Is.EqualTo("1.10.0"));
        }
    }

    [Test]
    public async Task A_version_a_prerelease_and_an_unlisted_one_are_taken_when_they_are_asked_for()
    {
        Publish("1.5.0", listed: false);
        Publish("2.0.0-beta");
        Assert.That((await _here.AddAsync("Acme.Twelve")).Version, Is.EqualTo("1.0.0"));
        Assert.That((await _here.AddAsync("Acme.Twelve", w => w with { Version = "1.5" })).Version, Is.EqualTo("1.5.0"));
        Assert.That((await _here.AddAsync("Acme.Twelve", w => w with { Prerelease = true })).Version, Is.EqualTo("2.0.0-beta"));
        var missing = await Installation.RefusedAsync(() => _here.AddAsync("Acme.Twelve", w => w with { Version = "7.0.0" }));
        Assert.That((missing.Kind, missing.Hint), Is.EqualTo((ErrorKind.NotFound, "There are 2.0.0-beta, 1.0.0: choose one with --version.")));
    }

    [Test]
    public async Task An_update_asks_the_feed_it_came_from()
    {
        await _here.AddAsync("Acme.Twelve");
        _here.Feeds.Clear();
        Assert.That((await _here.UpdateAsync()).Outcome, Is.EqualTo("unchanged"));
        Publish("1.1.0");
        var update = await _here.UpdateAsync();
        Assert.That((update.Outcome, update.Before, update.Version), Is.EqualTo(("updated", "1.0.0", "1.1.0")));
        Assert.That((await _here.UpdateAsync(change: w => w with { Version = "1.0.0" })).Outcome, Is.EqualTo("downgraded"));
    }

    [TestCase(429)]
    [TestCase(500)]
    public async Task A_busy_or_failing_feed_is_asked_again(int status)
    {
        _feed.Fault = (status, 2);
        Assert.That((await _here.AddAsync("Acme.Twelve")).Outcome, Is.EqualTo("added"));
        Assert.That(_feed.Seen.Count(p => p == "/v3/index.json"), Is.EqualTo(3));
    }

    [Test]
    public async Task A_feed_that_stays_away_is_an_error_to_try_again_later()
    {
        _feed.Fault = (503, 1000);
        var error = await Installation.RefusedAsync(() => _here.AddAsync("Acme.Twelve"));
        Assert.That((error.Kind, _here.Folders.Count, _here.Leftovers.Count), Is.EqualTo((ErrorKind.Transient, 0, 0)));
    }

    [TestCase("catalog")]
    [TestCase("file")]
    public async Task Another_hash_than_the_published_one_is_refused(string place)
    {
        (_feed.LiesAboutHash, _feed.HashPlace) = (true, place);
        var error = await Installation.RefusedAsync(() => _here.AddAsync("Acme.Twelve"));
        Assert.That(error.Message, Does.Contain("its hash is not the one that").And.Contain(_feed.Index));
        Assert.That(_here.Folders.Concat(_here.Leftovers), Is.Empty);
    }

    [TestCase("catalog", "its hash is not the one")]
    [TestCase("none", "not a whole zip archive")]
    public async Task A_package_that_is_cut_off_is_refused(string place, string why)
    {
        (_feed.Truncate, _feed.HashPlace) = (1000, place);
        var error = await Installation.RefusedAsync(() => _here.AddAsync("Acme.Twelve"));
        Assert.That(error.Message, Does.Contain(why));
        Assert.That(_here.Folders.Concat(_here.Leftovers), Is.Empty);
    }

    [Test]
    public async Task A_download_that_breaks_off_goes_on_where_it_broke()
    {
        _feed.BreakAfter = 200_000;
        Assert.That((await _here.AddAsync("Acme.Twelve")).Outcome, Is.EqualTo("added"));
        Assert.That(_feed.Seen.Count(p => p.EndsWith(".nupkg", StringComparison.Ordinal)), Is.GreaterThan(1));
    }

    [Test]
    public async Task A_package_under_another_name_is_refused()
    {
        _feed.Add("Acme.Other", "1.0.0", TestPackage.Of().ToBytes());
        var error = await Installation.RefusedAsync(() => _here.AddAsync("Acme.Other"));
        Assert.That(error.Message, Does.Contain("it says that it is Acme.Twelve 1.0.0"));
    }

    [Test]
    public async Task Offline_nothing_is_asked()
    {
        _here.Offline = true;
        await Installation.RefusedAsync(() => _here.AddAsync("Acme.Twelve"));
        Assert.That(_feed.Seen, Is.Empty);
    }

    [Test]
    public async Task Folders_are_feeds_flat_and_as_NuGet_lays_them_out()
    {
        _here.Feeds.Clear();
        _here.Feeds.Add(_here["flat"]);
        _here.Feeds.Add(_here["deep"]);
        _here.Write("flat/Acme.Other.9.0.0.nupkg", []);
        var bytes = TestPackage.Of(version: "1.3.0").ToBytes();
        _here.Write("deep/acme.twelve/1.3.0/acme.twelve.1.3.0.nupkg", bytes);
        _here.Write("deep/acme.twelve/1.3.0/acme.twelve.1.3.0.nupkg.sha512", System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(System.Security.Cryptography.SHA512.HashData(bytes))));
        Assert.That((await _here.AddAsync("Acme.Twelve")).Installation?.IsHashPublished, Is.True);
        _here.Write("flat/Acme.Twelve.1.4.0.nupkg", TestPackage.Of(version: "1.4.0").ToBytes());
        Assert.That((await _here.UpdateAsync(change: w => w with { Sources = [_here["flat"]] })).Version, Is.EqualTo("1.4.0"));
        var missing = await Installation.RefusedAsync(() => _here.AddAsync("Acme.Twelv"));
        Assert.That(missing.Message, Does.Contain("no package 'Acme.Twelv'").And.Contain(_here["flat"]));
    }

    [TestCase("ftp://127.0.0.1/v3/index.json", "is no feed")]
    [TestCase("http://feed.example/v3/index.json", "is not encrypted")]
    [TestCase("https://ana:secret@feed.example/v3/index.json", "has a password")]
    public async Task What_is_no_good_feed_is_refused_and_shows_no_password(string source, string why)
    {
        var error = await Installation.RefusedAsync(() => _here.AddAsync("Acme.Twelve", w => w with { Sources = [source] }));
        Assert.That(error.Message, Does.Contain(why).And.Not.Contain("secret"));
    }

    [Test]
    public async Task Without_a_feed_it_says_how_to_name_one()
    {
        _here.Feeds.Clear();
        var error = await Installation.RefusedAsync(() => _here.AddAsync("Acme.Twelve"));
        Assert.That(error.Hint, Does.Contain("--source").And.Contain("plugins.feeds"));
        var path = await Installation.RefusedAsync(() => _here.AddAsync("./Acme.Twelve.nupkg"));
        Assert.That(path.Message, Does.Contain("no file or folder"));
    }

    private void Publish(string version, bool listed = true) => _feed.Add("Acme.Twelve", version, TestPackage.Of(version: version).ToBytes(), listed);
}
