namespace MediaBridge.Sdk.Testing;

/// <summary>A component breaks its contract: what was seen, and how to mend it.</summary>
public sealed class ContractException : Exception
{
    /// <summary>Says what was seen and how to mend it.</summary>
    /// <param name="seen">What was seen, and where.</param>
    /// <param name="fix">How to mend the plugin.</param>
    /// <param name="inner">What the plugin threw, if that is it.</param>
    public ContractException(string seen, string fix, Exception? inner = null)
        : base($"{seen}\nHow to fix it: {fix}", inner) => (Seen, Fix) = (seen, fix);

    /// <summary>What was seen, and where.</summary>
    public string Seen { get; }

    /// <summary>How to mend the plugin.</summary>
    public string Fix { get; }
}
