namespace MediaBridge.Core.Queries;

/// <summary>Yes or no.</summary>
internal sealed record FlagValue(bool Yes) : QueryValue;
