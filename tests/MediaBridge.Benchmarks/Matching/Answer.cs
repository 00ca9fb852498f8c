namespace MediaBridge.Benchmarks.Matching;

/// <summary>What is right for each question of a corpus: <c>answers.tsv</c>.</summary>
internal sealed record Answer(string Id, string[] Tags)
{
    /// <summary>The id of a question that has no answer.</summary>
    public const string None = "-";

    /// <summary>Whether there is one.</summary>
    public bool IsThere => Id != None;

    public static Dictionary<string, Answer> Read(string folder)
        => File.ReadLines(Path.Combine(folder, "answers.tsv")).Skip(1).Select(l => l.Split('\t')).ToDictionary(p => p[0], p => new Answer(p[1], p[2].Split(',')), StringComparer.Ordinal);
}
