namespace MediaBridge.Sdk.Testing;

/// <content>What it finds.</content>
public abstract partial class MatcherContract<TPlugin>
{
    private static readonly MediaItem Nonsense = new() { Title = "qxzvkw 9f3a jqhh", Ids = ["kit:1"] };

    /// <summary>Title and year find the right one.</summary>
    [Check]
    public async Task It_finds_what_title_and_year_tell()
    {
        if (Known.Ids.Contains(Expected))
        {
            throw Violation($"Known has the id {Expected}, which is to be found.", "Leave it out in the fixture.");
        }

        var found = await FindWellAsync(Known with { Ids = ["kit:1"] });
        if (!found.Any(c => c.Id == Expected))
        {
            throw Violation($"Asked for '{Known}', it proposed {Listed(found)}; {Expected} is expected.", "Ask the service with title and year, and make a candidate of each answer.");
        }
    }

    /// <summary>An id that the service knows finds its item, whatever its title.</summary>
    [Check]
    public async Task It_finds_by_another_id()
    {
        var item = KnownById ?? throw NotApplicable("it finds by title only (override KnownById if it does not)");
        var found = await FindWellAsync(item);
        if (found.Count == 0 || found[0].Id != Expected)
        {
            throw Violation($"Asked for '{item}' with {string.Join(", ", item.Ids)}, it proposed {Listed(found)}; {Expected} is expected first.", "Look the item's ids up before you search for its title.");
        }
    }

    /// <summary>What nobody knows is an empty list.</summary>
    [Check]
    public async Task Nothing_is_found_for_nonsense()
    {
        var found = await FindWellAsync(Nonsense);
        if (found.Count > 0)
        {
            throw Violation($"Asked for '{Nonsense.Title}', which nobody knows, it proposed {Listed(found)}.", "Return an empty list. If the service gives whatever comes near, leave out what does not fit.");
        }
    }

    /// <summary>No more candidates come than are of use.</summary>
    [Check]
    public async Task No_more_is_proposed_than_is_asked_for()
    {
        var item = Ambiguous ?? throw NotApplicable("it never has two candidates (override Ambiguous if it has)");
        var all = await FindWellAsync(item);
        if (all.Count < 2)
        {
            throw Violation($"Asked for '{item}', it proposed {Listed(all)}.", "Arrange a service that has two candidates for Ambiguous.");
        }

        var one = await FindWellAsync(item, new MatchRequest { Limit = 1 });
        if (one.Count != 1)
        {
            throw Violation($"Asked for 1 candidate, it proposed {one.Count}.", "Honour request.Limit, and ask the service for no more.");
        }

        if (one[0].Id != all[0].Id)
        {
            throw Violation($"Asked for 1 candidate, it proposed {one[0].Id}; asked for 10, {all[0].Id} was the first.", "Order first and cut then.");
        }
    }

    /// <summary>Only ids of the scheme that is wanted are proposed.</summary>
    [Check]
    public async Task Only_ids_of_the_wanted_scheme_are_proposed()
    {
        if ((await FindWellAsync(Known, new MatchRequest { Scheme = "kit-unknown" })) is { Count: > 0 } foreign)
        {
            throw Violation($"Asked for ids of the scheme 'kit-unknown', it proposed {Listed(foreign)}.", "Return an empty list if request.Scheme is not null and none of yours.");
        }

        foreach (var scheme in Schemes)
        {
            var found = await FindWellAsync(Known, new MatchRequest { Scheme = scheme });
            if (found.FirstOrDefault(c => c.Id.Scheme != scheme) is { } other)
            {
                throw Violation($"Asked for ids of the scheme '{scheme}', it proposed {other.Id}.", "Honour request.Scheme.");
            }

            if (scheme == Expected.Scheme && found.Count == 0)
            {
                throw Violation($"Asked for ids of the scheme '{scheme}', it proposed nothing, though {Expected} is right.", "Compare request.Scheme with the whole scheme, such as 'tmdb.movie'.");
            }
        }
    }

    /// <summary>Each id is proposed once, and is of a scheme that the fixture names.</summary>
    [Check]
    public async Task Ids_are_unique_and_of_its_schemes()
    {
        foreach (var item in Questions())
        {
            var found = await FindWellAsync(item);
            if (found.FirstOrDefault(c => c.Id.IsEmpty || !Schemes.Contains(c.Id.Scheme, StringComparer.Ordinal)) is { } foreign)
            {
                throw Violation($"It proposed '{foreign.Id}', and its schemes are {string.Join(", ", Schemes)}.", "Make ids of the service's own scheme, which carries the kind; name all of them in Schemes.");
            }

            if (found.GroupBy(c => c.Id).FirstOrDefault(g => g.Skip(1).Any()) is { } twins)
            {
                throw Violation($"It proposed {twins.Key} {twins.Count()} times.", "Join what the service gives twice: the gap to the second candidate decides.");
            }
        }
    }

    /// <summary>Evidence and confidence lie between 0 and 1.</summary>
    [Check]
    public async Task Scores_lie_between_0_and_1()
    {
        foreach (var candidate in (await Task.WhenAll(Questions().Select(q => FindWellAsync(q)))).SelectMany(f => f))
        {
            if (candidate.Confidence is { } confidence and not (>= 0 and <= 1))
            {
                throw Violation($"{candidate.Id} has the confidence {confidence}.", "Divide by the service's highest score, or leave Confidence null: the engine scores then.");
            }

            if (candidate.Evidence.FirstOrDefault(e => e.Score is not (>= 0 and <= 1) || string.IsNullOrWhiteSpace(e.Signal)) is { } evidence)
            {
                throw Violation($"{candidate.Id} has the evidence '{evidence.Signal}' of {evidence.Score}.", "Name what was compared, and say from 0 to 1 how well it fits.");
            }
        }
    }

    /// <summary>Every candidate has a title, its year, and its own id: the engine scores it, and people see it.</summary>
    [Check]
    public async Task Candidates_can_be_scored_and_shown()
    {
        var found = await FindWellAsync(Known);
        foreach (var candidate in found)
        {
            if (string.IsNullOrWhiteSpace(candidate.Item.Title) || !candidate.Item.Ids.Contains(candidate.Id))
            {
                throw Violation($"The candidate {candidate.Id} is '{candidate.Item}' with the ids {string.Join(", ", candidate.Item.Ids)}.", "Fill Item with title, year and ids, the candidate's own among them.");
            }
        }

        if (found.FirstOrDefault(c => c.Id == Expected) is { Item: { } right } && Known.Year is not null && right.Year is null)
        {
            throw Violation($"The candidate {Expected} has no year.", "Fill Item.Year: it tells films of one title apart.");
        }
    }

    /// <summary>The same question gets the same answer in the same order.</summary>
    [Check]
    public async Task The_same_question_gets_the_same_answer()
    {
        foreach (var item in Questions())
        {
            Compare(await FindWellAsync(item), await FindWellAsync(item), "Asked a second time");
        }
    }

    /// <summary>The culture of the machine changes nothing.</summary>
    [Check]
    public async Task No_culture_changes_the_answer()
    {
        foreach (var item in Questions())
        {
            var expected = await Machines.InCultureAsync("", () => FindWellAsync(item));
            foreach (var name in Machines.Cultures)
            {
                Compare(expected, await Machines.InCultureAsync(name, () => FindWellAsync(item)), $"In the culture {name}");
            }
        }
    }

    /// <summary>Hostile titles and items with anything are questions like others.</summary>
    [Check]
    public async Task Hostile_items_are_questions_like_others()
    {
        IReadOnlyList<MediaItem> items = [new MediaItem { Title = "" }, .. Some.Hostile(), Some.Full(), Some.Episode(), Some.Series(), .. Enumerable.Range(1, 10).Select(Some.Any), .. Enumerable.Range(1, 3).Select(Some.AnyFull)];
        foreach (var item in items)
        {
            var (_, error) = await FindAsync(NewServices(), item);
            if (error is not null and not PluginException { Error.Kind: ErrorKind.NotFound or ErrorKind.ItemRejected })
            {
                throw Violation($"Asked for '{item}', it threw {error.GetType().Name}: {error.Message}", "Escape titles with Uri.EscapeDataString, and return an empty list for what cannot be asked: any title may come from a file's name.", error);
            }
        }
    }

    private static string Listed(IReadOnlyList<MatchCandidate> found)
        => found.Count == 0 ? "nothing" : string.Join(", ", found.Take(5).Select(c => $"{c.Id} '{c.Item}'"));

    private static void Compare(IReadOnlyList<MatchCandidate> left, IReadOnlyList<MatchCandidate> right, string when)
    {
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            var (a, b) = (left.ElementAtOrDefault(i), right.ElementAtOrDefault(i));
            if (a is null || b is null || !string.Equals(Row(a), Row(b), StringComparison.Ordinal))
            {
                throw Violation($"{when}, candidate {i + 1} is {(b is null ? "missing" : Row(b))} in place of {(a is null ? "none" : Row(a))}.", "Use no chance, no hash order and no culture; order equal candidates by their ids.");
            }
        }
    }

    private IEnumerable<MediaItem> Questions() => new[] { Known, KnownById, Ambiguous }.OfType<MediaItem>();
}
