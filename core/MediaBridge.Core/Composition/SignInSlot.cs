using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>The sign-in of a connection's client. The client's own services need it before the client exists, so it is filled afterwards.</summary>
internal sealed class SignInSlot : ISignIn
{
    private ISignIn? _client;

    /// <summary>Whether the client can sign in at all.</summary>
    public bool IsFilled => _client is not null;

    public void Fill(ISignIn? client) => _client = client;

    public Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken) => Client().SignInAsync(request, cancellationToken);

    public Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken) => Client().RefreshAsync(current, cancellationToken);

    public void Authorize(HttpRequestMessage request, Credential credential) => _client?.Authorize(request, credential);

    private ISignIn Client() => _client ?? throw new PluginException(ErrorKind.Configuration, "This connection has no sign-in.");
}
