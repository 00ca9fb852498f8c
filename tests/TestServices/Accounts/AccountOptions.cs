namespace MediaBridge.Tests.Services.Accounts;

/// <summary>Options of the components over <see cref="AccountService"/>.</summary>
public sealed record AccountOptions
{
    /// <summary>Changes that one call takes.</summary>
    public int Batch { get; init; } = 1;
}
