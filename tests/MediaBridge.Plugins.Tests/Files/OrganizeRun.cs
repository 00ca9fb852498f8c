using MediaBridge.Core.Naming;
using MediaBridge.Core.Templating;
using MediaBridge.Plugins.Files.Organizing;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>Organizes a folder as a run does: what the source reads is planned and applied, and can be undone.</summary>
internal sealed class OrganizeRun
{
    private readonly TestServices _services = new();
    private readonly FilmFolder _folder;
    private readonly OrganizeOptions _options;

    public OrganizeRun(FilmFolder folder, OrganizeOptions? options = null)
    {
        _folder = folder;
        _options = (options ?? new OrganizeOptions { Preset = Preset.Kodi }) with { Folder = folder.Root };
        _services.Use(new ReleaseNames()).Use(new Titles()).Use(new HandlebarsTemplates(new Titles()));
    }

    public List<(MediaItem Item, string Reason)> Rejected { get; } = [];

    public List<PlannedChange> Changes { get; private set; } = [];

    public List<ChangeResult> Results { get; } = [];

    public OrganizeSink Sink => new(_options, _services);

    /// <summary>Reads, plans and applies.</summary>
    public async Task<OrganizeRun> DoAsync(Func<MediaItem, MediaItem>? edit = null)
    {
        Changes = await PlanAsync((await _folder.FilmsAsync()).ConvertAll(i => new DesiredItem { Item = edit?.Invoke(i) ?? i }));
        await ApplyAsync(Changes);
        return this;
    }

    public async Task UndoAsync()
    {
        var back = Changes.Where(c => c.Kind == ChangeKind.Update).Reverse().Select(c => c.Inverse!).ToList();
        await ApplyAsync(await PlanAsync(back));
    }

    public async Task<List<PlannedChange>> PlanAsync(IReadOnlyList<DesiredItem> desired)
    {
        var changes = new List<PlannedChange>();
        var given = desired.Select(d => d with { Item = MediaItem.Parse(d.Item.ToUtf8()) });
        await foreach (var change in Sink.PlanAsync(new PlanRequest { Desired = given.ToAsyncEnumerable(), Count = desired.Count, Reject = (i, r) => Rejected.Add((i, r)) }, CancellationToken.None))
        {
            changes.Add(change);
        }

        return changes;
    }

    public async Task<List<ChangeResult>> ApplyAsync(IEnumerable<PlannedChange> changes)
    {
        var results = new List<ChangeResult>();
        await foreach (var result in Sink.ApplyAsync(new ApplyRequest { Changes = changes.Where(c => c.Kind == ChangeKind.Update).ToAsyncEnumerable() }, CancellationToken.None))
        {
            results.Add(result);
        }

        Results.AddRange(results);
        return results;
    }

    /// <summary>What stands below a folder: files with bytes and times, folders, their times left out.</summary>
    public static string[] Tree(string root) => Directory.Exists(root)
        ? [.. Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories).Select(e => $"{Path.GetRelativePath(root, e)}{(File.Exists(e) ? $" = {File.ReadAllText(e)} {File.GetLastWriteTimeUtc(e):s}" : "/")}").Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The paths of files below a folder.</summary>
    public static string[] Paths(string root) => [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(e => Path.GetRelativePath(root, e)).Order(StringComparer.Ordinal)];
}
