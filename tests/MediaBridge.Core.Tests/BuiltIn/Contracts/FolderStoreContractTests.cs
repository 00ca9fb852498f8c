using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of stores, kept by the folder.</summary>
internal sealed class FolderStoreContractTests : StoreContract<CorePlugin>
{
    protected override string Component => "folder";

    protected override int? ExpectedApplied => 17;

    protected override object? OptionsFor(Sdk.Testing.TestServices services) => new { folder = Path.Combine(services.Folder, "out") };
}
