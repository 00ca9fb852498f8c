namespace MediaBridge.TestPlugins.SignIn;

/// <summary>How an account of the club signs in.</summary>
public enum Flow
{
    /// <summary>A code is entered on another device.</summary>
    Device,

    /// <summary>An address is opened, and the code that it shows is typed here.</summary>
    Code,

    /// <summary>Name and password.</summary>
    Password,
}
