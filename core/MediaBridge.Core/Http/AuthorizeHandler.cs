using System.Net;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>Puts the account's credential on a copy of the request; renews it before it ends, and once when the service no longer takes it.</summary>
internal sealed class AuthorizeHandler(HttpHub hub, ServiceBinding binding, ServiceState state, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);
    private static readonly string Agent = $"MediaBridge/{typeof(AuthorizeHandler).Assembly.GetName().Version?.ToString(2)}";

    private string Account => binding.CredentialKey ?? binding.Account;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var run = RequestRun.Of(request);
        if (binding is not { SignIn: { } signIn, CredentialVault: { } vault } || run.Intent == RequestIntent.SignIn || request.IsForEverybody())
        {
            return await base.SendAsync(Copy(request), cancellationToken);
        }

        var credential = await vault.GetAsync(binding.Service, Account, cancellationToken);
        if (credential is null)
        {
            return await base.SendAsync(Copy(request), cancellationToken); // some services answer strangers too
        }

        if (credential.ExpiresAt is { } end && end - Ahead <= hub.Options.Clock.GetUtcNow())
        {
            credential = await vault.RefreshAsync(binding.Service, Account, credential, signIn.RefreshAsync, cancellationToken);
        }

        var response = await SendAsAsync(request, signIn, credential, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !run.IsReplayable)
        {
            return response;
        }

        response.Dispose();
        credential = await vault.RefreshAsync(binding.Service, Account, credential, signIn.RefreshAsync, cancellationToken);
        await state.Pace.AgainAsync(cancellationToken);
        Interlocked.Increment(ref run.Counters.Attempts);
        run.Attempts++;
        return await SendAsAsync(request, signIn, credential, cancellationToken);
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request)
    {
        var copy = request.Copy();
        if (!copy.Headers.NonValidated.Contains("User-Agent"))
        {
            copy.Headers.TryAddWithoutValidation("User-Agent", Agent);
        }

        return copy;
    }

    private Task<HttpResponseMessage> SendAsAsync(HttpRequestMessage request, ISignIn signIn, Credential credential, CancellationToken cancellationToken)
    {
        var copy = Copy(request);
        signIn.Authorize(copy, credential);
        return base.SendAsync(copy, cancellationToken);
    }
}
