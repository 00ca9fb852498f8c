namespace MediaBridge.Core.Queries;

/// <summary>A value that a field is compared with.</summary>
internal abstract record QueryValue;
