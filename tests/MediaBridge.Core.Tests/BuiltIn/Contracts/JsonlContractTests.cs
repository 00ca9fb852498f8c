namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of formats, kept by jsonl.</summary>
internal sealed class JsonlContractTests() : CoreFormatContract("jsonl")
{
    protected override int? ExpectedApplied => 14;
}
