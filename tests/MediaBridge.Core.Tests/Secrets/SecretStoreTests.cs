using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Secrets;

public sealed class SecretStoreTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly Redactor _redactor = new();
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public void Dispose() => _data.Dispose();

    [Test]
    public async Task Environment_wins_over_dotenv_over_the_store()
    {
        var store = Store(new() { ["MEDIABRIDGE_SECRET_IMDB_ANA"] = "from-dotenv" });
        await store.SetAsync("imdb/ana", "from-store", default);
        await store.SetAsync("only-stored", "kept-value", default);

        Assert.That(store.Get("imdb/ana"), Is.EqualTo("from-dotenv"));
        _variables["MEDIABRIDGE_SECRET_IMDB_ANA"] = "from-environment";
        Assert.That(store.Get("imdb/ana"), Is.EqualTo("from-environment"));
        Assert.That(store.Get("only-stored"), Is.EqualTo("kept-value"));
        Assert.That(store.Get("nothing"), Is.Null);
        Assert.That(store.List(), Is.EqualTo(new[] { "imdb/ana", "only-stored" }));
        Assert.That(_redactor.Redact("from-environment from-dotenv kept-value"), Is.EqualTo("*** *** ***"));
    }

    [Test]
    public async Task The_file_is_encrypted_private_and_read_by_the_next_process()
    {
        await Store().SetAsync("a", "canary-value-1", default);

        var text = await File.ReadAllTextAsync(_data["secrets.bin"], System.Text.Encoding.Latin1);
        Assert.That(text, Does.StartWith("MBS1").And.Not.Contain("canary"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(_data["secrets.bin"]), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
            Assert.That(File.GetUnixFileMode(_data["secrets.key"]), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }

        Assert.That(Store().Get("a"), Is.EqualTo("canary-value-1"));
        Assert.That(await Store().RemoveAsync("a", default), Is.True);
        Assert.That(await Store().RemoveAsync("a", default), Is.False);
        Assert.That(Store().Get("a"), Is.Null);
        Assert.That(Directory.GetFiles(_data.Path, "*.tmp"), Is.Empty);
    }

    [Test]
    public async Task A_key_file_that_others_can_read_is_tightened()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Pass("Modes are not a thing there.");
            return;
        }

        await Store().SetAsync("a", "value", default);
        File.SetUnixFileMode(_data["secrets.key"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Assert.That(Store().Get("a"), Is.EqualTo("value"));
        Assert.That(File.GetUnixFileMode(_data["secrets.key"]), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public async Task Writers_do_not_lose_each_others_values()
    {
        // Each store has its own view of the file, as two processes would.
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => Store().SetAsync($"name-{i:00}", $"value-{i}", default))));
        Assert.That(Store().List(), Is.EqualTo(Enumerable.Range(0, 24).Select(i => $"name-{i:00}")));
    }

    [Test]
    public async Task A_writer_waits_for_the_lock_of_another_process()
    {
        Task writing;
        await using (var held = new FileStream(_data["secrets.bin.lock"], FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            writing = Store().SetAsync("a", "value", default);
            using var stop = new CancellationTokenSource();
            var second = Store().SetAsync("b", "value", stop.Token);
            await stop.CancelAsync();
            await Assert.CatchAsync<OperationCanceledException>(() => second);
            Assert.That(File.Exists(_data["secrets.bin"]), Is.False);
        }

        await writing;
        Assert.That(Store().List(), Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task A_passphrase_from_the_environment_needs_no_key_file()
    {
        _variables["MEDIABRIDGE_SECRETS_KEY"] = "a long passphrase";
        await Store().SetAsync("a", "value", default);
        Assert.That(File.Exists(_data["secrets.key"]), Is.False);
        Assert.That(Store().Get("a"), Is.EqualTo("value"));

        _variables["MEDIABRIDGE_SECRETS_KEY"] = "another passphrase";
        var error = Assert.Throws<PluginException>(() => Store().Get("a"))!.Error;
        Assert.That(error.Kind, Is.EqualTo(ErrorKind.Configuration));
        Assert.That(error.Message, Does.Contain("secrets.bin").And.Contain("MEDIABRIDGE_SECRETS_KEY"));
        Assert.That(error.Hint, Is.Not.Empty);
    }

    [Test]
    public async Task A_missing_key_and_a_damaged_file_say_what_to_do()
    {
        await Store().SetAsync("a", "value", default);
        var bytes = await File.ReadAllBytesAsync(_data["secrets.bin"]);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(_data["secrets.bin"], bytes);
        Assert.That(Assert.Throws<PluginException>(() => Store().Get("a"))!.Message, Does.Contain("damaged"));

        File.Delete(_data["secrets.key"]);
        Assert.That(Assert.Throws<PluginException>(() => Store().Get("a"))!.Message, Does.Contain("secrets.key").And.Contain("missing"));

        // Without its key nothing may be written over the file.
        await Assert.ThrowsAsync<PluginException>(() => Store().SetAsync("b", "value", default));
        Assert.That(await File.ReadAllBytesAsync(_data["secrets.bin"]), Is.EqualTo(bytes));

        await File.WriteAllTextAsync(_data["secrets.bin"], "what is this");
        Assert.That(Assert.Throws<PluginException>(() => Store().Get("a"))!.Message, Does.Contain("not a secrets file"));
    }

    private SecretStore Store(Dictionary<string, string>? dotEnv = null) =>
        new(new SecretFile(_data.Path, _variables.GetValueOrDefault), _redactor, dotEnv, _variables.GetValueOrDefault);
}
