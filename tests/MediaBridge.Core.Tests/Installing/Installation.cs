using MediaBridge.Core.Installing;
using MediaBridge.Core.Plugins;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Installing;

/// <summary>A data folder, and bridges on it: each is a program that has just started.</summary>
internal sealed class Installation : IAsyncDisposable
{
    // Longer than any wait between attempts, shorter than the time limits.
    private static readonly TimeSpan Waits = TimeSpan.FromSeconds(25);

    private readonly ManualTimeProvider _clock = new();
    private readonly TemporaryFolder _folder = new();
    private readonly List<Bridge> _bridges = [];

    public string this[string name] => _folder[name];

    public string Plugins => _folder["data/plugins"];

    public List<string> Feeds { get; } = [];

    public List<string> PluginFolders { get; } = [];

    public bool Offline { get; set; }

    public PackageLimits Limits { get; set; } = new();

    /// <summary>The folders of plugins that are there, without what is hidden.</summary>
    public IReadOnlyList<string> Folders => Directory.Exists(Plugins) ? [.. Directory.GetDirectories(Plugins).Select(d => Path.GetFileName(d)).Where(n => n[0] != '.').Order(StringComparer.Ordinal)] : [];

    /// <summary>What is in the hidden folder besides records, the lock and notes of checks.</summary>
    public IReadOnlyList<string> Leftovers => Directory.Exists(Path.Combine(Plugins, ".install")) ? Directory.GetDirectories(Path.Combine(Plugins, ".install")) : [];

    public async Task<Bridge> StartAsync()
    {
        var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], PluginFeeds = Feeds, PluginFolders = PluginFolders, TimeProvider = _clock, Offline = Offline });
        bridge.Engine.PackageLimits = Limits;
        _bridges.Add(bridge);
        return bridge;
    }

    public async Task<PluginChange> AddAsync(string what, Func<InstallWish, InstallWish>? change = null)
    {
        var wish = new InstallWish { What = what };
        return await _clock.DriveAsync((await StartAsync()).PluginBook.AddAsync(change?.Invoke(wish) ?? wish), Waits);
    }

    public async Task<PluginChange> UpdateAsync(string id = TestPackage.Id, Func<InstallWish, InstallWish>? change = null)
    {
        var wish = new InstallWish { What = id };
        return await _clock.DriveAsync((await StartAsync()).PluginBook.UpdateAsync(id, change?.Invoke(wish) ?? wish), Waits);
    }

    /// <summary>The message and hint with which something is refused.</summary>
    public static async Task<PluginError> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<PluginException>(action))!.Error;

    public async Task<PluginInfo?> PluginAsync(string id = TestPackage.Id) => (await StartAsync()).Plugins.FirstOrDefault(p => p.Id == id);

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllBytes(_folder[name], bytes);
        return _folder[name];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bridge in _bridges)
        {
            await bridge.DisposeAsync();
        }

        _folder.Dispose();
    }
}
