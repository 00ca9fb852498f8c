namespace MediaBridge.Tests.Services;

/// <summary>A request that a test server got.</summary>
public sealed record SeenRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body, DateTimeOffset At);
