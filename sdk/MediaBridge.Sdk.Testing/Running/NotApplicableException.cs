namespace MediaBridge.Sdk.Testing;

/// <summary>Ends a check that says nothing about this component; its message is the reason.</summary>
internal sealed class NotApplicableException(string reason) : Exception(reason);
