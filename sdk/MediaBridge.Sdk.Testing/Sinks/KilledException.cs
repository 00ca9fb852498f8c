namespace MediaBridge.Sdk.Testing;

/// <summary>The process died just before a commit of its journal.</summary>
internal sealed class KilledException : Exception;
