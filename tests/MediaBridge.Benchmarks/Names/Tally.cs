using System.Globalization;

namespace MediaBridge.Benchmarks.Names;

/// <summary>Right and all, of fields and of whole names.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, (int Right, int All)> _fields = new(StringComparer.Ordinal);
    private (int Right, int All) _core;
    private (int Right, int All) _whole;
    private (int Right, int All) _folded;
    private (int Right, int All) _exact;

    public IEnumerable<string> Fields => _fields.Keys;

    /// <summary>Adds a name; false if something of it is wrong.</summary>
    public bool Add(IReadOnlyList<(string Field, bool IsRight)> fields)
    {
        foreach (var (field, isRight) in fields)
        {
            var (right, all) = _fields.GetValueOrDefault(field);
            _fields[field] = (right + (isRight ? 1 : 0), all + 1);
        }

        var core = fields.Where(f => NameScore.Core.Contains(f.Field)).ToList();
        if (core.Count > 0)
        {
            _core = (_core.Right + (core.TrueForAll(f => f.IsRight) ? 1 : 0), _core.All + 1);
        }

        var whole = fields.All(f => f.IsRight);
        _whole = (_whole.Right + (whole ? 1 : 0), _whole.All + 1);
        return whole;
    }

    /// <summary>Adds how a name stands where only one form counts; nothing if null.</summary>
    public void AddStrict(bool? isRightFolded, bool? isRightExactly)
    {
        if (isRightFolded is { } folded && isRightExactly is { } exact)
        {
            _folded = (_folded.Right + (folded ? 1 : 0), _folded.All + 1);
            _exact = (_exact.Right + (exact ? 1 : 0), _exact.All + 1);
        }
    }

    public string Core => Show(_core);

    public string Whole => Show(_whole);

    /// <summary>As <see cref="Core"/>, with no second form; punctuation left out.</summary>
    public string Folded => Show(_folded);

    /// <summary>The same with punctuation.</summary>
    public string Exact => Show(_exact);

    public string Of(string field) => Show(_fields.GetValueOrDefault(field));

    private static string Show((int Right, int All) count)
        => count.All == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * count.Right / count.All:0.0} % of {count.All}");
}
