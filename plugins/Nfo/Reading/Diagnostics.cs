namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Collects remarks; what repeats is said once, with its first line and how often.</summary>
internal sealed class Diagnostics
{
    private const int Most = 20;
    private const int MostFindings = 200;
    private readonly Dictionary<string, (int Line, int Count)> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<Finding> _findings = [];

    /// <summary>Every one by itself, in the order in which they were found.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <param name="what">What happened; a sentence without its line.</param>
    /// <param name="line">The line, from 1; 0 for none.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="isRemark">Whether it is worth a remark when the file is only read.</param>
    public void Add(string what, int line = 0, Severity severity = Severity.Warning, bool isRemark = true)
    {
        if (_findings.Count < MostFindings)
        {
            _findings.Add(new Finding(severity, line, what));
        }

        if (!isRemark)
        {
            return;
        }

        if (_seen.TryGetValue(what, out var seen))
        {
            _seen[what] = seen with { Count = seen.Count + 1 };
        }
        else if (_order.Count < Most)
        {
            _seen.Add(what, (line, 1));
            _order.Add(what);
        }
    }

    public IReadOnlyList<string> ToList() => _order.ConvertAll(what => _seen[what] switch
    {
        { Line: 0 } => what,
        { Count: 1 } seen => $"{what} at line {seen.Line}",
        var seen => $"{what} at line {seen.Line} and {seen.Count - 1} more times",
    });
}
