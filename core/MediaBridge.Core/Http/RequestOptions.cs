namespace MediaBridge.Core.Http;

/// <summary>Marks of the chain on a request.</summary>
internal static class RequestOptions
{
    private static readonly HttpRequestOptionsKey<bool> NoCookiesKey = new("MediaBridge.NoCookies");

    /// <summary>The account's cookies stay behind from here on.</summary>
    public static void DropCookies(HttpRequestMessage request) => request.Options.Set(NoCookiesKey, true);

    /// <summary>Whether the account's cookies go along.</summary>
    public static bool HasCookies(HttpRequestMessage request) => !request.Options.TryGetValue(NoCookiesKey, out var none) || !none;
}
