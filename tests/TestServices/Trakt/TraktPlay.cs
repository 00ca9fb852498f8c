namespace MediaBridge.Tests.Services.Trakt;

/// <summary>A play in the history of the local Trakt.</summary>
public sealed record TraktPlay(long Id, TraktThing Thing, DateTimeOffset At);
