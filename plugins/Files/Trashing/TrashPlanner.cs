using System.Globalization;
using MediaBridge.Plugins.Files.Organizing;
using MediaBridge.Plugins.Files.Organizing.Moving;
using MediaBridge.Plugins.Files.Organizing.Planning;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Trashing;

/// <summary>Decides which files go with a version: its whole folder where nothing else is in it, else what bears its name.</summary>
internal sealed class TrashPlanner(TrashOptions options, Places places, string rootName)
{
    private const int MostNumbers = 1000;
    private readonly FolderFiles _folders = new(places);
    private readonly Claims _claims = new();
    private readonly HashSet<string> _chosen = new(options.Files, StringComparer.Ordinal);

    /// <summary>The change for an item; null when nothing of it goes, or it was rejected.</summary>
    public PlannedChange? Plan(MediaItem item, Action<string> reject)
    {
        try
        {
            var (files, leaves, main) = item.Versions?.SelectMany(v => v.Files).Any(f => f.Role == Orphans.OrphanItems.Role) == true ? Leftovers(item) : Versions(item);
            files.RemoveAll(f => _claims.IsMoved(f.From));
            if (main is null)
            {
                return null;
            }

            if (!files.Exists(f => string.Equals(f.From, main, StringComparison.Ordinal)))
            {
                reject("its file is gone since it was read, is a link, or goes with another item");
                return null;
            }

            _claims.Add(files);
            var order = Order(main, files, leaves);
            return Orders.Change(item, order, ChangeKind.Update) with { Fields = Fields(order) };
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.ItemRejected)
        {
            reject(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reject("its folder cannot be read");
        }

        return null;
    }

    /// <summary>Where it goes, for people; and how much goes along.</summary>
    private List<FieldChange> Fields(MoveOrder order)
    {
        var main = order.Files[0];
        List<FieldChange> fields = [new FieldChange { Path = "moved to", After = PathText.Join(Path.GetFileName(places.Target), main.To) }];
        if (order.Files.Count > 1)
        {
            fields.Add(new FieldChange { Path = "with more files", After = (order.Files.Count - 1).ToString(CultureInfo.InvariantCulture) });
        }

        return fields;
    }

    private static MoveFile Move(FoundFile file) => new() { From = file.Path, To = file.Path, Length = file.Length, Time = file.Time };

    private (List<MoveFile> Files, List<MoveFolder> Leaves, string? Main) Versions(MediaItem item)
    {
        // What stands below another folder is for the step of that folder.
        var here = item with { Versions = [.. (item.Versions ?? []).Where(v => v.Files.Any(f => f.Role == MediaFile.Main && IsChosen(f.Path)))] };
        var versions = ItemVersions.Of(here, rootName);
        var (files, leaves) = (new List<MoveFile>(), new List<MoveFolder>());
        foreach (var home in versions.GroupBy(v => v.Home, StringComparer.Ordinal))
        {
            var going = home.ToList();
            var paths = going.SelectMany(v => v.Paths).ToHashSet(StringComparer.Ordinal);
            var listing = _folders.List(home.Key);
            if (ItemVersions.IsFolder(here, going, rootName, _folders) && listing.Videos.All(v => paths.Contains(v.Path)))
            {
                var (all, below) = _folders.Whole(home.Key);
                files.AddRange(all.Select(Move));
                leaves.AddRange([.. below, _folders.Folder(home.Key)]);
            }
            else
            {
                var stems = going.Where(v => !v.KeepsInside).SelectMany(v => v.Paths.Select((_, i) => v.StemOf(i)).Append(v.Stem)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
                files.AddRange(stems.SelectMany(listing.Of).Select(Move));
                foreach (var inner in going.Where(v => v.KeepsInside).SelectMany(v => v.Paths.Select(PathText.Folder)).Where(f => f.Length > home.Key.Length).Distinct(StringComparer.Ordinal))
                {
                    var (all, below) = _folders.Whole(inner);
                    files.AddRange(all.Select(Move));
                    leaves.AddRange([.. below, _folders.Folder(inner)]);
                }

                leaves.AddRange(home.Key.Length > 0 ? [_folders.Folder(home.Key)] : []);
            }

            leaves.AddRange(PathText.Above(home.Key).Select(_folders.Folder));
        }

        var main = versions.Count == 0 ? null : versions[0].Paths[0];
        return ([.. files.DistinctBy(f => f.From, StringComparer.Ordinal).OrderBy(f => string.Equals(f.From, main, StringComparison.Ordinal) ? 0 : 1)], leaves, main);
    }

    /// <summary>Files and folders that are items by themselves, as <c>files.orphans</c> reads them.</summary>
    private (List<MoveFile> Files, List<MoveFolder> Leaves, string? Main) Leftovers(MediaItem item)
    {
        var paths = item.Versions!.SelectMany(v => v.Files).Select(f => f.Path).Where(IsChosen).Select(p => ItemVersions.Below(p, rootName)).ToList();
        var files = paths.Where(p => Disk.Exists(places.Of(places.Source, p))).Select(p => Disk.Stamp(places.Of(places.Source, p)) is { } stamp ? new MoveFile { From = p, To = p, Length = stamp.Length, Time = stamp.Time } : new MoveFile { From = p, To = p }).ToList();
        return (files, [.. files.SelectMany(f => PathText.Above(f.From)).Distinct(StringComparer.Ordinal).Select(_folders.Folder)], paths.FirstOrDefault());
    }

    private bool IsChosen(string path) => path.StartsWith(rootName + "/", StringComparison.Ordinal) && (_chosen.Count == 0 || _chosen.Contains(path));

    private MoveOrder Order(string main, List<MoveFile> files, List<MoveFolder> leaves)
    {
        // The trash mirrors the folder; where it holds the same already, a number stands before the path.
        var into = Enumerable.Range(1, MostNumbers).Select(n => PathText.Join(options.Below ?? "", n == 1 ? "" : $"({n})"))
            .First(f => files.TrueForAll(m => PathText.Join(f, m.To) is var to && !_claims.IsGiven("trash/" + to) && !Disk.Exists(places.Of(places.Target, to))));
        var moved = files.ConvertAll(f => f with { To = PathText.Join(into, f.To) });
        _claims.Add(moved.Select(f => f with { To = "trash/" + f.To }));
        return new MoveOrder
        {
            Target = main,
            How = How.Move,
            Files = moved,
            Make = [.. moved.SelectMany(f => PathText.Above(f.To).Append("")).Distinct(StringComparer.Ordinal).Where(f => !Directory.Exists(places.Of(places.Target, f))).OrderBy(f => f.Length == 0 ? -1 : f.Count(c => c == '/')).ThenBy(f => f, StringComparer.Ordinal).Select(f => new MoveFolder(f, 0))],
            Clean = [.. leaves.DistinctBy(f => f.Path, StringComparer.Ordinal).OrderByDescending(f => f.Path.Count(c => c == '/')).ThenBy(f => f.Path, StringComparer.Ordinal)],
        };
    }
}
