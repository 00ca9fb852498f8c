namespace MediaBridge.Core.Http;

/// <summary>Copies requests: each attempt changes its own.</summary>
internal static class RequestCopies
{
    /// <summary>A copy with the same content object.</summary>
    public static HttpRequestMessage Copy(this HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri)
        {
            Version = request.Version,
            VersionPolicy = request.VersionPolicy,
            Content = request.Content,
        };
        foreach (var header in request.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        foreach (var option in request.Options)
        {
            ((IDictionary<string, object?>)copy.Options)[option.Key] = option.Value;
        }

        return copy;
    }
}
