using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.Imdb.Dataset.Folding;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Imdb.Dataset;

/// <summary>What goes into an index comes out of it.</summary>
public sealed class DatasetRoundTripTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20_261_128, 7);

    [Test]
    public void Titles_come_out_as_they_went_in()
        => Prop.ForAll(Gen.ArrayOf(Rows).ToArbitrary(), rows => Check(rows).GetAwaiter().GetResult()).Check(Config);

    [Test]
    public void Folding_again_changes_nothing()
    {
        var (folder, once, twice) = (new TitleFolder(), new Folded(), new Folded());
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            folder.Fold(Encoding.UTF8.GetBytes(text), once);
            folder.Fold(once.Text, twice);
            return once.Length <= Folded.MostBytes + 8 && once.Words <= Folded.MostWords && (once.Words == 0 || twice.Text.Length <= once.Text.Length);
        }).Check(Config.WithMaxTest(2000));
    }

    private static Gen<string> Texts => Gen.Elements("Love", "The", "of", "Él", "ßæø", "II", "夜", "ночь", "—", "(", ")", ":", "l'or", "\"", "9", "a", "ﬃ", "𝔘", "👩‍👩‍👧", "", "Æ", "o'", "x", "\u0301", "5,", "&").ArrayOf().Select(w => string.Join(' ', w));

    private static Gen<Row> Rows =>
        from title in Texts
        from original in Texts
        from other in Texts
        from year in Gen.Choose(0, 2199)
        from votes in Gen.Choose(0, int.MaxValue)
        from minutes in Gen.Choose(0, 65_535)
        select new Row(Clean(title, "A"), Clean(original, "B"), Clean(other, "C"), year, votes, minutes);

    private static string Clean(string text, string otherwise) => string.IsNullOrWhiteSpace(text) || text.Length > 600 ? otherwise : text.Trim();

    private static async Task<bool> Check(Row[] rows)
    {
        await using var world = new DatasetWorld(empty: true);
        var (basics, akas, ratings) = (new StringBuilder(First(DatasetFixture.Basics)), new StringBuilder(First(DatasetFixture.Akas)), new StringBuilder(First(DatasetFixture.Ratings)));
        foreach (var (i, row) in rows.Index())
        {
            var year = row.Year == 0 ? "\\N" : row.Year.ToString(CultureInfo.InvariantCulture);
            basics.Append(CultureInfo.InvariantCulture, $"tt{i + 1:d7}\tmovie\t{row.Title}\t{row.Original}\t0\t{year}\t\\N\t{row.Minutes}\t\\N\n");
            akas.Append(CultureInfo.InvariantCulture, $"tt{i + 1:d7}\t1\t{row.Other}\tES\t\\N\t\\N\t\\N\t0\n");
            ratings.Append(CultureInfo.InvariantCulture, $"tt{i + 1:d7}\t6.5\t{row.Votes}\n");
        }

        DatasetFixture.Pack(world.Folder, "title.basics", basics.ToString());
        DatasetFixture.Pack(world.Folder, "title.akas", akas.ToString());
        DatasetFixture.Pack(world.Folder, "title.ratings", ratings.ToString());
        foreach (var (i, row) in rows.Index())
        {
            var item = await world.GetAsync(string.Create(CultureInfo.InvariantCulture, $"tt{i + 1:d7}"));
            if (item is null || item.Title != row.Title || (item.OriginalTitle ?? item.Title) != row.Original || (item.Year ?? 0) != row.Year
                || item.Ratings![0].Votes != row.Votes || (int)(item.Description!.Runtime ?? TimeSpan.Zero).TotalMinutes != row.Minutes
                || !new[] { item.Title, item.OriginalTitle }.Concat(item.Description.AlternativeTitles!).Contains(row.Other, StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string First(string text) => text.ReplaceLineEndings("\n").Split('\n')[0] + "\n";

    private sealed record Row(string Title, string Original, string Other, int Year, int Votes, int Minutes);
}
