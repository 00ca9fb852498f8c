using System.Runtime.CompilerServices;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.EndToEnd.Tests.Secrets;

/// <summary>A plugin that says every secret it gets wherever it can: in addresses, headers, bodies, logs, errors, reasons.</summary>
public sealed class LeakyPlugin : IPlugin
{
    public void Describe(PluginBuilder plugin)
    {
        plugin.Info("leaky", "Leaky", "Says what it should not")
            .Service("leaky", new ServicePolicy { RequestsPerSecond = 1000, Burst = 1000, Retries = 0, CacheFor = TimeSpan.FromDays(1) })
            .Connection<Account, Client>("leaky", (o, s) => new Client(o, s))
            .Source<Options, Client, Source>(new ComponentInfo { Id = "leaky.items", Summary = "Reads" }, (o, c, s) => new Source(o, c, s))
            .Processor<Options, Client, Step>(new ComponentInfo { Id = "leaky.step", Summary = "Fails" }, (o, c, _) => new Step(o, c))
            .Sink<Options, Client, Sink>(new ComponentInfo { Id = "leaky.sink", Summary = "Fails" }, (o, c, _) => new Sink(o, c));
    }

    internal sealed record Account
    {
        public required Secret Token { get; init; }
    }

    internal sealed record Options
    {
        public required Secret Key { get; init; }
    }

    internal sealed class Client(Account account, PluginServices services) : ISignIn, IConnectionCheck
    {
        public string Token => account.Token.Reveal();

        public Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken) => Task.FromResult(new ConnectionStatus { AccountId = "7" });

        public Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken) => throw new PluginException(ErrorKind.Authentication, "no");

        public Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken) => Task.FromResult<Credential?>(null);

        public void Authorize(HttpRequestMessage request, Credential credential) => request.Headers.Authorization = new("Bearer", credential.AccessToken);

        /// <summary>What the service answers; it echoes query, headers and body.</summary>
        public async Task<string> AskAsync(string path, string key, CancellationToken cancellationToken)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{path}?api_key={Uri.EscapeDataString(key)}") { Content = new StringContent($"{{\"password\":\"{Token}\"}}") };
            request.WithIntent(RequestIntent.Query);
            request.Headers.Add("X-Token", Token);
            using var response = await services.Http("leaky").SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            services.Log.LogWarning("The service said {Body} to {Key}", body, key);
            return $"{(int)response.StatusCode} {body}";
        }
    }

    internal sealed class Source(Options options, Client client, PluginServices services) : ISource
    {
        public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var said = "";
            foreach (var path in (string[])["echo", "me", "status/400", "status/500", "html", "truncated/9"])
            {
                try
                {
                    said += await client.AskAsync(path, options.Key.Reveal(), cancellationToken);
                }
                catch (Exception e) when (e is HttpRequestException or PluginException or IOException)
                {
                    services.Log.LogError(e, "Failed with {Text}", e.ToString());
                    said += e.ToString();
                }
            }

            for (var i = 0; i < 3; i++)
            {
                yield return new MediaItem { Kind = ItemKinds.Movie, Title = $"Film {i}", Ids = [new ExternalId("leaky", $"{i}")] };
            }

            throw new PluginException(ErrorKind.ServiceChanged, $"The page is not as it was: {said}", $"Tell them {options.Key.Reveal()}", new InvalidOperationException(client.Token));
        }
    }

    internal sealed class Step(Options options, Client client) : IProcessor
    {
        public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            switch (item.Title)
            {
                case "Film 0":
                    throw new PluginException(ErrorKind.ItemRejected, $"no good with {options.Key.Reveal()}");
                case "Film 1":
                    throw new InvalidOperationException($"failed with {client.Token}");
                default:
                    yield return item;
                    break;
            }
        }
    }

    internal sealed class Sink(Options options, Client client) : ISink
    {
        public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var desired in request.Desired.WithCancellation(cancellationToken))
            {
                request.Reject(desired.Item, $"not with {client.Token}");
                yield return new PlannedChange { Kind = ChangeKind.Create, Target = desired.Item.Ids[0].ToString(), Items = desired.Item.Ids, Do = desired, Reason = $"because {client.Token}" };
            }
        }

        public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var change in request.Changes.WithCancellation(cancellationToken))
            {
                yield return ChangeResult.Failed(change, new PluginError { Kind = ErrorKind.Transient, Message = await client.AskAsync("status/503", options.Key.Reveal(), cancellationToken) });
            }
        }
    }
}
