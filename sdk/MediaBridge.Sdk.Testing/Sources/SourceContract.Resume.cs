namespace MediaBridge.Sdk.Testing;

/// <content>Reads that are interrupted.</content>
public abstract partial class SourceContract<TPlugin>
{
    private const int MostCuts = 60;
    private const int FewCuts = 6;

    /// <summary>Going on from any checkpoint, a new process gives exactly what came after it.</summary>
    [Check]
    public async Task Resuming_from_every_checkpoint_gives_the_rest()
    {
        var whole = await ReadWellAsync();
        var checkpoints = whole.Elements.Index().Where(e => e.Item.ResumePoint is not null).ToList();
        if (checkpoints.Count == 0)
        {
            throw NotApplicable("it sets no checkpoint in the arranged world (yield SourceElement.At(cursor) after each page)");
        }

        foreach (var (index, checkpoint) in checkpoints)
        {
            var rest = await ReadWellAsync(NewServices(), new SourceRequest { Resume = checkpoint.ResumePoint });
            var expected = whole.Elements.Skip(index + 1).Where(e => e.Item is not null).Select(e => SourceRead.RowOf(e.Item!)).ToList();
            if (Difference(expected, [.. rest.Rows]) is { } difference)
            {
                throw Violation($"Resumed from the checkpoint '{Short(checkpoint.ResumePoint)}' (element {index + 1}), {difference}", "Let SourceElement.At name the place after the last item that was given, and start there when SourceRequest.Resume is set.");
            }

            if (rest.IsComplete != whole.IsComplete)
            {
                throw Violation(
                    $"The read ended {Word(whole)}; resumed from '{Short(checkpoint.ResumePoint)}' it ended {Word(rest)}.", "End a resumed read as the whole one; what must be known for that (such as a count) belongs into the checkpoint.");
            }
        }
    }

    /// <summary>Killed before any element, and killed again, it gives in the end what it gives uncut.</summary>
    [Check]
    public async Task Cut_before_every_element_and_cut_again_it_gives_the_same()
    {
        var whole = await ReadWellAsync();
        var rows = whole.Rows.ToHashSet(StringComparer.Ordinal);
        foreach (var cut in CutsOf(whole))
        {
            var services = NewServices();
            var story = new CutStory();
            story.Take(await ReadAsync(services, atMost: cut));
            story.Take(await ReadAsync(services, new SourceRequest { Resume = story.Resume }, atMost: 1 + (cut % 3)));
            var last = await ReadWellAsync(services, new SourceRequest { Resume = story.Resume });
            story.Take(last);

            var where = $"Cut before element {cut + 1} of {whole.Elements.Count}, and again soon after,";
            if (Difference([.. rows.Order(StringComparer.Ordinal)], [.. story.Rows.Order(StringComparer.Ordinal)]) is { } difference)
            {
                throw Violation($"{where} {difference}", "Keep nothing of a read outside of its checkpoints, in State, Cache or static fields: what was stored and what comes after the last SourceElement.At must be everything.");
            }

            if (last.IsComplete != whole.IsComplete || !string.Equals(story.NextRun, whole.NextRun, StringComparison.Ordinal))
            {
                throw Violation(
                    $"{where} it ended {Word(last)} with the next run at '{Short(story.NextRun)}'; uncut it ends {Word(whole)} at '{Short(whole.NextRun)}'.",
                    "Yield NextRun before the first At, or put what it needs into the checkpoint.");
            }
        }
    }

    /// <summary>Where a read is cut: before every element; in a long one around its checkpoints, at its ends, and here and there.</summary>
    private static IEnumerable<int> CutsOf(SourceRead whole)
    {
        var count = whole.Elements.Count;
        var cuts = Enumerable.Range(1, Math.Max(0, count - 1));
        return count <= MostCuts
            ? cuts
            : cuts.Where(i => i == 1 || i == count - 1 || i % (count / FewCuts) == 0 || whole.Elements[i].ResumePoint is not null || whole.Elements[i - 1].ResumePoint is not null);
    }

    private static string Word(SourceRead read) => read.IsComplete ? "complete" : "incomplete";

    /// <summary>The first difference between two lists, in words; null if they are equal.</summary>
    private static string? Difference(List<string> expected, List<string> actual)
    {
        if (expected.SequenceEqual(actual, StringComparer.Ordinal))
        {
            return null;
        }

        var missing = expected.Except(actual, StringComparer.Ordinal).ToList();
        var extra = actual.Except(expected, StringComparer.Ordinal).ToList();
        return missing.Count > 0 ? $"{missing.Count} of {expected.Count} rows are missing, the first is {missing[0]}."
            : extra.Count > 0 ? $"{extra.Count} rows came that should not, the first is {extra[0]}."
            : expected.Count != actual.Count ? $"{actual.Count} rows came in place of {expected.Count}: some came twice."
            : $"the order differs, first at {actual.Where((row, i) => !string.Equals(row, expected[i], StringComparison.Ordinal)).First()}.";
    }

    /// <summary>What the engine has stored of a read that is interrupted again and again.</summary>
    private sealed class CutStory
    {
        public HashSet<string> Rows { get; } = new(StringComparer.Ordinal);

        public string? Resume { get; private set; }

        public string? NextRun { get; private set; }

        public void Take(SourceRead read)
        {
            // Without a checkpoint the engine begins anew.
            if (Resume is null)
            {
                Rows.Clear();
            }

            string? next = null;
            foreach (var element in read.Elements)
            {
                next = element.NextCursor ?? next;
                if (element.Item is { } item)
                {
                    Rows.Add(SourceRead.RowOf(item));
                }
                else if (element.ResumePoint is not null || element.IsEnd)
                {
                    NextRun = next ?? NextRun;
                    Resume = element.ResumePoint ?? Resume;
                }
            }
        }
    }
}
