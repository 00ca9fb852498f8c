using System.Net.Http.Headers;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>A media server whose pictures only its accounts may see: one film, one poster.</summary>
internal sealed class GalleryPlugin(string name, string film, Func<string> picture) : IPlugin
{
    public void Describe(PluginBuilder plugin) => plugin
        .Info(name, name, "A media server")
        .Service(name)
        .Connection<Account, Client>(name, (_, _) => new Client())
        .Source<NoOptions, Client, Films>(new ComponentInfo { Id = $"{name}.films", Summary = "Its films" }, (_, _, _) => new Films(name, film, picture));

    internal sealed record NoOptions;

    internal sealed record Account
    {
        public Uri Address { get; init; } = new("http://127.0.0.1/");
    }

    internal sealed class Client : ISignIn
    {
        public Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken) => Task.FromResult(new Credential { AccessToken = "good" });

        public Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken) => Task.FromResult<Credential?>(null);

        public void Authorize(HttpRequestMessage request, Credential credential) => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.AccessToken);
    }

    internal sealed class Films(string name, string film, Func<string> picture) : ISource
    {
        public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield return SourceElement.Of(new MediaItem
            {
                Title = film,
                Ids = [new ExternalId(name, "1"), new ExternalId(IdSchemes.FilePath, $"films/{film}")],
                Versions = [new MediaVersion { Files = [new MediaFile { Path = $"films/{film}/film.mkv" }] }],
                Artwork = [new Artwork { Role = Artwork.Poster, Url = new Uri(picture()) }],
                Provenance = new Provenance { Origin = $"{name}.films" },
            });
            yield return SourceElement.Complete;
        }
    }
}
