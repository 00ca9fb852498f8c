namespace MediaBridge.Tests.Services.Imdb;

/// <summary>A browser or program that is signed in.</summary>
internal sealed class ImdbSession(ImdbAccount account)
{
    public ImdbAccount Account => account;

    /// <summary>How many requests it is still good for; null for all.</summary>
    public int? Left { get; set; }
}
