using System.Text.Json;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>Calls of <c>mediabridge library …</c> that must succeed, and what the library then holds.</summary>
internal static class LibraryCalls
{
    public static async Task<CliResult> LibraryAsync(this CliSandbox cli, params string[] arguments)
    {
        var result = await cli.RunAsync(["library", .. arguments]);
        Assert.That(result.ExitCode, Is.Zero, string.Join(' ', arguments) + "\n" + result);
        return result;
    }

    public static async Task<JsonElement> LibraryJsonAsync(this CliSandbox cli, params string[] arguments) => (await cli.LibraryAsync([.. arguments, "--json"])).Json();

    /// <summary>All items by their slugs, as <c>library show</c> gives them.</summary>
    public static async Task<List<(string Slug, JsonElement Item)>> LibraryItemsAsync(this CliSandbox cli)
    {
        var found = new List<(string, JsonElement)>();
        foreach (var item in (await cli.LibraryJsonAsync("search", "")).GetProperty("entries").EnumerateArray())
        {
            var slug = item.GetProperty("slug").GetString()!;
            found.Add((slug, await cli.LibraryJsonAsync("show", slug)));
        }

        return [.. found.OrderBy(i => i.Item1, StringComparer.Ordinal)];
    }

    /// <summary>What an SQL query of the library finds, as lines of CSV without the first.</summary>
    public static async Task<string[]> LibraryRowsAsync(this CliSandbox cli, string sql)
        => [.. (await cli.LibraryAsync("query", sql, "--csv")).Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
}
