namespace MediaBridge.TestPlugins.SignIn;

/// <summary>How letters are written.</summary>
public enum Case
{
    /// <summary>As they are.</summary>
    AsIs,

    /// <summary>In upper case.</summary>
    Upper,
}
