using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.Sources;

/// <summary>The contract of sources, for items of a file: so many that a checkpoint is set.</summary>
internal sealed class ItemsSourceContractTests : SourceContract<ItemsPlugin>
{
    private static readonly DateTime Written = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    protected override string Component => "items";

    protected override int? ExpectedApplied => 13;

    protected override object? OptionsFor(TestServices services) => new { file = File(services) };

    protected override void Arrange(TestServices services)
    {
        using (var file = System.IO.File.Create(File(services)))
        {
            foreach (var item in Some.Films(520).Prepend(Some.Full(900) with { Extras = null }).Concat(Some.Hostile().Select((h, i) => h with { Ids = [new ExternalId("imdb", $"tt{5_000_000 + i}")] })))
            {
                file.Write(item.ToUtf8());
                file.WriteByte((byte)'\n');
            }
        }

        System.IO.File.SetLastWriteTimeUtc(File(services), Written);
    }

    private static string File(TestServices services) => Path.Combine(services.Folder, "items.jsonl");
}
