namespace MediaBridge.Sdk;

/// <summary>Marks an option of type <see cref="System.Text.Json.JsonElement"/> that holds the options of the component which another option names.</summary>
/// <remarks>Such nested options are checked like any others: a sink with <c>format: csv</c> and <c>options: {…}</c> has the latter checked against the <c>csv</c> format.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionsOfAttribute : Attribute
{
    /// <summary>Names the other option.</summary>
    /// <param name="kind">Kind of the component: format or store.</param>
    /// <param name="property">The property that holds its id.</param>
    public OptionsOfAttribute(string kind, string property)
    {
        Kind = kind;
        Property = property;
    }

    /// <summary>Kind of the component.</summary>
    public string Kind { get; }

    /// <summary>The property that holds its id.</summary>
    public string Property { get; }
}
