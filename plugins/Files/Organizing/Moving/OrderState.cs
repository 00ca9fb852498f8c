namespace MediaBridge.Plugins.Files.Organizing.Moving;

/// <summary>Looks how far an order is, by what stands on the disk alone: after a kill that is all there is to know it by.</summary>
internal sealed class OrderState(Places places)
{
    public FileState Of(MoveOrder order, MoveFile file)
    {
        var (from, to) = (places.From(order, file.From), places.To(order, file.To));
        return order.Moves ? Moved(file, from, to) : order.IsBack ? Removed(order, file, from, to) : Doubled(order, file, from, to);
    }

    private static FileState Moved(MoveFile file, string from, string to)
    {
        var (isHere, isThere) = (Disk.Exists(from), Disk.Exists(to));
        if (isHere && isThere)
        {
            return Spelling.IsOne(from, to) ? Spelling.IsAs(from, to) ? FileState.Done : FileState.Todo
                : Disk.Stamp(from) is { } stamp && stamp == (file.Length, file.Time) && Disk.Stamp(to) == stamp ? FileState.Copied
                : FileState.Taken;
        }

        return isHere ? FileState.Todo
            : isThere ? FileState.Done
            : string.Equals(from, to, StringComparison.OrdinalIgnoreCase) && Disk.IsBetween(to) ? FileState.Todo
            : FileState.Gone;
    }

    private static FileState Doubled(MoveOrder order, MoveFile file, string from, string to)
    {
        if (!Disk.Exists(to))
        {
            return File.Exists(from) ? FileState.Todo : FileState.Gone;
        }

        var isOurs = order.How == How.Symlink
            ? string.Equals(new FileInfo(to).LinkTarget, from, StringComparison.Ordinal)
            : Disk.Stamp(to) == (file.Length, file.Time);
        return isOurs ? FileState.Done : FileState.Taken;
    }

    /// <summary>A copy or link goes only while it is as it was made and its original stands: it may have become the only one.</summary>
    private static FileState Removed(MoveOrder order, MoveFile file, string from, string to)
        => !Disk.Exists(to) ? FileState.Done
            : Doubled(order, file, from, to) == FileState.Done && Disk.Stamp(from) == (file.Length, file.Time) ? FileState.Todo
            : FileState.Kept;
}
