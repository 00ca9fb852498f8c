namespace MediaBridge.Plugins.Imdb.Account;

/// <summary>Whose session it is.</summary>
internal sealed record AccountInfo
{
    /// <summary>The account's id, such as <c>ur12345678</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people, if it is known.</summary>
    public string? Name { get; init; }

    public override string ToString() => Name is null ? Id : $"{Id} ({Name})";
}
