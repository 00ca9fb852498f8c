namespace MediaBridge.Core.Tests.Contracts;

/// <summary>Ratings, plays and lists.</summary>
internal sealed class AccountMarksTests() : AccountFixture("acct.marks")
{
    protected override int? ExpectedApplied => 35;
}
