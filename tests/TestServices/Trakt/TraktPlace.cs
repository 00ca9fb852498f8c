namespace MediaBridge.Tests.Services.Trakt;

/// <summary>A place on a list of the local Trakt.</summary>
public sealed record TraktPlace(long Id, TraktThing Thing, DateTimeOffset At, string? Note = null);
