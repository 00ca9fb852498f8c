namespace MediaBridge.Core.State;

/// <summary>A text for a statement whose bytes are made already, on another thread than the one that writes.</summary>
/// <param name="Bytes">In UTF-8.</param>
internal sealed record Utf8Text(byte[] Bytes);
