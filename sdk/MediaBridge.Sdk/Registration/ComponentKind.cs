namespace MediaBridge.Sdk;

/// <summary>The six contracts a component can implement.</summary>
internal enum ComponentKind
{
    Source,
    Matcher,
    Processor,
    Sink,
    Format,
    Store,
}
