using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Sources;

/// <summary>A list of the account, read page by page, the oldest entry first so that new ones do not move the others.</summary>
/// <typeparam name="T">An entry.</typeparam>
internal sealed class AccountPages<T>(TmdbClient client, string path, JsonTypeInfo<TmdbPage<T>> type, Func<T, long> number)
{
    private const int LastPage = 500;

    /// <summary>After the read: why it is not all; null if it is.</summary>
    public string? Shortfall { get; private set; }

    public async IAsyncEnumerable<T> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var account = await client.AccountPathAsync(cancellationToken);
        var seen = new HashSet<long>();
        var address = $"{account}/{path}?{(path == "lists" ? "" : $"language={Uri.EscapeDataString(client.Language)}&sort_by=created_at.asc&")}page=";
        long announced = 0;
        for (var page = 1; page <= LastPage; page++)
        {
            var answer = await client.AccountAsync(address + page.ToString(CultureInfo.InvariantCulture), type, cancellationToken);
            announced = answer.TotalResults ?? 0;
            foreach (var entry in answer.Results.Where(e => seen.Add(number(e))))
            {
                yield return entry;
            }

            if (page >= (answer.TotalPages ?? 0) || answer.Results.Count == 0)
            {
                break;
            }
        }

        if (seen.Count < announced)
        {
            Shortfall = string.Create(CultureInfo.InvariantCulture, $"TMDB announced {announced} entries of {path} and listed {seen.Count}");
        }
    }
}
