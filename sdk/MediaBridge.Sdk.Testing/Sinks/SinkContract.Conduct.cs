namespace MediaBridge.Sdk.Testing;

/// <content>How it behaves towards services, clock, culture and secrets.</content>
public abstract partial class SinkContract<TPlugin>
{
    /// <summary>It asks for no service that the plugin does not declare.</summary>
    [Check]
    public async Task It_talks_only_to_services_it_declares()
    {
        var machine = NewMachine();
        await LimitAsync(machine.RunAsync(Wish()), "Applying");
        Conduct.ExpectDeclared(machine.Services);
    }

    /// <summary>Secrets stay out of plans, results, errors and logs, also when the service fails.</summary>
    [Check]
    public async Task Secrets_stay_out_of_plans_results_and_logs()
    {
        var machine = NewMachine();
        var run = await RunWellAsync(machine);
        if (machine.Services.Secrets.Count == 0)
        {
            throw NotApplicable("it has no secret options and no sign-in");
        }

        ExpectNoSecret(machine.Services, run);
        foreach (var row in run.Applied.Take(2))
        {
            var (broken, _, its) = await BrokenAsync(WebFault.ServerError, row.Change.Target);
            ExpectNoSecret(its.Services, broken);
        }
    }

    /// <summary>Plan and target are the same in every culture.</summary>
    [Check]
    public async Task No_culture_changes_what_is_written()
    {
        var (plan, state) = await Machines.InCultureAsync("", WrittenAsync);
        foreach (var name in Machines.Cultures)
        {
            var (planHere, stateHere) = await Machines.InCultureAsync(name, WrittenAsync);
            if (plan != planHere || state != stateHere)
            {
                throw Violation(
                    $"In the culture {name} {(plan != planHere ? "the plan" : "what is written")} differs:\n{(plan != planHere ? WorldText.Difference(plan, planHere) : WorldText.Difference(state, stateHere))}",
                    "Format and parse with CultureInfo.InvariantCulture, compare with StringComparison.Ordinal, and use ToUpperInvariant and ToLowerInvariant.");
            }
        }
    }

    /// <summary>The clock is that of the services: no real time shows up in what is planned or written.</summary>
    [Check]
    public async Task The_time_comes_from_the_services()
    {
        var today = DateTimeOffset.UtcNow;
        var machine = new SinkMachine(Sink, NewServices(today.AddYears(3))) { Answer = Yes };
        var run = await RunWellAsync(machine);
        var traces = Conduct.DatesOf(today);
        foreach (var text in run.Rows.Select(r => r.Json).Concat(run.Results.Select(SinkRow.JsonOf)).Concat(machine.Services.Web.Requests.Select(r => $"{r} {r.Body}")).Append(await StateAsync(machine)))
        {
            if (traces.FirstOrDefault(t => text.Contains(t, StringComparison.Ordinal)) is { } trace)
            {
                throw Violation($"{trace}, the real date, shows up: {text}", "Ask services.Clock for the time; and give the arranged world fixed dates.");
            }
        }
    }

    private static void ExpectNoSecret(TestServices services, SinkRun run) => Leaks.ExpectNone(services, run.Error, [
        .. run.Rows.Select(r => ("the plan", r.Json)), .. run.Results.Select(r => ("a result", SinkRow.JsonOf(r))), .. run.Rejected.Select(r => ("a reason", r.Reason))]);

    /// <summary>The plan, and the state after it was applied.</summary>
    private async Task<(string Plan, string State)> WrittenAsync()
    {
        var machine = NewMachine();
        var run = await RunWellAsync(machine);
        return (string.Join('\n', run.Rows.Select(r => r.Json)), await StateAsync(machine));
    }
}
