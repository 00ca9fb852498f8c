namespace MediaBridge.Core;

/// <summary>The client of a connection, and the account it answers for.</summary>
internal sealed record ConnectedClient(object Client, string Account, SignInSlot SignIn);
