using System.Globalization;
using System.Text;
using FuzzySharp;
using MediaBridge.Core.Naming;
using MediaBridge.Plugins.Imdb.Dataset.Index;
using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Benchmarks.Matching;

/// <summary>What else one would take: SQLite's full text search, and a fuzzy comparison with all titles of the year and the two beside it.</summary>
internal sealed class Peers(TitleIndex index, Dictionary<string, Answer> answers, List<MediaItem> items)
{
    private const int SearchQuestions = 300;
    private const int FuzzyQuestions = 40;
    private const int Rescored = 50;
    private readonly Titles _titles = new();
    private readonly List<(string Name, int Title)> _names = [];
    private readonly List<int> _first = [];

    /// <summary>Measures both.</summary>
    public async Task RunAsync(string folder)
    {
        for (var title = 0; title < index.Titles.Length; title++)
        {
            _first.Add(_names.Count);
            var at = index.Titles[title].Names;
            for (var i = 0; i < index.Titles[title].NameCount; i++)
            {
                _names.Add((_titles.Normalize(Encoding.UTF8.GetString(index.Name(ref at))), title));
            }
        }

        _first.Add(_names.Count);
        await SearchAsync(Path.Combine(folder, "peer.sqlite"));
        await FuzzyAsync("FuzzySharp Ratio", Fuzz.Ratio);
        await FuzzyAsync("FuzzySharp WeightedRatio", Fuzz.WeightedRatio);
    }

    private async Task SearchAsync(string path)
    {
        File.Delete(path);
        SQLitePCL.Batteries_V2.Init();
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            var (_, load) = await Measure(() =>
            {
                Run(connection, "PRAGMA journal_mode=off; PRAGMA synchronous=off; CREATE VIRTUAL TABLE names USING fts5(name, content='', tokenize='unicode61')");
                using var transaction = connection.BeginTransaction();
                using var insert = connection.CreateCommand();
                insert.CommandText = "INSERT INTO names(rowid, name) VALUES(?1, ?2)";
                var (row, name) = (insert.Parameters.Add("?1", SqliteType.Integer), insert.Parameters.Add("?2", SqliteType.Text));
                for (var i = 0; i < _names.Count; i++)
                {
                    (row.Value, name.Value) = (i + 1, _names[i].Name);
                    insert.ExecuteNonQuery();
                }

                transaction.Commit();
                return Task.CompletedTask;
            });
            using var select = connection.CreateCommand();
            select.CommandText = $"SELECT rowid FROM names WHERE names MATCH ?1 ORDER BY rank LIMIT {Rescored.ToString(CultureInfo.InvariantCulture)}";
            var match = select.Parameters.Add("?1", SqliteType.Text);
            var asked = items.Take(SearchQuestions).ToList();
            var right = 0;
            var (_, time) = await Measure(() =>
            {
                foreach (var item in asked)
                {
                    match.Value = string.Join(" OR ", _titles.Normalize(item.Title).Split(' ').Where(w => w.Length > 0).Select(w => $"\"{w.Replace("\"", "", StringComparison.Ordinal)}\""));
                    if (match.Value is "")
                    {
                        continue;
                    }

                    var found = new List<int>();
                    using (var reader = select.ExecuteReader())
                    {
                        while (reader.Read())
                        {
                            found.Add(reader.GetInt32(0) - 1);
                        }
                    }

                    right += IsRight(item, found, Fuzz.Ratio) ? 1 : 0;
                }

                return Task.CompletedTask;
            });
            Print("SQLite FTS5, any word, 50 rescored", asked, time, right);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  loaded in {load.TotalSeconds:0.0} s of processor time, {new FileInfo(path).Length / 1048576} MiB"));
        }

        File.Delete(path);
    }

    private async Task FuzzyAsync(string what, Func<string, string, int> compare)
    {
        var asked = items.Where(i => i.Year is not null).Take(FuzzyQuestions).ToList();
        var right = 0;
        var (_, time) = await Measure(() =>
        {
            foreach (var item in asked)
            {
                var (from, to) = index.Range(item.Year!.Value - 1, item.Year.Value + 1);
                right += IsRight(item, Enumerable.Range(_first[from], _first[to] - _first[from]), compare) ? 1 : 0;
            }

            return Task.CompletedTask;
        });
        Print($"{what}, all names of three years", asked, time, right);
    }

    /// <summary>Whether the name that is most like the title, or like the original title, is of the right work; a year apart costs a little.</summary>
    private bool IsRight(MediaItem item, IEnumerable<int> names, Func<string, string, int> compare)
    {
        var (title, original) = (_titles.Normalize(item.Title), item.OriginalTitle is { } other ? _titles.Normalize(other) : null);
        var (best, at) = (double.MinValue, -1);
        foreach (var name in names)
        {
            var score = (double)compare(title, _names[name].Name);
            score = original is null ? score : Math.Max(score, compare(original, _names[name].Name));
            score -= item.Year is { } year ? Math.Min(30, Math.Abs(year - index.Titles[_names[name].Title].Year) * 5) : 0;
            (best, at) = score > best ? (score, _names[name].Title) : (best, at);
        }

        return at >= 0 && answers[item.Extras!["core.row"].GetString()!].Id == string.Create(CultureInfo.InvariantCulture, $"tt{index.Titles[at].Id:d7}");
    }

    private void Print(string what, List<MediaItem> asked, TimeSpan time, int right)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {asked.Count / time.TotalSeconds:0.0} questions a second and core, top-1 {(double)right / asked.Count(i => answers[i.Extras!["core.row"].GetString()!].IsThere):0.000} of {asked.Count}"));

    private static Task<(TimeSpan Wall, TimeSpan Cpu)> Measure(Func<Task> work) => Commands.Measure.TimeAsync(work);

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
