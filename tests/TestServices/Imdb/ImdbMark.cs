namespace MediaBridge.Tests.Services.Imdb;

/// <summary>A mark from 1 to 10.</summary>
public readonly record struct ImdbMark(int Value, DateTimeOffset At);
