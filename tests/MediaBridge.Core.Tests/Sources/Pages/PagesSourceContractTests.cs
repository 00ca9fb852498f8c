using System.Globalization;
using MediaBridge.Core.Tests.BuiltIn.Contracts;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.Sources.Pages;

/// <summary>The contract of sources, kept by pages: so many that a checkpoint is set.</summary>
internal sealed class PagesSourceContractTests : SourceContract<CorePlugin>
{
    private static readonly DateTime Written = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    protected override string Component => "pages";

    protected override object? OptionsFor(TestServices services) => new { folder = Folder(services) };

    protected override void Arrange(TestServices services)
    {
        foreach (var number in Enumerable.Range(1, 450))
        {
            var file = Path.Combine(Folder(services), $"{(char)('a' + (number % 7))}", string.Create(CultureInfo.InvariantCulture, $"film-{number}.mdx"));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"---\ntitle: \"Film: {number}\"\nreleaseYear: {1920 + (number % 80)}\nimdbId: tt{9_000_000 + number}\nuserRating: {1 + (number % 10)}\ntags: [old, \"4K HDR\"]\n---\n\nText.\n"));
            File.SetLastWriteTimeUtc(file, Written);
        }
    }

    private static string Folder(TestServices services) => Path.Combine(services.Folder, "pages");
}
