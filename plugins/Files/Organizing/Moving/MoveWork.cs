using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Moving;

/// <summary>Does orders: all files of an item or none. Done again after a kill, it goes on where it stood.</summary>
internal sealed class MoveWork(Places places, bool removeEmpty, PluginServices services)
{
    private readonly OrderState _state = new(places);

    public async Task<ChangeResult> DoAsync(PlannedChange change, MoveOrder order, CancellationToken cancellationToken)
    {
        var done = new List<MoveFile>(order.Files.Count);
        var copied = new List<MoveFile>();
        var wrote = false;
        try
        {
            places.Refresh();
            if (!order.IsBack)
            {
                order.Make.ToList().ForEach(f => Directory.CreateDirectory(places.To(order, f.Path)));
                PutAside(order);
            }

            var states = order.Files.Select(f => (File: f, State: _state.Of(order, f))).ToList();
            if (states.Find(s => s.State is FileState.Taken or FileState.Gone or FileState.Kept) is { File: { } file, State: var bad })
            {
                Back(order, []);
                return ChangeResult.Failed(change, new PluginError { Kind = ErrorKind.Conflict, Message = Words.Of(bad, file) });
            }

            foreach (var folder in order.Make)
            {
                Directory.CreateDirectory(places.To(order, folder.Path));
            }

            foreach (var (next, state) in states)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (state != FileState.Done)
                {
                    if (await DoAsync(order, next, state, cancellationToken))
                    {
                        copied.Add(next);
                    }

                    wrote = true;
                }

                done.Add(next);
            }

            // Between file systems the old files go only when every new one is on the disk.
            foreach (var old in copied)
            {
                File.Delete(places.From(order, old.From));
            }

            if (order.IsBack)
            {
                PutAside(order);
            }

            Finish(order);
            return wrote ? ChangeResult.Applied(change) : ChangeResult.AlreadyThere(change);
        }
        catch (PluginException e)
        {
            Back(order, done);
            return ChangeResult.Failed(change, e.Error);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Back(order, done);
            return ChangeResult.Failed(change, Words.Of(e, order));
        }
    }

    /// <summary>Does one file. True if it stands in both places now and its old one is still to go.</summary>
    private async Task<bool> DoAsync(MoveOrder order, MoveFile file, FileState state, CancellationToken cancellationToken)
    {
        var (from, to) = (places.From(order, file.From), places.To(order, file.To));
        if (order is { Moves: false, IsBack: true })
        {
            File.Delete(to);
            return false;
        }

        if (state == FileState.Copied)
        {
            if (!await Disk.IsSameAsync(from, to, cancellationToken))
            {
                throw new PluginException(ErrorKind.Conflict, Words.Of(FileState.Taken, file));
            }

            return true;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        switch (order.How)
        {
            case How.Copy:
                await CopyAsync(file, from, to, cancellationToken);
                break;
            case How.Hardlink:
                NativeFiles.Link(from, to);
                break;
            case How.Symlink:
                File.CreateSymbolicLink(to, from);
                break;
            default:
                return await MoveAsync(file, from, to, cancellationToken);
        }

        return false;
    }

    private async Task<bool> MoveAsync(MoveFile file, string from, string to, CancellationToken cancellationToken)
    {
        if (Disk.Exists(to) || !Disk.Exists(from))
        {
            Spelling.Folders(from, to);
            Disk.Respell(from, to);
        }
        else if (!Disk.Rename(from, to))
        {
            if (Directory.Exists(from))
            {
                // A folder of its own is an empty one: it is made there and goes here.
                Directory.CreateDirectory(to);
                Disk.SetTime(to, Directory.GetLastWriteTimeUtc(from).Ticks);
                Directory.Delete(from, recursive: false);
                return false;
            }

            await CopyAsync(file, from, to, cancellationToken);
            return true;
        }

        return false;
    }

    private Task CopyAsync(MoveFile file, string from, string to, CancellationToken cancellationToken)
    {
        const long Worth = 64 * 1024 * 1024;
        return Disk.CopyAsync(from, to, file.Length > Worth ? bytes => services.Report(bytes, file.Length, "bytes of " + file.From[(file.From.LastIndexOf('/') + 1)..]) : null, cancellationToken);
    }

    /// <summary>What stands in the way goes to its place aside, or comes back from there.</summary>
    private void PutAside(MoveOrder order)
    {
        foreach (var file in order.Aside)
        {
            var (from, to) = (places.Of(places.Target, file.From), places.Of(places.Target, file.To));
            if (!Disk.Exists(to) && Disk.Stamp(from) is { } stamp)
            {
                _ = stamp == (file.Length, file.Time) || order.IsBack ? Disk.Rename(from, to) : throw new PluginException(ErrorKind.Conflict, $"'{file.From}' changed since it was planned");
            }
        }
    }

    /// <summary>Empty folders go, and the times of folders that came back are set: their files are in place by now.</summary>
    private void Finish(MoveOrder order)
    {
        foreach (var folder in order.Clean.Where(_ => removeEmpty || order.IsBack))
        {
            Disk.RemoveEmpty(order.Moves ? places.From(order, folder.Path) : places.To(order, folder.Path));
        }

        foreach (var folder in order.Make.Reverse())
        {
            Disk.SetTime(places.To(order, folder.Path), folder.Time);
        }
    }

    /// <summary>Takes back what was done of an order that cannot be done whole, as far as that goes: an item's files stay together.</summary>
    private void Back(MoveOrder order, List<MoveFile> done)
    {
        for (var i = done.Count - 1; i >= 0; i--)
        {
            try
            {
                var (from, to) = (places.From(order, done[i].From), places.To(order, done[i].To));
                if (order.Moves && Disk.Exists(to) && !Disk.Exists(from))
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(from)!);
                    _ = Disk.Rename(to, from);
                }
                else if (order.Moves ? _state.Of(order, done[i]) == FileState.Copied : !order.IsBack && _state.Of(order.Reversed(), done[i]) == FileState.Todo)
                {
                    File.Delete(to);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or PluginException)
            {
                // It stays where it is; the next run finds it there and goes on.
            }
        }

        if (!order.IsBack)
        {
            PutAside(order with { Aside = order.Reversed().Aside, IsBack = true });
        }

        foreach (var folder in order.Make.Reverse())
        {
            Disk.RemoveEmpty(places.To(order, folder.Path));
        }
    }
}
