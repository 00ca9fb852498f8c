using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Secrets;

/// <summary>A service that puts the secrets of its connection into items, as media servers do.</summary>
internal sealed class TokenPlugin : IPlugin
{
    private bool _written;

    /// <summary>The cursor that each read got.</summary>
    public List<string?> Cursors { get; } = [];

    public bool StateRefused { get; private set; }

    /// <summary>The service's own address, for connections that state none.</summary>
    public Uri? Home { get; set; }

    public void Describe(PluginBuilder plugin) => plugin
        .Info("tokens", "Tokens", "Puts tokens into addresses")
        .Service("tokens", new ServicePolicy { RequestsPerSecond = 1000, Burst = 1000, Address = Home })
        .Connection<Account, Client>("tokens", (o, s) => new Client(o, s))
        .Source<NoOptions, Client, Source>(new ComponentInfo { Id = "tokens.items", Summary = "Reads", Incremental = true }, (_, c, s) => new Source(this, c, s))
        .Processor<NoOptions, Client, Step>(new ComponentInfo { Id = "tokens.step", Summary = "Adds" }, (_, c, _) => new Step(c))
        .Sink<NoOptions, Client, Sink>(new ComponentInfo { Id = "tokens.sink", Summary = "Writes" }, (_, c, _) => new Sink(this, c));

    internal sealed record NoOptions;

    internal sealed record Account
    {
        public required Secret Token { get; init; }
    }

    internal sealed class Client(Account account, PluginServices services) : ISignIn
    {
        public string Token => account.Token.Reveal();

        public string Access { get; private set; } = "";

        public Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken) => throw new PluginException(ErrorKind.Authentication, "no");

        public Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken) => Task.FromResult<Credential?>(null);

        public void Authorize(HttpRequestMessage request, Credential credential) => Access = credential.AccessToken;

        public async Task<Uri> HomeAsync(CancellationToken cancellationToken)
        {
            var http = services.Http("tokens");
            using var answer = await http.GetAsync(new Uri("ok", UriKind.Relative), cancellationToken);
            return http.BaseAddress!;
        }
    }

    private sealed class Source(TokenPlugin plugin, Client client, PluginServices services) : ISource
    {
        public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            plugin.Cursors.Add(request.Cursor);
            var home = await client.HomeAsync(cancellationToken);
            var token = Uri.EscapeDataString(client.Token);
            yield return new MediaItem
            {
                Kind = ItemKinds.Movie,
                Title = "One",
                Year = 2001,
                Ids = ["tokens:1"],
                Description = new Description { Overview = $"Base64 {Convert.ToBase64String(Encoding.UTF8.GetBytes(client.Token))}" },
                Note = $"mine: {client.Token}",
                Artwork = [new Artwork { Role = Artwork.Poster, Url = new Uri($"{home}file/p.jpg?X-Plex-Token={token}") }, new Artwork { Role = Artwork.Thumb, Url = new Uri($"http://ana:{token}@{home.Authority}/thumb.jpg") }],
                Extras = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["tokens.raw"] = JsonSerializer.SerializeToElement(client.Token) },
            };
            try
            {
                await services.State.SetAsync("token", client.Token, cancellationToken);
            }
            catch (PluginException)
            {
                plugin.StateRefused = true;
            }

            yield return SourceElement.NextRun($"next?token={client.Token}");
            yield return SourceElement.Complete;
        }
    }

    private sealed class Step(Client client) : IProcessor
    {
        public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await client.HomeAsync(cancellationToken);
            yield return item with { Artwork = [.. item.Artwork!, new Artwork { Role = Artwork.Background, Url = new Uri($"http://elsewhere.example/b.jpg?access={client.Access}") }] };
        }
    }

    private sealed class Sink(TokenPlugin plugin, Client client) : ISink
    {
        public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var desired in request.Desired.WithCancellation(cancellationToken))
            {
                yield return new PlannedChange
                {
                    Kind = plugin._written ? ChangeKind.Unchanged : ChangeKind.Create,
                    Target = $"one {client.Token}",
                    Summary = $"with {client.Token}",
                    Items = desired.Item.Ids,
                    Fields = [new FieldChange { Path = "token", After = client.Token }],
                    Do = desired,
                };
            }
        }

        public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var change in request.Changes.WithCancellation(cancellationToken))
            {
                plugin._written = true;
                yield return ChangeResult.Applied(change, client.Token) with { Item = new MediaItem { Title = $"Made by {client.Token}" } };
            }
        }
    }
}
