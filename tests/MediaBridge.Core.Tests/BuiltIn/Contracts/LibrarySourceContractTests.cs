using MediaBridge.Core.Library;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of sources, for the library: so many items that a checkpoint is set.</summary>
internal sealed class LibrarySourceContractTests : SourceContract<CorePlugin>
{
    protected override string Component => "library";

    protected override int? ExpectedApplied => 13;

    protected override void Arrange(TestServices services)
    {
        using var writer = CorePlugin.LibraryOf(services).WriteAsync(CancellationToken.None).GetAwaiter().GetResult();
        foreach (var item in Some.Films(520).Prepend(Some.Full(900) with { Extras = null }).Concat(Some.Hostile().Select((h, i) => h with { Ids = [new ExternalId("imdb", $"tt{5_000_000 + i}")] })))
        {
            writer.Put(new SourceItem(item));
        }

        writer.Commit();
    }
}
