namespace MediaBridge.Core.Items;

/// <summary>A sink that writes to a database of its own and to nothing else: no other sink can be in its way, nor it in theirs.</summary>
internal interface IOwnDatabase;
