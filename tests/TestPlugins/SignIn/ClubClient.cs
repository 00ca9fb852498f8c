using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.TestPlugins.SignIn;

/// <summary>A client that signs in, by device code, by an address to open, or by password.</summary>
internal sealed class ClubClient(ClubOptions options, PluginServices services) : IConnectionCheck, ISignIn
{
    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        using var response = await services.Http("club").GetAsync(new Uri("me", UriKind.Relative), cancellationToken);
        return await Me.ReadAsync(response, cancellationToken);
    }

    public async Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken) => options.Flow switch
    {
        Flow.Device => await DeviceAsync(request.Prompt, cancellationToken),
        Flow.Code => await CodeAsync(request.Prompt, cancellationToken),
        _ => await TokenAsync(
            cancellationToken,
            ("grant", "password"),
            ("user", await request.Prompt.AskAsync("User name", secret: false, cancellationToken)),
            ("password", await request.Prompt.AskAsync("Password", secret: true, cancellationToken)))
            ?? throw new PluginException(ErrorKind.Authentication, "The club does not know this name and password.", "Try again."),
    };

    public Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken)
        => current.RefreshToken is { } token ? TokenAsync(cancellationToken, ("grant", "refresh"), ("token", token)) : Task.FromResult<Credential?>(null);

    public void Authorize(HttpRequestMessage request, Credential credential) => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.AccessToken);

    private async Task<Credential> DeviceAsync(IPrompt prompt, CancellationToken cancellationToken)
    {
        using var device = (await PostAsync("device", cancellationToken))!;
        var (code, user) = (device.RootElement.GetProperty("device").GetString()!, device.RootElement.GetProperty("user").GetString());
        await prompt.ShowAsync("Open this page on any device and enter the code.", new Uri(device.RootElement.GetProperty("url").GetString()!), user, cancellationToken);
        while (true)
        {
            if (await TokenAsync(cancellationToken, ("grant", "device"), ("device", code)) is { } credential)
            {
                return credential;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(device.RootElement.GetProperty("interval").GetInt32()), services.Clock, cancellationToken);
        }
    }

    // guide:code
    private async Task<Credential> CodeAsync(IPrompt prompt, CancellationToken cancellationToken)
    {
        await prompt.ShowAsync("Open this page and allow MediaBridge to read your marks.", new Uri("https://club.example/allow"), null, cancellationToken);
        var code = await prompt.AskAsync("Code that the page shows", secret: false, cancellationToken);
        return await TokenAsync(cancellationToken, ("grant", "code"), ("code", code))
            ?? throw new PluginException(ErrorKind.Authentication, "The club does not take this code.", "Open the page again: a code is good for one use.");
    }
    // /guide

    private async Task<Credential?> TokenAsync(CancellationToken cancellationToken, params (string Name, string Value)[] values)
    {
        using var answer = await PostAsync("token", cancellationToken, values);
        return answer is null ? null : new Credential
        {
            AccessToken = answer.RootElement.GetProperty("access").GetString()!,
            RefreshToken = answer.RootElement.GetProperty("refresh").GetString(),
            ExpiresAt = DateTimeOffset.Parse(answer.RootElement.GetProperty("expires").GetString()!, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>What the club answers; null if it says no, or not yet.</summary>
    private async Task<JsonDocument?> PostAsync(string path, CancellationToken cancellationToken, params (string Name, string Value)[] values)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value))) };
        using var response = await services.Http("club").SendAsync(request.WithIntent(RequestIntent.SignIn), cancellationToken);
        return (int)response.StatusCode is 400 or 403 ? null : JsonDocument.Parse(await response.EnsureOk().Content.ReadAsStringAsync(cancellationToken));
    }
}
