using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>cache stats|clear|prune</c>.</summary>
internal static class CacheVerbs
{
    public static Verb Make() => new Verb("cache", "The cache of what services answered.", "mediabridge cache stats", "mediabridge cache clear tmdb").With(Stats(), Clear(), Prune());

    private static Verb Stats() => new Verb("stats", "Entries and bytes by service.", "mediabridge cache stats", "mediabridge cache stats --json")
        .Does(async (invocation, ct) =>
        {
            var services = (await invocation.OpenAsync(ct)).Cache.Statistics();
            if (invocation.Screen.Json)
            {
                await JsonOutput.WriteAsync(services, ct);
                return ExitCodes.Success;
            }

            if (services.Count == 0)
            {
                invocation.Screen.Note("The cache is empty.");
                return ExitCodes.Success;
            }

            var table = new TextTable("service", "#entries", "#size");
            foreach (var service in services)
            {
                table.Add(service.Service, Words.Number(service.Entries), Words.Bytes(service.Bytes));
            }

            table.Write(invocation.Screen.Data, invocation.Screen.Width);
            return ExitCodes.Success;
        });

    private static Verb Clear()
    {
        var service = new Argument<string?>("SERVICE") { Description = "Only this service", Arity = ArgumentArity.ZeroOrOne };
        service.CompletionSources.Add(Suggestions.Services);
        return new Verb("clear", "Delete answers, of one service or all.", "mediabridge cache clear", "mediabridge cache clear tmdb").With(service)
            .Does(async (invocation, ct) => await GoneAsync(invocation, (await invocation.OpenAsync(ct)).Cache.Clear(invocation.Parse.GetValue(service)), ct));
    }

    private static Verb Prune() => new Verb("prune", "Delete answers that are too old, and what is beyond the size limit.", "mediabridge cache prune")
        .Does(async (invocation, ct) => await GoneAsync(invocation, (await invocation.OpenAsync(ct)).Cache.Prune(), ct));

    private static async Task<int> GoneAsync(Invocation invocation, int count, CancellationToken cancellationToken)
    {
        if (invocation.Screen.Json)
        {
            await JsonOutput.WriteAsync(new { Deleted = count }, cancellationToken);
        }
        else
        {
            invocation.Screen.Note($"{(count == 1 ? "1 entry" : $"{Words.Number(count)} entries")} deleted.");
        }

        return ExitCodes.Success;
    }
}
