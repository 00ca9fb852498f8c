namespace Reelbook;

/// <summary>For components without options.</summary>
internal sealed record NoOptions;
