namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of formats, kept by stats.</summary>
internal sealed class StatsContractTests() : CoreFormatContract("stats")
{
    protected override int? ExpectedApplied => 13;

    protected override bool TellsOfAllTogether => true;
}
