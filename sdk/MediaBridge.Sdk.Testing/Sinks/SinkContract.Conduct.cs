using System.Globalization;

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
        if (machine.Services.Web.Undeclared is [var service, ..])
        {
            throw Violation($"It asked for the service '{service}', which the plugin does not declare.", $"Write plugin.Service(\"{service}\", policy) in Describe: pace, cache and what people see rest on it.");
        }
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
        var (plan, state) = await InAsync(CultureInfo.InvariantCulture);
        foreach (var name in new[] { "tr-TR", "de-DE", "ar-SA" })
        {
            var (planHere, stateHere) = await InAsync(CultureInfo.GetCultureInfo(name));
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
        string[] traces = [.. new[] { today.AddDays(-1), today, today.AddDays(1) }.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
        foreach (var text in run.Rows.Select(r => r.Json).Concat(run.Results.Select(SinkRow.JsonOf)).Concat(machine.Services.Web.Requests.Select(r => $"{r} {r.Body}")).Append(await StateAsync(machine)))
        {
            if (traces.FirstOrDefault(t => text.Contains(t, StringComparison.Ordinal)) is { } trace)
            {
                throw Violation($"{trace}, the real date, shows up: {text}", "Ask services.Clock for the time; and give the arranged world fixed dates.");
            }
        }
    }

    private static void ExpectNoSecret(TestServices services, SinkRun run)
    {
        var places = services.Log.Lines.Select(l => ("the log", l))
            .Concat(run.Rows.Select(r => ("the plan", r.Json)))
            .Concat(run.Results.Select(r => ("a result", SinkRow.JsonOf(r))))
            .Concat(run.Rejected.Select(r => ("a reason", r.Reason)))
            .Concat(services.Reports.Select(r => ("a progress report", r.Text ?? "")))
            .Append(("an error", $"{run.Error}{(run.Error as PluginException)?.Error}"));
        foreach (var (place, text) in places)
        {
            if (services.Secrets.FirstOrDefault(s => text.Contains(s.Value, StringComparison.Ordinal)) is { Value: { } value } secret)
            {
                throw Violation(
                    $"The secret '{secret.Key}' is in {place}: {text.Replace(value, "<" + secret.Key + ">", StringComparison.Ordinal)}",
                    "Never write Secret.Reveal() or a token into texts; log the Secret itself, which is masked.");
            }
        }
    }

    private Task<(string Plan, string State)> InAsync(CultureInfo culture) => Task.Run(async () =>
    {
        // The culture flows with the task and leaves other tests alone.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        var machine = NewMachine();
        var run = await RunWellAsync(machine);
        return (string.Join('\n', run.Rows.Select(r => r.Json)), await StateAsync(machine));
    });
}
