using System.Globalization;
using System.Numerics;

namespace MediaBridge.Core.Installing;

/// <summary>A version as NuGet orders it: two to four numbers, and what stands behind <c>-</c> comes before the release (SemVer 2.0, 11).</summary>
internal sealed record PackageVersion : IComparable<PackageVersion>
{
    private List<BigInteger> _numbers = [];
    private string[] _labels = [];

    /// <summary>As it was written, without what stands behind <c>+</c>.</summary>
    public required string Text { get; init; }

    /// <summary>As feeds write it in addresses: lower case, three numbers, a fourth only if it is not zero.</summary>
    public required string Normal { get; init; }

    public bool IsPrerelease => _labels.Length > 0;

    /// <summary>Reads a version; null if the text is none.</summary>
    public static PackageVersion? Parse(string? text)
    {
        if (text is not { Length: > 0 and <= 128 } || !text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+'))
        {
            return null;
        }

        var plain = text.Split('+', 2)[0];
        var dash = plain.IndexOf('-', StringComparison.Ordinal);
        var numbers = (dash < 0 ? plain : plain[..dash]).Split('.').Select(Number).ToList();
        string[] labels = dash < 0 ? [] : plain[(dash + 1)..].Split('.');
        if (numbers.Count is < 1 or > 4 || numbers.Contains(null) || labels.Any(l => l.Length == 0))
        {
            return null;
        }

        List<BigInteger> all = [.. numbers.Select(n => n!.Value)];
        while (all.Count < 4)
        {
            all.Add(BigInteger.Zero);
        }

        var normal = string.Join('.', all.Take(all[3].IsZero ? 3 : 4)) + (dash < 0 ? "" : plain[dash..]);
        return new PackageVersion { Text = plain, Normal = normal.ToLowerInvariant(), _numbers = all, _labels = labels };
    }

    public static bool operator <(PackageVersion left, PackageVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(PackageVersion left, PackageVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(PackageVersion left, PackageVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PackageVersion left, PackageVersion right) => left.CompareTo(right) >= 0;

    public int CompareTo(PackageVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        for (var i = 0; i < _numbers.Count; i++)
        {
            if (_numbers[i].CompareTo(other._numbers[i]) is not 0 and var order)
            {
                return order;
            }
        }

        if (_labels.Length == 0 || other._labels.Length == 0)
        {
            return other._labels.Length.CompareTo(_labels.Length); // a release comes after its prereleases
        }

        for (var i = 0; i < Math.Min(_labels.Length, other._labels.Length); i++)
        {
            if (Compare(_labels[i], other._labels[i]) is not 0 and var order)
            {
                return order;
            }
        }

        return _labels.Length.CompareTo(other._labels.Length);
    }

    public bool Equals(PackageVersion? other) => other is not null && CompareTo(other) == 0;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Normal);

    public override string ToString() => Text;

    /// <summary>Numbers by value and before words; words without regard to case, as NuGet does.</summary>
    private static int Compare(string a, string b) => (Number(a), Number(b)) switch
    {
        ({ } x, { } y) => x.CompareTo(y),
        ({ }, null) => -1,
        (null, { }) => 1,
        _ => string.Compare(a, b, StringComparison.OrdinalIgnoreCase),
    };

    private static BigInteger? Number(string text)
        => text.Length > 0 && text.All(char.IsAsciiDigit) ? BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
