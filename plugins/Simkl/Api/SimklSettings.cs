namespace MediaBridge.Plugins.Simkl.Api;

/// <summary>Whose account it is.</summary>
internal sealed record SimklSettings
{
    public SimklUser? User { get; init; }

    public SimklAccount? Account { get; init; }

    internal sealed record SimklUser
    {
        public string? Name { get; init; }
    }

    internal sealed record SimklAccount
    {
        public long? Id { get; init; }
    }
}
