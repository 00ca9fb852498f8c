namespace MediaBridge.Sdk;

/// <summary>Decimals for people.</summary>
internal static class DecimalText
{
    /// <summary>Without zeros at the end: 7.0 is 7.</summary>
    public static decimal Normal(this decimal value) => value / 1.0000000000000000000000000000m;
}
