namespace MediaBridge.Core.Running;

/// <summary>Sets that are united pair by pair (union by size, path halving).</summary>
internal sealed class DisjointSets
{
    private readonly List<int> _parent = [];
    private readonly List<int> _size = [];

    public int Add()
    {
        _parent.Add(_parent.Count);
        _size.Add(1);
        return _parent.Count - 1;
    }

    public int Find(int x)
    {
        while (_parent[x] != x)
        {
            _parent[x] = _parent[_parent[x]];
            x = _parent[x];
        }

        return x;
    }

    public int SizeOf(int root) => _size[root];

    public void Unite(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b)
        {
            return;
        }

        if (_size[a] < _size[b])
        {
            (a, b) = (b, a);
        }

        _parent[b] = a;
        _size[a] += _size[b];
    }
}
