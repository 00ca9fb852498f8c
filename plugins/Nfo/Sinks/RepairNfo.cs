using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using MediaBridge.Plugins.Nfo.Checking;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Plugins.Nfo.Writing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Sinks;

/// <summary>Mends NFO files: well-formed, in UTF-8, with dates and numbers that all readers know. What is not broken stays byte for byte.</summary>
internal sealed partial class RepairNfo(RepairOptions options, PluginServices services) : ISink
{
    public const string Id = "nfo.repair";
    private const int MostNamed = 4;
    private readonly Lazy<IFileStore> _store = new(() => services.Files(options.Folder));
    private readonly NfoPlaces _places = new(new WriteOptions { Folder = options.Folder, Name = options.Name }, services.Names);

    /// <inheritdoc/>
    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (seen, shows) = (new HashSet<string>(StringComparer.Ordinal), new ShowFolders());
        await foreach (var desired in request.Desired.WithCancellation(cancellationToken))
        {
            if (desired.Op == DesiredOp.Remove)
            {
                continue;
            }

            if (_places.Find(desired.Item, shows, out var problem) is not { } place)
            {
                request.Reject(desired.Item, problem!);
                continue;
            }

            foreach (var path in place.Candidates.Where(seen.Add))
            {
                await foreach (var change in FileAsync(path, desired.Item, cancellationToken))
                {
                    yield return change;
                }
            }
        }

        // Copies go with their files; a mended file was there before, and is never removed.
        foreach (var copy in request.Mirror ? request.Owned.Where(o => CopyBehind().Match(o.Target) is { Success: true } end && !seen.Contains(o.Target[..end.Index])) : [])
        {
            var there = await StandingFile.ReadAsync(_store.Value, copy.Target, cancellationToken);
            if (there?.Bytes is { } bytes && string.Equals(there.Tag, copy.Tag, StringComparison.Ordinal))
            {
                yield return new PlannedChange { Kind = ChangeKind.Delete, Target = copy.Target, Summary = copy.Target, Precondition = there.Tag, Overwritten = await StageAsync(bytes, cancellationToken), Reason = "its file is gone" };
            }
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken)
        => request.WriteToAsync(_store.Value, services.Staging, cancellationToken);

    /// <summary>The bytes as they should be, and why; null if nothing is wrong, or nothing can be done.</summary>
    internal static (byte[]? Bytes, string? Reason) Mend(byte[] there)
    {
        var nfo = NfoReader.Read(there);
        if (nfo.Blocks.Count == 0)
        {
            return (null, nfo.Links.Count > 0 ? null : $"it cannot be repaired: {nfo.Remarks[0]}");
        }

        var text = nfo.Text;
        if (!nfo.IsWellFormed)
        {
            if (NfoRepair.Mend(nfo) is not { } mended)
            {
                return (null, "it cannot be repaired without losing something");
            }

            text = mended;
        }

        var values = ValueRepairs.Find(NfoReader.Read(Encoding.UTF8.GetBytes(text)));
        if (nfo.IsWellFormed && values.Count == 0)
        {
            return (null, null);
        }

        text = TextDecoder.WithUtf8Declaration(values.Apply(text));
        if (values.Count > 0 && NfoReader.Read(Encoding.UTF8.GetBytes(text)) is var again && (again.Blocks.Count != nfo.Blocks.Count || !again.Blocks.All(b => NfoRepair.IsWellFormed(again.Text[b.Start..b.End]))))
        {
            return (null, "it cannot be repaired without losing something");
        }

        var line = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        byte[] bytes = [.. nfo.HasMark && nfo.Encoding == TextDecoder.Utf8 ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text + (nfo.EndsWithLine ? line : ""))];
        var why = nfo.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Line > 0 ? $"{f.Text} (line {f.Line})" : f.Text).Distinct(StringComparer.Ordinal).ToList();
        if (values.Count > 0)
        {
            why.Add($"{values.Count} {(values.Count == 1 ? "value was" : "values were")} not in the usual form");
        }

        return bytes.AsSpan().SequenceEqual(there) ? (null, null) : (bytes, string.Join("; ", why.Take(MostNamed)) + (why.Count > MostNamed ? $"; and {why.Count - MostNamed} more" : ""));
    }

    private async IAsyncEnumerable<PlannedChange> FileAsync(string path, MediaItem item, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var change = new PlannedChange { Kind = ChangeKind.Unchanged, Target = path, Summary = path, Items = item.Ids.Count > 0 ? [item.Ids[0]] : [] };
        StandingFile? there = null;
        PlannedChange? refused = null;
        try
        {
            there = await StandingFile.ReadAsync(_store.Value, path, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.ItemRejected)
        {
            refused = change with { Kind = ChangeKind.Skip, Reason = e.Message };
        }

        if (there?.Bytes is not { } bytes)
        {
            yield return refused ?? change with { Kind = ChangeKind.Skip, Reason = there is null ? "it is gone" : "it is too large" };
            yield break;
        }

        var (mended, reason) = Mend(bytes);
        if (mended is null)
        {
            yield return reason is null ? change with { Precondition = there.Tag } : change with { Kind = ChangeKind.Skip, Reason = reason };
            yield break;
        }

        var old = await StageAsync(bytes, cancellationToken);
        if (options.Backup && await FreeAsync(path, cancellationToken) is { } copy)
        {
            yield return change with { Kind = ChangeKind.Create, Target = copy, Summary = copy, Precondition = "", Content = old, Reason = "the file as it was" };
        }

        yield return change with { Kind = ChangeKind.Update, Precondition = there.Tag, Overwritten = old, Content = await StageAsync(mended, cancellationToken), Reason = reason };
    }

    /// <summary>A name for the copy that is not taken; earlier copies stay.</summary>
    private async Task<string?> FreeAsync(string path, CancellationToken cancellationToken)
    {
        for (var i = 1; i <= 99; i++)
        {
            var copy = i == 1 ? path + ".bak" : $"{path}.bak{i}";
            if (await _store.Value.TagAsync(copy, cancellationToken) is null)
            {
                return copy;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\.bak[0-9]{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex CopyBehind();

    private async Task<StagedContent> StageAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(bytes);
        return await services.Staging.StoreAsync(stream, cancellationToken);
    }
}
