namespace MediaBridge.Core.Queries;

/// <summary>Reads a query by recursive descent; see <see cref="Query"/> for the language.</summary>
internal sealed class QueryParser
{
    private const int Deepest = 64;

    private readonly string _text;
    private readonly QueryCursor _at;
    private readonly List<QueryProblem> _problems = [];
    private readonly List<QuerySort> _sort = [];
    private int _groups;
    private int _depth;
    private bool _isTooDeep;

    public QueryParser(string text) => (_text, _at) = (text, new QueryCursor(text));

    public QueryParse Parse()
    {
        if (_text.Length > Query.LongestText)
        {
            return Failed(new QueryProblem(Query.LongestText, $"The query is longer than {Query.LongestText} characters.", "Shorten it."));
        }

        var root = Or();
        while (!_at.IsEnd && _problems.Count == 0)
        {
            // Only a closing bracket can be left over.
            Problem(_at.Offset, "There is a ')' without a '('.", "Remove it, or put quotes around the words.");
        }

        return _problems.Count > 0
            ? Failed([.. _problems.OrderBy(p => p.Offset)])
            : new QueryParse { Query = new Query { Root = root ?? new QueryAll(), Sort = _sort } };
    }

    private static QueryParse Failed(params IReadOnlyList<QueryProblem> problems) => new() { Problems = problems };

    private QueryNode? Or()
    {
        var terms = new List<QueryNode>();
        while (true)
        {
            if (And() is { } term)
            {
                terms.AddRange(term is QueryOr or ? or.Terms : [term]);
            }

            var bar = _at.Offset;
            if (!_at.Take('|'))
            {
                break;
            }

            _at.SkipBlanks();
            if (terms.Count == 0 || _at.IsEnd)
            {
                Problem(bar, "A '|' needs a term on both sides.", "Remove it, or add what may match instead.");
            }
        }

        return terms.Count switch { 0 => null, 1 => terms[0], _ => new QueryOr(terms) };
    }

    private QueryNode? And()
    {
        var terms = new List<QueryNode>();
        while (true)
        {
            _at.SkipBlanks();
            if (_at.IsEnd || _at.Is('|') || _at.Is(')'))
            {
                break;
            }

            if (Unary() is { } term)
            {
                terms.AddRange(term is QueryAnd and ? and.Terms : [term]);
            }
        }

        return terms.Count switch { 0 => null, 1 => terms[0], _ => new QueryAnd(terms) };
    }

    private QueryNode? Unary()
    {
        var start = _at.Offset;
        if (++_depth > Deepest)
        {
            Problem(start, "The query is nested too deeply.", "Use fewer brackets.");
            _isTooDeep = true;
            _at.ToEnd();
            _depth--;
            return null;
        }

        QueryNode? node;
        if (_at.Take('-') || _at.TakeWord("not:"))
        {
            // A dash on its own, as in "Alien - Director's cut", says nothing.
            node = _at.IsEnd || _at.IsBlank || _at.Is('|') ? null : Unary() switch
            {
                null => null,
                QueryNot not => not.Term,
                var term => new QueryNot(term),
            };
        }
        else
        {
            node = _at.Take('(') ? Group(start) : Term();
        }

        _depth--;
        return node;
    }

    private QueryNode? Group(int start)
    {
        _groups++;
        var node = Or();
        _groups--;
        if (!_at.Take(')') && !_isTooDeep)
        {
            Problem(start, "There is a '(' without a ')'.", "Close it, or put quotes around the words.");
        }

        return node;
    }

    private QueryTerm? Term()
    {
        var start = _at.Offset;
        var name = _at.TakeFieldName();
        if (name is null)
        {
            return Values(QueryFields.Anywhere, null);
        }

        var (field, argument) = (QueryFields.Find(name), (string?)null);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (field is null && dot > 0)
        {
            (field, argument) = (QueryFields.Find(name[..dot]), name[(dot + 1)..].ToLowerInvariant());
        }

        if (string.Equals(name, QueryFields.Sort, StringComparison.OrdinalIgnoreCase))
        {
            Sort();
            return null;
        }

        if (field is null)
        {
            Problem(start, $"There is no field {ProblemCollector.Show(name)}.", Nearest.Of(name, QueryFields.Names) is { } near ? $"Did you mean '{near}:'?" : $"Put quotes around words with a colon; fields are {string.Join(", ", QueryFields.All.Select(f => f.Name))}.");
            _ = _at.TakeBare(_groups > 0);
            return null;
        }

        if (argument is not null && (field.Argument is null || argument.Length == 0))
        {
            Problem(start, $"The field '{field.Name}' takes no '.{argument}'.", field.Argument is null ? $"Write {field.Name}:value." : $"Write {field.Name}.{field.Argument}:value.");
        }

        return Values(field, argument);
    }

    private QueryTerm? Values(QueryField field, string? argument)
    {
        var values = new List<QueryValue>();
        do
        {
            var start = _at.Offset;
            var op = _at.TakeOperator();
            var quoted = _at.Is('"');
            var text = quoted ? Quoted() : _at.TakeBare(_groups > 0);
            if (text is null)
            {
                return null;
            }

            var (value, problem) = QueryValues.Read(field, text, quoted, op);
            if (problem is not null)
            {
                Problem(start, problem, QueryValues.Form(field));
            }
            else if (value is not null)
            {
                values.Add(value);
            }
        }
        while (_at.TakeBarOfValues());

        return values.Count == 0 ? null : new QueryTerm { Field = field, Argument = argument, Values = values };
    }

    private string? Quoted()
    {
        var start = _at.Offset;
        var text = _at.TakeQuoted();
        if (text is null)
        {
            Problem(start, "A quote is not closed.", "Add the closing '\"'.");
        }

        return text;
    }

    private void Sort()
    {
        var start = _at.Offset;
        var text = _at.TakeBare(_groups > 0);
        var descending = text.EndsWith('-');
        var name = text.TrimEnd('-', '+');
        if (_depth > 1 || _groups > 0)
        {
            Problem(start, "'sort:' cannot stand in brackets or be negated.", "Put it at the end of the query.");
        }
        else if (QueryFields.Find(name) is { IsSortable: true } field)
        {
            _sort.Add(new QuerySort(field, descending));
        }
        else
        {
            var sortable = QueryFields.All.Where(f => f.IsSortable).Select(f => f.Name).ToList();
            Problem(start, $"Items cannot be sorted by {ProblemCollector.Show(name)}.", Nearest.Of(name, sortable) is { } near ? $"Did you mean '{near}'?" : $"Sort by {string.Join(", ", sortable)}; '-' behind it turns the order round.");
        }
    }

    private void Problem(int offset, string message, string? hint)
    {
        const int Most = 20;
        if (_problems.Count < Most)
        {
            _problems.Add(new QueryProblem(offset, message, hint));
        }
    }
}
