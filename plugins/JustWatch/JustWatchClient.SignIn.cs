using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.JustWatch;

/// <content>The sign-in: the person copies the token of a signed-in browser, which is what programs of others do, too. It is good for about an hour.</content>
internal sealed partial class JustWatchClient
{
    private volatile string? _account;

    public async Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        await request.Prompt.ShowAsync(
            "Open this page and sign in. In the browser's developer tools, network, choose a request named graphql and copy what its header Authorization says.",
            new Uri("https://www.justwatch.com/us/lists/my-lists"), null, cancellationToken);
        var text = (await request.Prompt.AskAsync("Token", secret: true, cancellationToken)).Trim();
        var token = text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? text[7..].Trim() : text;
        if (token.Length == 0 || token.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            throw new PluginException(ErrorKind.Authentication, "This is no token: it is empty, or has blanks in it.", "Copy the whole value of the header Authorization.");
        }

        return new Credential { AccessToken = token, ExpiresAt = Claim(token, "exp") is { ValueKind: JsonValueKind.Number } end && end.TryGetInt64(out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null };
    }

    /// <summary>Only the person can get a new one.</summary>
    public Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken) => Task.FromResult<Credential?>(null);

    public void Authorize(HttpRequestMessage request, Credential credential)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credential);
        _account ??= Claim(credential.AccessToken, "sub") is { ValueKind: JsonValueKind.String } sub ? sub.GetString() : "account";
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.AccessToken);
    }

    /// <summary>What a token of the form JWT says; null if it is none, or says nothing of it.</summary>
    private static JsonElement? Claim(string token, string name)
    {
        try
        {
            if (token.Split('.') is [_, var payload, _])
            {
                using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
                return json.RootElement.TryGetProperty(name, out var value) ? value.Clone() : null;
            }
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            // Another form of token says nothing of itself.
        }

        return null;
    }
}
