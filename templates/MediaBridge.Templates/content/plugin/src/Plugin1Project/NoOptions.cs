namespace Plugin1Namespace;

/// <summary>For components without options.</summary>
internal sealed record NoOptions;
