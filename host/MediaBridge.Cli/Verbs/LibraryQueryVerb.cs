using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Library;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library query SQL</c>.</summary>
internal static class LibraryQueryVerb
{
    public static Verb Make()
    {
        var sql = new Argument<string>("SQL") { Description = "One SELECT; views: movies, series, episodes; tables: items, genres, people, ratings, files, tags, lists, watches …" };
        var timeout = new Option<double>("--timeout") { Description = "Seconds after which it is stopped", HelpName = "SECONDS", DefaultValueFactory = _ => 10 };
        var csv = new Option<bool>("--csv") { Description = "Rows as CSV" };
        var limit = new Option<int>("--limit") { Description = "The most rows; 0 for all", HelpName = "N" };
        return new Verb(
            "query",
            "Asks the library in SQL. It can only be read.",
            "mediabridge library query \"SELECT title, year, rating FROM movies WHERE rating > 8.5 ORDER BY rating DESC\"",
            "mediabridge library query \"SELECT director, count(*) AS films FROM movies GROUP BY director ORDER BY films DESC\" --limit 20 --csv").With(sql, timeout, csv, limit)
            .Does(async (invocation, ct) =>
            {
                var library = await LibraryVerbs.OpenAsync(invocation, ct);
                var seconds = invocation.Value(timeout);
                if (seconds is not (> 0 and < 86_400))
                {
                    throw new PluginException(ErrorKind.Configuration, "--timeout wants a number of seconds above 0.");
                }

                using var rows = library.Query(invocation.Value(sql), TimeSpan.FromSeconds(seconds), ct);
                var view = new RowsView(invocation.Screen);
                var most = invocation.Value(limit) is > 0 and var n ? n : int.MaxValue;
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(RowsView.Documents(rows, most), ct);
                }
                else if (invocation.Value(csv))
                {
                    view.Csv(rows, most);
                }
                else
                {
                    view.Table(rows, most);
                }

                return ExitCodes.Success;
            });
    }
}
