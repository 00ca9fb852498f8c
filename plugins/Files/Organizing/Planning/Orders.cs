using MediaBridge.Plugins.Files.Organizing.Moving;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>Changes made of orders, and orders that come back: to be settled, done again or undone.</summary>
internal sealed class Orders(Places places)
{
    private const int MostFields = 12;
    private readonly OrderState _state = new(places);

    public static PlannedChange Change(MediaItem item, MoveOrder order, ChangeKind kind) => new()
    {
        Kind = kind,
        Target = order.Target,
        Summary = order.IsBack ? $"undo: {item}" : item.ToString(),
        Items = item.Ids.Count > 0 ? [item.Ids[0]] : [],
        Fields = kind == ChangeKind.Update ? Fields(order) : [],
        Do = kind == ChangeKind.Update ? order.ToDesire(item) : null,
        Inverse = kind == ChangeKind.Update ? order.Reversed().ToDesire(item) : null,
    };

    /// <summary>Plans an order anew. Files that went meanwhile are left out, unless they are the main one.</summary>
    public PlannedChange Again(MediaItem item, MoveOrder order)
    {
        places.Refresh();
        var aside = order.IsBack ? [] : order.Aside.Where(f => !Disk.Exists(places.Of(places.Target, f.To))).Select(f => f.From).ToHashSet(StringComparer.Ordinal);
        var states = order.Files.Select(f => (File: f, State: aside.Contains(f.To) ? FileState.Todo : _state.Of(order, f))).ToList();
        var main = states[order is { IsBack: true } ? ^1 : 0];
        var stuck = states.Find(s => s.State == FileState.Taken && !order.IsBack) is { File: not null } taken ? taken : main;
        if (stuck.State is FileState.Taken or FileState.Gone or FileState.Kept)
        {
            return new PlannedChange { Kind = ChangeKind.Skip, Target = order.Target, Summary = item.ToString(), Items = item.Ids, Reason = Words.Of(stuck.State, stuck.File) };
        }

        var whole = order with { Files = [.. states.Where(s => s.State is FileState.Todo or FileState.Copied or FileState.Done).Select(s => s.File)] };
        return Change(item, whole, states.TrueForAll(s => s.State is FileState.Done or FileState.Gone or FileState.Kept or FileState.Taken) ? ChangeKind.Unchanged : ChangeKind.Update);
    }

    /// <summary>Old and new names, for people: the folders, then what is called otherwise in them.</summary>
    private static List<FieldChange> Fields(MoveOrder order)
    {
        var fields = new List<FieldChange>();
        var main = order.Files[order.IsBack ? ^1 : 0];
        var (from, to) = (PathText.Folder(main.From), PathText.Folder(main.To));
        if (!string.Equals(from, to, StringComparison.Ordinal))
        {
            fields.Add(new FieldChange { Path = "folder", Before = from.Length == 0 ? "." : from, After = to.Length == 0 ? "." : to });
        }

        var kept = 0;
        foreach (var file in order.Files)
        {
            var (old, now) = (Inside(file.From, from), Inside(file.To, to));
            if (string.Equals(old, now, StringComparison.Ordinal))
            {
                kept++;
            }
            else if (fields.Count < MostFields)
            {
                fields.Add(new FieldChange { Path = "file", Before = old, After = now });
            }
            else
            {
                kept++;
            }
        }

        if (kept > 0)
        {
            fields.Add(new FieldChange { Path = "more files", After = kept.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        }

        return fields;
    }

    private static string Inside(string path, string folder) => folder.Length > 0 && path.StartsWith(folder + "/", StringComparison.Ordinal) ? path[(folder.Length + 1)..] : path;
}
