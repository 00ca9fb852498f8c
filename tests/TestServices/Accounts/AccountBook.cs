using System.Globalization;

namespace MediaBridge.Tests.Services.Accounts;

/// <summary>What a service holds: titles by account and id, uploads by account and id.</summary>
public sealed class AccountBook
{
    public SortedDictionary<string, AccountRow> Rows { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Uploads { get; } = new(StringComparer.Ordinal);

    public AccountRow Row(string account, string id, string title)
    {
        var key = $"{account} {id}";
        if (!Rows.TryGetValue(key, out var row))
        {
            Rows[key] = row = new AccountRow { Title = title };
        }

        return row;
    }

    public override string ToString()
        => string.Concat(Rows.Where(r => !r.Value.IsEmpty).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Key}: {r.Value}\n")))
        + string.Concat(Uploads.Select(u => $"upload {u.Key}: {u.Value}\n"));
}
