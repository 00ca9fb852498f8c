using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Secrets;

public sealed class CredentialVaultTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly Redactor _redactor = new();
    private readonly Credential _old = new() { AccessToken = "access-1", RefreshToken = "refresh-1", Values = new Dictionary<string, string> { ["device"] = "device-1" } };

    public void Dispose() => _data.Dispose();

    [Test]
    public async Task Keeps_credentials_apart_and_encrypted()
    {
        await Vault().StoreAsync("trakt", "ana", _old, default);
        await Vault().StoreAsync("trakt", "ben", _old with { AccessToken = "access-ben" }, default);

        Assert.That((await Vault().GetAsync("trakt", "ana", default))!.Values!["device"], Is.EqualTo("device-1"));
        Assert.That((await Vault().GetAsync("trakt", "ben", default))!.AccessToken, Is.EqualTo("access-ben"));
        Assert.That(await Vault().GetAsync("plex", "ana", default), Is.Null);
        Assert.That(await File.ReadAllTextAsync(_data["secrets.bin"], System.Text.Encoding.Latin1), Does.Not.Contain("access").And.Not.Contain("trakt"));
        Assert.That(_redactor.Redact("access-1 refresh-1 device-1"), Is.EqualTo("*** *** ***"));
        Assert.That(await Vault().RemoveAsync("trakt", "ana", default), Is.True);
        Assert.That(await Vault().GetAsync("trakt", "ana", default), Is.Null);
    }

    [Test]
    public async Task Many_who_find_it_stale_refresh_once()
    {
        await Vault().StoreAsync("trakt", "ana", _old, default);
        var calls = 0;
        var renewed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Vault().RefreshAsync("trakt", "ana", _old, (current, _) =>
        {
            Interlocked.Increment(ref calls);
            return Task.FromResult<Credential?>(current with { AccessToken = "access-2", RefreshToken = "refresh-2" });
        }, default))));

        Assert.That(calls, Is.EqualTo(1));
        Assert.That(renewed.Select(c => c.AccessToken), Is.All.EqualTo("access-2"));
        Assert.That((await Vault().GetAsync("trakt", "ana", default))!.RefreshToken, Is.EqualTo("refresh-2"));
    }

    [Test]
    public async Task The_intent_is_stored_before_the_service_is_asked()
    {
        await Vault().StoreAsync("trakt", "ana", _old, default);
        DateTimeOffset? begun = null;
        await Vault().RefreshAsync("trakt", "ana", _old, (current, _) =>
        {
            begun = new SecretFile(_data.Path).Read().Credentials["trakt\nana"].RefreshBegun;
            return Task.FromResult<Credential?>(current with { AccessToken = "access-2" });
        }, default);

        Assert.That(begun, Is.Not.Null);
        Assert.That(new SecretFile(_data.Path).Read().Credentials["trakt\nana"].RefreshBegun, Is.Null);
    }

    [Test]
    public async Task A_process_that_died_while_refreshing_asks_for_a_sign_in()
    {
        await Vault().StoreAsync("trakt", "ana", _old, default);
        await new SecretFile(_data.Path).ChangeAsync(c => (c.Credentials["trakt\nana"] = c.Credentials["trakt\nana"] with { RefreshBegun = DateTimeOffset.UnixEpoch }) is not null, default);

        var read = (await Assert.ThrowsAsync<PluginException>(() => Vault().GetAsync("trakt", "ana", default)))!;
        var refresh = (await Assert.ThrowsAsync<PluginException>(() => Vault().RefreshAsync("trakt", "ana", _old, (_, _) => throw new InvalidOperationException("asked"), default)))!;
        foreach (var error in new[] { read.Error, refresh.Error })
        {
            Assert.That(error.Kind, Is.EqualTo(ErrorKind.InteractionNeeded));
            Assert.That(error.Message, Does.Contain("sign in again, the last refresh was interrupted"));
        }

        await Vault().StoreAsync("trakt", "ana", _old, default);
        Assert.That(await Vault().GetAsync("trakt", "ana", default), Is.Not.Null);
    }

    [Test]
    public async Task A_refused_or_failed_refresh_leaves_no_mark()
    {
        await Vault().StoreAsync("trakt", "ana", _old, default);
        var refused = (await Assert.ThrowsAsync<PluginException>(() => Vault().RefreshAsync("trakt", "ana", _old, (_, _) => Task.FromResult<Credential?>(null), default)))!;
        Assert.That(refused.Error.Kind, Is.EqualTo(ErrorKind.Authentication));
        await Assert.ThrowsAsync<HttpRequestException>(() => Vault().RefreshAsync("trakt", "ana", _old, (_, _) => throw new HttpRequestException("down"), default));
        Assert.That((await Vault().GetAsync("trakt", "ana", default))!.AccessToken, Is.EqualTo("access-1"));
    }

    [Test]
    public async Task A_refresh_that_asks_for_its_own_credential_fails_and_does_not_hang()
    {
        await Vault().StoreAsync("trakt", "ana", _old, default);
        var vault = Vault();
        var error = (await Assert.ThrowsAsync<PluginException>(() => vault.RefreshAsync("trakt", "ana", _old, (_, ct) => vault.GetAsync("trakt", "ana", ct), default)))!;
        Assert.That(error.Error.Hint, Does.Contain("SignIn"));
    }

    private CredentialVault Vault() => new(new SecretFile(_data.Path), _redactor, new ManualTimeProvider());
}
