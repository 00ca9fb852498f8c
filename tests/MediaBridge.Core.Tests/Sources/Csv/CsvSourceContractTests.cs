using System.Globalization;
using MediaBridge.Core.Tests.BuiltIn.Contracts;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.Sources.Csv;

/// <summary>The contract of sources, kept by csv: so many rows that a checkpoint is set, some of them of one film.</summary>
internal sealed class CsvSourceContractTests : SourceContract<CorePlugin>
{
    private static readonly DateTime Written = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    protected override string Component => "csv";

    protected override int? ExpectedApplied => 15;

    protected override object? OptionsFor(TestServices services) => new { file = File(services) };

    protected override void Arrange(TestServices services)
    {
        using (var file = new StreamWriter(File(services)))
        {
            file.WriteLine("id;title;year;rating10;watched date;imdb id;directors;country");
            foreach (var row in Enumerable.Range(1, 450))
            {
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"r{row};\"Film; number {row % 400}\";{1920 + (row % 80)};{1 + (row % 400 % 10)};2024-01-{1 + (row % 28):00};{(row % 2 == 0 ? $"tt{9_000_000 + (row % 400)}" : "")};Ann {row % 400};ESPAÑA"));
            }
        }

        System.IO.File.SetLastWriteTimeUtc(File(services), Written);
    }

    private static string File(TestServices services) => Path.Combine(services.Folder, "table.csv");
}
