namespace MediaBridge.Core.Tests.Contracts;

/// <summary>Uploads, which nothing reads back but the sink itself.</summary>
internal sealed class AccountUploadsTests() : AccountFixture("acct.uploads")
{
    protected override int? ExpectedApplied => 26;
}
