namespace MediaBridge.Sdk.Testing;

/// <content>How it behaves towards services and secrets.</content>
public abstract partial class StoreContract<TPlugin>
{
    private static readonly WebFault[] Broken = [WebFault.Unauthorized, WebFault.Forbidden, WebFault.TooManyRequests, WebFault.ServerError, WebFault.Reset];

    /// <summary>A service that refuses or fails is an error of the right kind, and is not taken for a missing file.</summary>
    [Check]
    public async Task A_service_that_fails_is_not_a_missing_file()
    {
        await ExpectRequestsAsync();
        foreach (var index in Enumerable.Range(0, 4))
        {
            foreach (var fault in Broken)
            {
                var services = NewServices();
                var store = Store(services);
                await WriteAsync(store, File, "first");
                var (what, act) = Calls(store, File).ElementAt(index);
                var number = services.Web.Requests.Count;
                services.Web.Fail(fault);
                var error = await ErrorAsync(what, act);
                if (services.Web.Requests.Count > number)
                {
                    Faults.Judge(services, fault, number, error, "no error was thrown");
                }
            }
        }
    }

    /// <summary>It asks for no service that the plugin does not declare.</summary>
    [Check]
    public async Task It_talks_only_to_services_it_declares()
    {
        var services = NewServices();
        await UseAsync(services);
        Conduct.ExpectDeclared(services);
    }

    /// <summary>What reads is not marked as a write, and what writes is: a plan may look, and must not touch.</summary>
    [Check]
    public async Task Looking_is_possible_while_planning_and_writing_is_not()
    {
        await ExpectRequestsAsync();
        var services = NewServices();
        var store = Store(services);
        await WriteAsync(store, File, "first");
        services.Planning = true;
        foreach (var (what, act) in Calls(store, File).Take(2))
        {
            if (await ErrorAsync(what, act) is { } error)
            {
                throw Violation($"{what} while a plan was made: {Told(error)}", "Mark requests that only read with their intent: request.WithIntent(RequestIntent.Query).", error);
            }
        }

        foreach (var (what, act) in Calls(store, File).Skip(2))
        {
            if (await ErrorAsync(what, act) is null)
            {
                throw Violation($"{what} went through while a plan was made.", "Do not mark requests that write as reads.");
            }
        }
    }

    /// <summary>Secrets stay out of logs and errors, also when the service fails.</summary>
    [Check]
    public async Task Secrets_stay_out_of_logs_and_errors()
    {
        var services = NewServices();
        await UseAsync(services);
        if (services.Secrets.Count == 0)
        {
            throw NotApplicable("it has no secret options and no sign-in");
        }

        Leaks.ExpectNone(services, null);
        foreach (var fault in Broken)
        {
            var broken = NewServices();
            broken.Web.Fail(fault);
            foreach (var (what, act) in Calls(Store(broken), File))
            {
                Leaks.ExpectNone(broken, await ErrorAsync(what, act));
            }
        }
    }

    private async Task UseAsync(TestServices services)
    {
        var store = Store(services);
        foreach (var (what, act) in Calls(store, File))
        {
            await WellAsync(what, async () =>
            {
                await act();
                return true;
            });
        }
    }

    private async Task ExpectRequestsAsync()
    {
        var services = NewServices();
        await UseAsync(services);
        if (services.Web.Requests.Count == 0)
        {
            throw NotApplicable("it makes no request");
        }
    }
}
