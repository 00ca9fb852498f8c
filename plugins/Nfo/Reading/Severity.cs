namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>How much a finding matters.</summary>
internal enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Readers cope, or some of them do not.</summary>
    Warning,

    /// <summary>Strict readers refuse the file or lose what is in it.</summary>
    Error,
}
