namespace MediaBridge.Sdk;

/// <summary>Bytes that the engine keeps, named by their content. Plain data: it can be stored in items and plans.</summary>
/// <param name="Sha256">SHA-256 of the bytes, 64 lower case hexadecimal digits.</param>
/// <param name="Length">Number of bytes.</param>
public readonly record struct StagedContent(string Sha256, long Length);
