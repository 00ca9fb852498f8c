using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Serving;
using MediaBridge.Tests.Services.Tvdb;

namespace MediaBridge.Plugins.Tests.Tvdb;

/// <summary>The local TheTVDB behind the kit's web, with an account that is signed in.</summary>
internal static class TvdbWorld
{
    public static readonly Credential SignedIn = new() { AccessToken = "token-of-the-kit-0001" };

    public static readonly object Connection = new { key = TvdbService.ApiKey, pin = TvdbService.UserPin };

    public static TvdbService Arrange(TestServices services)
    {
        var tvdb = new TvdbService().WithToken(SignedIn.AccessToken);
        services.World = tvdb;
        services.Web.Serve(tvdb);
        return tvdb;
    }
}
