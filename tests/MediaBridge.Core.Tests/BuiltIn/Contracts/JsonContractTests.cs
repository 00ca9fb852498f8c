namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of formats, kept by json.</summary>
internal sealed class JsonContractTests() : CoreFormatContract("json")
{
    protected override int? ExpectedApplied => 14;
}
