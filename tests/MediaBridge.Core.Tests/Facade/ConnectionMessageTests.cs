using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Facade;

/// <summary>What a check says of an account that could sign in and has not.</summary>
public sealed class ConnectionMessageTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [TestCase(null, "The session in the cookie is over.", "Copy it again.", false, "The session in the cookie is over.", "Copy it again.")]
    [TestCase(null, "The session is of somebody else.", null, false, "The session is of somebody else.", "Sign in again: mediabridge connect ana")]
    [TestCase(null, "Nobody is signed in.", "Sign in with mediabridge connect NAME.", false, "Nobody is signed in.", "Sign in with mediabridge connect ana.")]
    [TestCase("http.401", "The service answered 401.", null, false, "The connection ana is not signed in.", "Sign in: mediabridge connect ana")]
    [TestCase("http.401", "The service answered 401.", null, true, "The service answered 401.", "Sign in again: mediabridge connect ana")]
    public async Task ThePluginsOwnMessageIsShown(string? code, string message, string? hint, bool cookie, string shown, string remedy)
    {
        var plugin = new CookiePlugin(new PluginError { Kind = ErrorKind.Authentication, Code = code, Message = message, Hint = hint });
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions
        {
            DataFolder = _folder["data"],
            Plugins = [plugin],
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["MEDIABRIDGE_SECRET_ANA_COOKIE"] = "at-main=1" },
        });
        await bridge.Connections.AddAsync(new ConnectionDefinition
        {
            Name = "ana",
            Service = "cookies",
            Secrets = cookie ? new Dictionary<string, string>(StringComparer.Ordinal) { ["cookie"] = "ana/cookie" } : [],
        });
        var report = await bridge.Connections.CheckAsync("ana");
        Assert.That((report.State, report.ExitCode, report.Error!.Message, report.Error.Hint), Is.EqualTo((ConnectionState.SignInNeeded, 4, shown, remedy)));
    }

    private sealed record CookieOptions
    {
        [System.ComponentModel.Description("A cookie.")]
        public Secret? Cookie { get; init; }
    }

    private sealed class CookiePlugin(PluginError error) : IPlugin
    {
        public void Describe(PluginBuilder plugin) => plugin
            .Info("cookies", "Cookies", "Signs in by cookie")
            .Service("cookies")
            .Connection("cookies", (CookieOptions _, PluginServices _) => new Client(error));

        private sealed class Client(PluginError error) : IConnectionCheck, ISignIn
        {
            public Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken) => throw new PluginException(error);

            public Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

            public Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken) => Task.FromResult<Credential?>(null);

            public void Authorize(HttpRequestMessage request, Credential credential)
            {
            }
        }
    }
}
