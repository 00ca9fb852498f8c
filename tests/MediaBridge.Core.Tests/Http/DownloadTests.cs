using MediaBridge.Core.Http;
using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Http;

public sealed class DownloadTests : HubFixture
{
    private readonly MemoryStaging _staging = new();
    private MediaItem? _fresh;
    private int _asked;

    [Test]
    public async Task A_file_is_staged_whole_with_its_hash()
    {
        var content = await GetAsync("file");
        Assert.That(content.Length, Is.EqualTo(Server.File.Length));
        Assert.That(_staging.Contents[content.Sha256], Is.EqualTo(Server.File));
        Assert.That(Hub.Statistics("run1").Sum(s => s.Bytes), Is.EqualTo(Server.File.Length));
    }

    [Test]
    public async Task A_broken_download_goes_on_where_it_broke()
    {
        Server.BreakAfter = 120_000;
        var content = await GetAsync("file");
        Assert.That(_staging.Contents[content.Sha256], Is.EqualTo(Server.File));
        Assert.That(Server.Count("/file"), Is.GreaterThanOrEqualTo(3));
        Assert.That(Server.Seen[1].Headers["If-Range"], Is.EqualTo("\"v1\""));
        Assert.That(Server.Seen.Skip(1).Select(s => s.Headers["Range"]), Is.All.Match("^bytes=[1-9][0-9]*-$"));
    }

    [Test]
    public async Task A_file_that_changed_meanwhile_is_begun_anew()
    {
        Server.BreakAfter = 200_000;
        var version = 0;
        var hub = NewHub(o => o with { Primary = new ChangingHandler(() => Server.Version = $"v{Math.Min(version++, 2)}") });
        var content = await Clock.DriveAsync(Downloads(hub).GetAsync(new DownloadRequest { Url = new Uri(Server.Address, "file") }, default), Waits);
        Assert.That(_staging.Contents[content.Sha256], Is.EqualTo(Server.File));
        Assert.That(_staging.Contents, Has.Count.EqualTo(1));
        Assert.That(Server.Seen.Count(s => !s.Headers.ContainsKey("Range")), Is.GreaterThan(1));
    }

    [Test]
    public async Task One_that_is_larger_than_allowed_is_refused_and_nothing_is_kept()
    {
        var error = await FailAsync(new DownloadRequest { Url = new Uri(Server.Address, "file"), MaxLength = 1000 });
        Assert.That(error.Kind, Is.EqualTo(ErrorKind.ItemRejected));
        error = await FailAsync(new DownloadRequest { Url = new Uri(Server.Address, "large/5000"), MaxLength = 1000 });
        Assert.That(error.Kind, Is.EqualTo(ErrorKind.ItemRejected));
        Assert.That(_staging.Contents, Is.Empty);
    }

    [Test]
    public async Task Offline_nothing_is_downloaded_and_nothing_sent()
    {
        var downloads = NewHub(o => o with { Offline = true }).Downloads(Binding(), _staging, _ => null);
        var error = (await Assert.ThrowsAsync<PluginException>(() => downloads.GetAsync(new DownloadRequest { Url = new Uri(Server.Address, "file") }, default)))!.Error;
        Assert.That((error.Kind, error.Code), Is.EqualTo((ErrorKind.Transient, HttpErrorCodes.Offline)));
        Assert.That(Server.Seen, Is.Empty);
    }

    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://127.0.0.1/x")]
    public async Task Only_http_is_downloaded(string address) =>
        Assert.That((await FailAsync(new DownloadRequest { Url = new Uri(address) })).Kind, Is.EqualTo(ErrorKind.ItemRejected));

    [Test]
    public async Task A_redirect_to_a_local_file_is_refused() =>
        Assert.That((await FailAsync(new DownloadRequest { Url = new Uri(Server.Address, "to?file:///etc/passwd") })).Kind, Is.EqualTo(ErrorKind.ItemRejected));

    [TestCase("status/403")]
    [TestCase("status/404")]
    [TestCase("status/410")]
    [TestCase("html")]
    public async Task A_dead_address_is_renewed_by_the_origin_once(string dead)
    {
        _fresh = Item("file");
        var content = await Clock.DriveAsync(Downloads().GetAsync(Request(dead), default), Waits);
        Assert.That(_staging.Contents[content.Sha256], Is.EqualTo(Server.File));
        Assert.That(_asked, Is.EqualTo(1));
    }

    [Test]
    public async Task A_dead_address_that_nobody_can_renew_is_not_found()
    {
        Assert.That((await FailAsync(Request("status/404"))).Kind, Is.EqualTo(ErrorKind.NotFound));
        Assert.That((await FailAsync(Request("html"))).Kind, Is.EqualTo(ErrorKind.ItemRejected));
        _fresh = Item("status/404");
        Assert.That((await FailAsync(Request("status/404"))).Kind, Is.EqualTo(ErrorKind.NotFound));
        Assert.That((await FailAsync(Request("status/410"))).Kind, Is.EqualTo(ErrorKind.NotFound));
        Assert.That(_asked, Is.EqualTo(4));
    }

    [Test]
    public async Task The_service_is_asked_as_the_account_and_other_hosts_as_a_stranger()
    {
        await using var other = await FaultyServer.StartAsync(Clock);
        var vault = new CredentialVault(new SecretFile(Data.Path, _ => null), Redactor, Clock);
        await vault.StoreAsync("service", "ana", new Credential { AccessToken = "download-token" }, default);
        var downloads = Hub.Downloads(Binding() with { SignIn = new HeaderSignIn(), CredentialVault = vault }, _staging, _ => null);
        await downloads.GetAsync(new DownloadRequest { Url = new Uri(Server.Address, "file") }, default);
        await downloads.GetAsync(new DownloadRequest { Url = new Uri(other.Address, "file") }, default);
        Assert.That(Server.Seen.Single().Headers["X-Token"], Is.EqualTo("download-token"));
        Assert.That(other.Seen.Single().Headers.ContainsKey("X-Token"), Is.False);
    }

    [Test]
    public async Task A_server_that_always_breaks_at_the_same_place_is_given_up()
    {
        Server.BreakAfter = 1;
        Server.File = new byte[5_000];
        var error = await FailAsync(new DownloadRequest { Url = new Uri(Server.Address, "file") });
        Assert.That(error.Kind, Is.EqualTo(ErrorKind.Transient));
        Assert.That(Server.Count("/file"), Is.LessThanOrEqualTo(201));
    }

    private static DownloadRequest RequestOf(Uri url) => new() { Url = url, Item = new MediaItem { Ids = [ExternalId.Parse("source:1")] }, ArtworkId = "p1" };

    private DownloadRequest Request(string path) => RequestOf(new Uri(Server.Address, path));

    private MediaItem Item(string path) => new() { Artwork = [new Artwork { Role = Artwork.Poster, Id = "p0" }, new Artwork { Role = Artwork.Poster, Id = "p1", Url = new Uri(Server.Address, path) }] };

    private IDownloads Downloads(HttpHub? hub = null) => (hub ?? Hub).Downloads(Binding(), _staging, _ => new Origin(this));

    private Task<StagedContent> GetAsync(string path) => Clock.DriveAsync(Downloads().GetAsync(new DownloadRequest { Url = new Uri(Server.Address, path) }, default), Waits);

    private async Task<PluginError> FailAsync(DownloadRequest request) =>
        (await Assert.ThrowsAsync<PluginException>(() => Clock.DriveAsync(Downloads().GetAsync(request, default), Waits)))!.Error;

    private sealed class Origin(DownloadTests test) : ILookup
    {
        public Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
        {
            Assert.That((id.ToString(), request.Facets), Is.EqualTo(("source:1", new[] { Facets.Artwork })).UsingPropertiesComparer());
            test._asked++;
            return Task.FromResult(test._fresh);
        }
    }

    private sealed class HeaderSignIn : ISignIn
    {
        public Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken) => Task.FromResult<Credential?>(null);

        public void Authorize(HttpRequestMessage request, Credential credential) => request.Headers.Add("X-Token", credential.AccessToken);
    }

    private sealed class ChangingHandler(Action before) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            before();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
