namespace MediaBridge.Sdk.Testing;

/// <content>What it looks up, if it can.</content>
public abstract partial class MatcherContract<TPlugin>
{
    /// <summary>An id is looked up to its item.</summary>
    [Check]
    public async Task An_id_is_looked_up_to_its_item()
    {
        var found = await LookUpWellAsync(null);
        if (!found.Ids.Contains(Expected) || string.IsNullOrWhiteSpace(found.Title))
        {
            throw Violation($"Looked up by {Expected}, '{found}' with the ids {string.Join(", ", found.Ids)} was found.", "Return the item of that id, with the id among its ids.");
        }
    }

    /// <summary>An id that the service does not know, or that is none of its own, is null.</summary>
    [Check]
    public async Task An_unknown_id_is_null()
    {
        foreach (var id in new[] { new ExternalId(Expected.Scheme, "kit-unknown-0"), new ExternalId("kit-foreign", Expected.Value) })
        {
            var (found, error) = await LookUpAsync(NewServices(), id);
            if (error is not null || found is not null)
            {
                throw Violation($"Looked up by {id}, which the service does not know, {(found is null ? $"{error!.GetType().Name} was thrown: {error.Message}" : $"'{found}' was found")}.", "Return null for 404 and for schemes that are not the service's own.", error);
            }
        }
    }

    /// <summary>The facets that are asked for come, also those that cost a request of their own.</summary>
    [Check]
    public async Task Facets_that_are_asked_for_come()
    {
        _ = Lookup(NewServices());
        var facets = Info.Facets.Where(f => f.Read && f.Facet != Facets.Ids).Select(f => f.Facet).ToList();
        if (facets.Count == 0)
        {
            throw NotApplicable("it declares no facets that it reads");
        }

        foreach (var facet in facets)
        {
            var found = await LookUpWellAsync(new LookupRequest { Facets = [facet] });
            if (!ItemParts.FacetsOf(found).Any(f => f.Facet == facet && !f.IsEmpty))
            {
                throw Violation($"Looked up by {Expected} with the facet {facet}, '{found}' came without it.", $"Read what request.Facets names; declare only facets that can be looked up; and arrange {facet} for {Expected}.");
            }
        }
    }

    /// <summary>The wanted language is spoken.</summary>
    [Check]
    public async Task A_look_up_speaks_the_wanted_language()
    {
        var language = OtherLanguage ?? throw NotApplicable("the service knows one language (override OtherLanguage if it does not)");
        if (Some.Same(await LookUpWellAsync(new LookupRequest()), await LookUpWellAsync(new LookupRequest { Language = language })))
        {
            throw Violation($"Looked up by {Expected} in '{language}', the same came as by default.", "Pass request.Language on to the service.");
        }
    }

    /// <summary>A service that fails is an error, and not an id that nobody knows.</summary>
    [Check]
    public async Task A_look_up_that_fails_is_not_an_unknown_id()
    {
        var counted = NewServices();
        await LookUpWellAsync(null, counted);
        var ends = Faults.Ends(counted, IsEssential);
        foreach (var fault in Broken)
        {
            var services = NewServices();
            Faults.FailAt(services, fault, ends[0]);
            var (found, error) = await LookUpAsync(services, Expected);
            Faults.Judge(services, fault, ends[0], error, found is null ? "null was returned, as if nobody knew the id" : $"'{found}' was found");
        }
    }

    private Task<MediaItem> LookUpWellAsync(LookupRequest? request) => LookUpWellAsync(request, NewServices());

    private async Task<MediaItem> LookUpWellAsync(LookupRequest? request, TestServices services)
    {
        var (found, error) = await LookUpAsync(services, Expected, request);
        return found ?? throw Violation(
            $"Looked up by {Expected}, {(error is null ? "nothing was found" : $"{error.GetType().Name} was thrown: {error.Message}")}.", "Return the item of the id; and arrange what the service answers for it.", error);
    }
}
