namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of formats, kept by yaml.</summary>
internal sealed class YamlContractTests() : CoreFormatContract("yaml")
{
    protected override int? ExpectedApplied => 14;
}
