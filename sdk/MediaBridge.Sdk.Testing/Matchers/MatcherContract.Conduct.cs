namespace MediaBridge.Sdk.Testing;

/// <content>How it behaves towards services, secrets and other callers.</content>
public abstract partial class MatcherContract<TPlugin>
{
    private const int AtOnce = 16;
    private static readonly WebFault[] Broken = [WebFault.Unauthorized, WebFault.Forbidden, WebFault.TooManyRequests, WebFault.ServerError, WebFault.Reset, WebFault.CutOff, WebFault.WebPage];

    /// <summary>401 and 403: the person must sign in again.</summary>
    [Check]
    public Task A_refused_account_is_an_authentication_error() => ExpectAsync(WebFault.Unauthorized, WebFault.Forbidden);

    /// <summary>404: nothing was found, said by an empty list or as such.</summary>
    [Check]
    public async Task What_is_not_there_is_not_found()
    {
        foreach (var number in await EssentialAsync())
        {
            var services = NewServices();
            Faults.FailAt(services, WebFault.NotFound, number);
            var (_, error) = await FindAsync(services, Known);
            if (error is not null and not PluginException { Error.Kind: ErrorKind.NotFound })
            {
                throw Violation($"{services.Web.Requests[number]} gave 404, and {error.GetType().Name} was thrown: {error.Message}", "Return an empty list, or throw a PluginException of kind NotFound: `response.EnsureOk()` does.", error);
            }
        }
    }

    /// <summary>429: the engine waits as long as the service asks.</summary>
    [Check]
    public Task A_service_that_asks_to_wait_is_passed_on_with_its_wait() => ExpectAsync(WebFault.TooManyRequests);

    /// <summary>500 and no answer at all: it may work later, and is not an empty list.</summary>
    [Check]
    public Task A_broken_service_is_a_transient_error() => ExpectAsync(WebFault.ServerError, WebFault.Reset);

    /// <summary>An answer whose second half is missing is not taken for the whole.</summary>
    [Check]
    public Task An_answer_that_breaks_off_is_an_error() => ExpectAsync(WebFault.CutOff);

    /// <summary>A web page where data should be: maintenance, a sign-in page, a changed interface.</summary>
    [Check]
    public Task A_web_page_in_place_of_data_means_that_the_service_changed() => ExpectAsync(WebFault.WebPage);

    /// <summary>The engine has tried again already; a plugin that does so too multiplies the requests.</summary>
    [Check]
    public async Task It_does_not_try_again_itself()
    {
        foreach (var number in await EssentialAsync())
        {
            var services = NewServices();
            Faults.FailAt(services, WebFault.ServerError, number);
            await FindAsync(services, Known);
            Faults.ExpectNotAgain(services, number);
        }
    }

    /// <summary>Asking changes nothing: not the item, not the service, not the plugin's state.</summary>
    [Check]
    public async Task Asking_changes_nothing()
    {
        foreach (var question in Questions())
        {
            var services = NewServices();
            var item = MediaItem.Parse(question.ToUtf8());
            await FindWellAsync(services, item);
            if (!Some.Same(item, question))
            {
                throw Violation($"'{question}', which was asked for, is another now.", "Change a copy: other steps hold the same item.");
            }

            Conduct.ExpectNoWrite(services, "A matcher writes nothing.");

            if (services.State.Values.Count > 0)
            {
                throw Violation($"It keeps '{services.State.Values.Keys.First()}' in the state.", "Leave remembering to the engine: it stores decisions and caches answers. What is dear to make goes into services.Cache.");
            }
        }
    }

    /// <summary>It asks for no service that the plugin does not declare.</summary>
    [Check]
    public async Task It_talks_only_to_services_it_declares()
    {
        var services = NewServices();
        await FindAsync(services, Known);
        Conduct.ExpectDeclared(services);
    }

    /// <summary>A question that is cancelled ends with <see cref="OperationCanceledException"/>.</summary>
    [Check]
    public async Task Cancelling_ends_it_at_once()
    {
        using var before = new CancellationTokenSource();
        await before.CancelAsync();
        Judge((await FindAsync(NewServices(), Known, cancellationToken: before.Token)).Error, "before it began");
        var counted = NewServices();
        await FindWellAsync(counted, Known);
        foreach (var number in Enumerable.Range(1, Math.Min(3, counted.Web.Requests.Count)))
        {
            using var during = new CancellationTokenSource();
            var services = NewServices();
            services.Web.OnRequest = _ =>
            {
                if (services.Web.Requests.Count == number)
                {
                    during.Cancel();
                }
            };
            Judge((await FindAsync(services, Known, cancellationToken: during.Token)).Error, $"during request {number}");
        }

        static void Judge(Exception? error, string when)
        {
            if (error is not OperationCanceledException)
            {
                throw Violation(
                    $"Cancelled {when}, the question {(error is null ? "was answered" : $"threw {error.GetType().Name}: {error.Message}")}.",
                    "Pass the token to every call, begin with `cancellationToken.ThrowIfCancellationRequested()`, and catch no OperationCanceledException.",
                    error);
            }
        }
    }

    /// <summary>Questions that are asked at once get the answers that they get one after another.</summary>
    [Check]
    public async Task Questions_may_be_asked_at_once()
    {
        MediaItem[] questions = [.. Questions(), Nonsense];
        var alone = new List<IReadOnlyList<MatchCandidate>>();
        foreach (var question in questions)
        {
            alone.Add(await FindWellAsync(question));
        }

        var matcher = Matcher(NewServices());
        var together = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => TryAsync(() => matcher.FindAsync(questions[i % questions.Length], new MatchRequest(), CancellationToken.None), "The question")));
        for (var i = 0; i < AtOnce; i++)
        {
            if (together[i].Found is not { } found)
            {
                throw Violation($"Asked while others were, it threw {together[i].Error?.GetType().Name}: {together[i].Error?.Message}", "Keep nothing of a question in fields: several threads call at once.", together[i].Error);
            }

            Compare(alone[i % questions.Length], found, "Asked while others were");
        }
    }

    /// <summary>Secrets stay out of logs, candidates and errors, also when the service fails.</summary>
    [Check]
    public async Task Secrets_stay_out_of_logs_candidates_and_errors()
    {
        var services = NewServices();
        var found = await FindWellAsync(services, Known);
        if (services.Secrets.Count == 0)
        {
            throw NotApplicable("it has no secret options and no sign-in");
        }

        Leaks.ExpectNone(services, null, found.Select(c => ("a candidate", Row(c) + System.Text.Encoding.UTF8.GetString(c.Item.ToUtf8()))));
        foreach (var fault in services.Web.Requests.Count == 0 ? [] : Broken)
        {
            var broken = NewServices();
            Faults.FailAt(broken, fault, 0);
            Leaks.ExpectNone(broken, (await FindAsync(broken, Known)).Error);
        }
    }

    private async Task ExpectAsync(params WebFault[] faults)
    {
        var numbers = await EssentialAsync();
        foreach (var fault in faults)
        {
            foreach (var number in numbers)
            {
                var services = NewServices();
                Faults.FailAt(services, fault, number);
                var (found, error) = await FindAsync(services, Known);
                Faults.Judge(services, fault, number, error, $"{found?.Count ?? 0} candidates came as if nothing were");
            }
        }
    }

    /// <summary>Numbers of the first and last request that a question needs.</summary>
    private async Task<IReadOnlyList<int>> EssentialAsync()
    {
        var services = NewServices();
        await FindWellAsync(services, Known);
        return Faults.Ends(services, IsEssential);
    }
}
