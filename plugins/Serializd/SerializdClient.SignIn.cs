using System.Net.Http.Headers;
using System.Net.Http.Json;
using MediaBridge.Plugins.Serializd.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Serializd;

/// <content>Signing in with mail address and password, as the site does; only the token is kept.</content>
internal sealed partial class SerializdClient
{
    public async Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        var email = await request.Prompt.AskAsync("Mail address at Serializd", secret: false, cancellationToken);
        var password = await request.Prompt.AskAsync("Password at Serializd", secret: true, cancellationToken);
        try
        {
            using var login = new HttpRequestMessage(HttpMethod.Post, "login") { Content = JsonContent.Create(new SerializdLogin { Email = email, Password = password }, SerializdJson.Default.SerializdLogin) }.WithIntent(RequestIntent.SignIn);
            return (await SendAsync(login, SerializdJson.Default.SerializdWho, cancellationToken)).Token is { Length: > 0 } token
                ? new Credential { AccessToken = token }
                : throw new PluginException(ErrorKind.ServiceChanged, "Serializd gave no token.");
        }
        catch (PluginException e) when (e.Error.Code is "http.400" or "http.401" or "http.403" or "http.404")
        {
            throw new PluginException(ErrorKind.Authentication, "Serializd does not take this mail address and password.", "Sign in again. An account that signs in by another service needs a password of its own, set at the site.", e);
        }
    }

    /// <summary>The token cannot be renewed without the password, which is not kept.</summary>
    public Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken) => Task.FromResult<Credential?>(null);

    public void Authorize(HttpRequestMessage request, Credential credential)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credential);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.AccessToken);
        request.Headers.TryAddWithoutValidation("Cookie", $"tvproject_credentials={credential.AccessToken}");
        if (request.RequestUri?.OriginalString.EndsWith(WhoAmI, StringComparison.Ordinal) == true)
        {
            request.Content = JsonContent.Create(new SerializdToken { Token = credential.AccessToken }, SerializdJson.Default.SerializdToken);
        }
    }
}
