namespace MediaBridge.Sdk.Testing;

/// <summary>What a client of a service sends through.</summary>
internal sealed class TestWebHandler(TestWeb web, string service, Uri? address) : HttpMessageHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.RequestUri is not { IsAbsoluteUri: true })
        {
            throw new PluginException(ErrorKind.Configuration, $"'{request.RequestUri}' is no http or https address of service '{service}'.");
        }

        if (request.Intent() == RequestIntent.Write && web.Planning)
        {
            throw TestWeb.WriteRefused($"{request.Method} {request.RequestUri.GetLeftPart(UriPartial.Path)}");
        }

        if (request.Intent() != RequestIntent.SignIn && !request.IsForEverybody())
        {
            web.Authorize?.Invoke(request);
        }

        var seen = await TestRequest.OfAsync(service, request, cancellationToken);
        var response = await web.AnswerAsync(seen, request, "/" + Below(request.RequestUri), cancellationToken);
        response = request.MayAskToWait() ? request.Translated(response, await response.Content.ReadAsByteArrayAsync(cancellationToken)) : response;
        cancellationToken.ThrowIfCancellationRequested();
        request.Options.Set(HttpExtensions.SafeAddressKey, request.RequestUri.GetLeftPart(UriPartial.Path));
        response.RequestMessage = request;
        return response;
    }

    private string Below(Uri target)
        => address?.IsBaseOf(target) == true ? target.AbsolutePath[address.AbsolutePath.Length..] : target.AbsolutePath.TrimStart('/');
}
