namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of formats, kept by csv.</summary>
internal sealed class CsvContractTests() : CoreFormatContract("csv")
{
    protected override int? ExpectedApplied => 14;
}
