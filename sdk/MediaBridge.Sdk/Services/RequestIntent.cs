namespace MediaBridge.Sdk;

/// <summary>What a request is for.</summary>
public enum RequestIntent
{
    /// <summary>Reads. The default of GET and HEAD; may be cached and repeated.</summary>
    Read,

    /// <summary>Reads, though its method is POST; may be repeated, not cached.</summary>
    Query,

    /// <summary>Signs in or refreshes. Never cached, recorded or repeated; carries no credential.</summary>
    SignIn,

    /// <summary>Changes something. The default of every other method; refused while planning, repeated only if it surely did not arrive.</summary>
    Write,
}
