namespace MediaBridge.EndToEnd.Tests.Packages;

/// <summary>Deletes the packed packages when the tests of this folder are over.</summary>
[SetUpFixture]
public sealed class PackedPackagesCleanup
{
    [OneTimeTearDown]
    public Task ForgetAsync() => PackedPackages.ForgetAsync();
}
