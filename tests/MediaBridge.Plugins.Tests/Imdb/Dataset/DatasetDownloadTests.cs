using System.Net;
using System.Net.Http.Headers;
using MediaBridge.Plugins.Imdb.Dataset;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Imdb.Dataset;

/// <summary>How files are brought from IMDb.</summary>
public sealed class DatasetDownloadTests
{
    private static readonly string[] Files = ["title.basics", "title.akas", "title.ratings", "title.crew", "name.basics", "title.episode"];

    [Test]
    public async Task Files_are_downloaded_once_and_again_when_IMDb_made_them_anew()
    {
        await using var world = new Site();
        await world.OpenAsync();
        Assert.That(world.Downloads, Is.EqualTo(6));

        world.Services.Clock.Advance(TimeSpan.FromHours(1));
        await world.OpenAsync();
        Assert.That(world.Requests("HEAD"), Is.EqualTo(6), "asked once a day");

        world.Services.Clock.Advance(TimeSpan.FromDays(1));
        world.Renew("title.ratings", DatasetFixture.Ratings.Replace("120000", "120007", StringComparison.Ordinal));
        var index = await world.OpenAsync();
        Assert.Multiple(() =>
        {
            Assert.That(world.Downloads, Is.EqualTo(7));
            Assert.That(index.Titles[index.TitleOf(15864)].Votes, Is.EqualTo(120007));
            Assert.That(Directory.EnumerateFiles(world.Folder, "*.tmp"), Is.Empty);
        });
    }

    [Test]
    public async Task Without_a_network_what_is_there_stays_in_use()
    {
        await using var world = new Site();
        await world.OpenAsync();
        world.Services.Clock.Advance(TimeSpan.FromDays(2));
        world.Services.Web.Fail(WebFault.Reset);
        Assert.That((await world.OpenAsync()).TitleOf(15864), Is.GreaterThanOrEqualTo(0));
    }

    [Test]
    public async Task Without_a_network_and_files_it_is_an_error()
    {
        await using var world = new Site();
        world.Services.Web.Fail(WebFault.ServerError);
        var error = await Assert.ThrowsAsync<PluginException>(async () => await world.OpenAsync());
        Assert.That(error!.Error.Kind, Is.EqualTo(ErrorKind.Transient));
    }

    /// <summary>The folder of a connection, and the place where IMDb's files are.</summary>
    private sealed class Site : IAsyncDisposable
    {
        private readonly Dictionary<string, (byte[] Bytes, int Version)> _files = [];
        private readonly List<DatasetClient> _clients = [];
        private readonly string _staging;

        public Site()
        {
            Services.Declare(DatasetClient.Service, new ServicePolicy { Address = new Uri("https://datasets.test/") });
            Folder = Path.Combine(Services.Folder, "imdb");
            _staging = DatasetFixture.Write(Path.Combine(Services.Folder, "site"));
            foreach (var name in Files)
            {
                _files[name] = (File.ReadAllBytes(Path.Combine(_staging, $"{name}.tsv.gz")), 1);
                Services.Web.On("HEAD", $"/{name}.tsv.gz").Reply(_ => Answer(name, withBody: false));
                Services.Web.On("GET", $"/{name}.tsv.gz").Reply(_ => Answer(name, withBody: true));
            }
        }

        public TestServices Services { get; } = new();

        public string Folder { get; }

        public int Downloads => Services.Downloads.Requests.Count;

        public int Requests(string method) => Services.Web.Requests.Count(r => r.Method == method);

        public void Renew(string name, string text)
        {
            DatasetFixture.Pack(_staging, name, text);
            _files[name] = (File.ReadAllBytes(Path.Combine(_staging, $"{name}.tsv.gz")), _files[name].Version + 1);
        }

        public async Task<MediaBridge.Plugins.Imdb.Dataset.Index.TitleIndex> OpenAsync()
        {
            var client = new DatasetClient(new DatasetOptions { Folder = Folder, Download = true }, Services);
            _clients.Add(client);
            return await client.IndexAsync(CancellationToken.None);
        }

        public async ValueTask DisposeAsync()
        {
            _clients.ForEach(c => c.Dispose());
            await Services.DisposeAsync();
        }

        private HttpResponseMessage Answer(string name, bool withBody)
        {
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(withBody ? _files[name].Bytes : []) };
            answer.Headers.ETag = new EntityTagHeaderValue($"\"{name}-{_files[name].Version}\"");
            return answer;
        }
    }
}
