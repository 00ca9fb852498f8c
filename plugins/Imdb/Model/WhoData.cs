namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>Answer to <see cref="Queries.Who"/>.</summary>
internal sealed record WhoData
{
    public UserNode? User { get; init; }

    internal sealed record UserNode
    {
        public ProfileNode? Profile { get; init; }
    }

    internal sealed record ProfileNode
    {
        public string? UserId { get; init; }

        public string? NickName { get; init; }
    }
}
