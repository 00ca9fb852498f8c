namespace MediaBridge.Tests.Services.Accounts;

/// <summary>Options of a connection to <see cref="AccountService"/>.</summary>
public sealed record AccountConnection
{
    /// <summary>The account's name.</summary>
    public string Account { get; init; } = "";
}
