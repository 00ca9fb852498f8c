using MediaBridge.Plugins.Files.Organizing.Moving;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>Decides for each item: it is named well, it is renamed, or it stays for a reason.</summary>
internal sealed class Planner(OrganizeOptions options, Places places, Wishes wishes, INames names)
{
    private const int MostNumbers = 99;
    private const string Aside = ".replaced";
    private readonly Claims _claims = new();
    private readonly OrderState _state = new(places);
    private readonly Spellings _spellings = new(places);
    private readonly List<MediaItem> _late = [];

    /// <summary>The change for an item; null when the item has nothing to be moved, waits for its episodes, or was rejected.</summary>
    public PlannedChange? Plan(MediaItem item, Action<string> reject)
    {
        wishes.Note(item);
        if (wishes.IsLate(item))
        {
            _late.Add(item);
            return null;
        }

        return Try(item, reject);
    }

    /// <summary>Changes of the series and seasons whose folders only their episodes told.</summary>
    public IEnumerable<PlannedChange> Late(Action<MediaItem, string> reject) => _late.Select(item => Try(item, reason => reject(item, reason))).OfType<PlannedChange>();

    private PlannedChange? Try(MediaItem item, Action<string> reject)
    {
        if (item.Kind is not (ItemKinds.Movie or ItemKinds.MusicVideo or ItemKinds.Episode or ItemKinds.Series or ItemKinds.Season))
        {
            reject($"there is no template for a {item.Kind}");
            return null;
        }

        try
        {
            return Decide(item, reject);
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.ItemRejected or ErrorKind.Configuration)
        {
            reject(e.Error.Hint is null ? e.Message : $"{e.Message} {e.Error.Hint}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reject("its folder cannot be read");
        }

        return null;
    }

    private PlannedChange? Decide(MediaItem item, Action<string> reject)
    {
        var isFolder = item.Kind is ItemKinds.Series or ItemKinds.Season;
        var versions = isFolder ? [] : wishes.Versions(item);
        if (!isFolder && versions.Count == 0)
        {
            reject("it has no file");
            return null;
        }

        if (!isFolder && !Disk.Exists(places.Of(places.Source, versions[0].Paths[0])))
        {
            return Gone(item, versions, reject);
        }

        if (!isFolder && _claims.IsMoved(versions[0].Paths[0]))
        {
            reject("its file is moved with another item");
            return null;
        }

        var problem = "";
        for (var number = 1; number <= (options.Collisions == Collisions.Number && !isFolder ? MostNumbers : 1); number++)
        {
            if (wishes.Of(item, versions, number) is not { Files.Count: > 0 } wish)
            {
                return null;
            }

            var target = isFolder ? PathText.Folder(wish.Files[0].From) + "/" : versions[0].Paths[0];
            var files = wish.Files.Where(f => !_claims.IsMoved(f.From)).ToList();
            if (places.IsOne && files.TrueForAll(f => string.Equals(f.From, f.To, StringComparison.Ordinal)))
            {
                _claims.Add(files);
                return new PlannedChange { Kind = ChangeKind.Unchanged, Target = target, Summary = item.ToString(), Items = Ids(item) };
            }

            var order = Order(target, files, wish.Leaves);
            problem = Problem(order, wish.Leaves);
            if (problem.Length > 0 && options.Collisions == Collisions.ReplaceWorse && !isFolder)
            {
                (order, problem) = PutAside(order, versions[0], problem);
            }

            if (problem.Length == 0)
            {
                _claims.Add(files);
                return Orders.Change(item, order, order.Files.All(f => _state.Of(order, f) == FileState.Done) ? ChangeKind.Unchanged : ChangeKind.Update);
            }
        }

        var stays = isFolder ? item.ToString() : versions[0].Paths[0];
        return new PlannedChange { Kind = ChangeKind.Skip, Target = stays, Summary = item.ToString(), Items = Ids(item), Reason = $"it stays where it is: {problem}" };
    }

    private static IReadOnlyList<ExternalId> Ids(MediaItem item) => item.Ids.Count > 0 ? [item.Ids[0]] : [];

    private MoveOrder Order(string target, List<MoveFile> files, IReadOnlyList<MoveFolder> leaves) => new()
    {
        Target = target,
        How = options.How,
        Files = [.. files.Where(f => !places.IsOne || !string.Equals(f.From, f.To, StringComparison.Ordinal))],
        Make = [.. files.SelectMany(f => PathText.Above(f.To).Append("")).Distinct(StringComparer.Ordinal).Where(f => !Directory.Exists(places.Of(places.Target, f))).OrderBy(f => f.Length == 0 ? -1 : f.Count(c => c == '/')).ThenBy(f => f, StringComparer.Ordinal).Select(f => new MoveFolder(f, 0))],
        Clean = options is { How: How.Move, RemoveEmpty: true } ? leaves : [],
    };

    /// <summary>Why the names cannot be given; empty if they can.</summary>
    private string Problem(MoveOrder order, IReadOnlyList<MoveFolder> leaves)
    {
        var own = options.How == How.Move && places.IsOne ? order.Files.Select(f => f.From).Concat(leaves.Select(f => f.Path)).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var file in order.Files)
        {
            if (_claims.IsGiven(file.To))
            {
                return $"another item gets the name '{file.To}'";
            }

            var state = _state.Of(order, file);
            if (state == FileState.Copied)
            {
                return $"a file just like it stands at '{file.To}' already";
            }

            if (state != FileState.Todo && state != FileState.Done)
            {
                return Words.Of(state, file);
            }

            if (state == FileState.Todo && _spellings.Other(file.To, path => own.Contains(path) || (own.Count > 0 && _claims.IsMoved(path))) is { } other)
            {
                return $"'{other}' stands there already, and differs by case alone";
            }
        }

        return order.Make.FirstOrDefault(f => Disk.Exists(places.Of(places.Target, f.Path))) is { Path: { } path } ? $"'{path}' is a file, and should be a folder" : "";
    }

    /// <summary>Files that stand in the way of a better one go to a hidden folder, from which an undo brings them back.</summary>
    private (MoveOrder Order, string Problem) PutAside(MoveOrder order, NamedVersion version, string problem)
    {
        var main = order.Files[0];
        var blocked = order.Files.Where(f => _state.Of(order, f) is FileState.Taken or FileState.Copied).ToList();
        var there = Disk.Stamp(places.Of(places.Target, main.To));
        if (options.How != How.Move || !places.IsOne || order.Files.Any(f => _claims.IsGiven(f.To)) || !blocked.Contains(main) || there is not { } old)
        {
            return (order, problem);
        }

        var oldFacts = names.Parse(PathText.Leaf(main.To)).Release;
        if (!Quality.IsBetter(version.Version.Release ?? names.Parse(PathText.Leaf(main.From)).Release, main.Length, oldFacts, old.Length))
        {
            return (order, $"{problem}, and is as good or better");
        }

        var aside = new List<MoveFile>();
        foreach (var file in blocked)
        {
            var stamp = Disk.Stamp(places.Of(places.Target, file.To)) ?? default;
            aside.Add(new MoveFile { From = file.To, To = Free($"{Aside}/{file.To}"), Length = stamp.Length, Time = stamp.Time });
        }

        var makes = aside.SelectMany(f => PathText.Above(f.To)).Distinct(StringComparer.Ordinal).Where(f => !Directory.Exists(places.Of(places.Target, f))).OrderBy(f => f.Length).Select(f => new MoveFolder(f, 0));
        return (order with { Aside = aside, Make = [.. makes, .. order.Make] }, "");
    }

    private string Free(string path)
    {
        var (stem, ending) = (Scanning.FileKinds.WithoutEnding(path), path[Scanning.FileKinds.WithoutEnding(path).Length..]);
        for (var number = 1; ; number++)
        {
            var wish = number == 1 ? path : $"{stem} ({number}){ending}";
            if (!Disk.Exists(places.Of(places.Target, wish)))
            {
                return wish;
            }
        }
    }

    /// <summary>An item whose file is no longer where it was read: it was renamed already, or somebody took it away.</summary>
    private PlannedChange? Gone(MediaItem item, List<NamedVersion> versions, Action<string> reject)
    {
        var file = versions[0].Files[0];
        for (var number = 1; number <= (options.Collisions == Collisions.Number ? MostNumbers : 1); number++)
        {
            var main = wishes.Main(item, versions, number);
            if (!_claims.IsGiven(main) && Disk.Stamp(places.Of(places.Target, main)) is { } stamp && (versions[0].KeepsInside || file.Length is null || stamp.Length == file.Length))
            {
                _claims.Add([new MoveFile { From = versions[0].Paths[0], To = main }]);
                return new PlannedChange { Kind = ChangeKind.Unchanged, Target = versions[0].Paths[0], Summary = item.ToString(), Items = Ids(item) };
            }
        }

        reject("its file is gone since it was read");
        return null;
    }
}
