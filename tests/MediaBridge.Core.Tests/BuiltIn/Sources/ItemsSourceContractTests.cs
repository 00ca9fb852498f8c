using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using KitServices = MediaBridge.Sdk.Testing.TestServices;

namespace MediaBridge.Core.Tests.BuiltIn.Sources;

/// <summary>The contract of sources, for items of a file: so many that a checkpoint is set.</summary>
internal sealed class ItemsSourceContractTests : SourceContract<ItemsPlugin>
{
    private static readonly DateTime Written = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    protected override string Component => "items";

    protected override int? ExpectedApplied => 13;

    protected override object? OptionsFor(KitServices services) => new { file = File(services) };

    protected override void Arrange(KitServices services)
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

    private static string File(KitServices services) => Path.Combine(services.Folder, "items.jsonl");
}
