namespace MediaBridge.Sdk;

/// <summary>An ability of a connection's client: sign in, refresh, and put the credential on requests.</summary>
/// <remarks>The engine stores credentials (encrypted, before they are used), holds one lock per account while refreshing, and calls <see cref="Authorize"/> for every request but those of intent <see cref="RequestIntent.SignIn"/>.</remarks>
public interface ISignIn
{
    /// <summary>Signs in with the person's help.</summary>
    Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken);

    /// <summary>Renews a credential without help; null if the person must sign in again.</summary>
    Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken);

    /// <summary>Puts the credential on a request.</summary>
    void Authorize(HttpRequestMessage request, Credential credential);
}
