namespace MediaBridge.Core.Library.Prefixes;

/// <summary>Frequent beginnings as a tree of letters: a word is followed down it, which takes a fraction of looking up each of its beginnings.</summary>
internal sealed class PrefixTree
{
    private const int Places = 26 + 10 + 1;
    private readonly List<int[]> _nodes = [];
    private readonly List<int> _numbers = [];
    private readonly Dictionary<(int Node, char Letter), int> _others = [];

    public PrefixTree() => Clear();

    /// <summary>Takes a beginning in.</summary>
    public void Add(string name, int number)
    {
        var node = 0;
        foreach (var letter in name)
        {
            var next = Next(node, letter);
            node = next != 0 ? next : Grow(node, letter);
        }

        _numbers[node] = number;
    }

    /// <summary>The node one letter down from another, 0 for none; the first is 0.</summary>
    public int Next(int node, char letter) => Place(letter) is >= 0 and var place ? _nodes[node][place] : _others.GetValueOrDefault((node, letter));

    /// <summary>The number of the beginning that leads to a node; 0 if it is no frequent one.</summary>
    public int NumberAt(int node) => _numbers[node];

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _nodes.Clear();
        _numbers.Clear();
        _others.Clear();
        _nodes.Add(new int[Places]);
        _numbers.Add(0);
    }

    private static int Place(char letter) => letter switch
    {
        >= 'a' and <= 'z' => letter - 'a',
        >= '0' and <= '9' => letter - '0' + 26,
        PrefixNames.End => Places - 1,
        _ => -1,
    };

    private int Grow(int node, char letter)
    {
        var next = _nodes.Count;
        _nodes.Add(new int[Places]);
        _numbers.Add(0);
        if (Place(letter) is >= 0 and var place)
        {
            _nodes[node][place] = next;
        }
        else
        {
            _others.Add((node, letter), next);
        }

        return next;
    }
}
