namespace MediaBridge.Plugins.Imdb.Dataset.Reading;

/// <summary>Reads values out of fields.</summary>
internal static class Fields
{
    private const int MostDigits = 10;

    /// <summary>The number of an id such as <c>tt0012349</c>; 0 if it is none that the index can hold.</summary>
    public static uint Id(ReadOnlySpan<byte> field, byte letter)
        => field is [var a, var b, ..] && a == letter && b == (letter == (byte)'n' ? (byte)'m' : letter) ? Number(field[2..]) ?? 0 : 0;

    /// <summary>A whole number that is not negative; null if the field is none.</summary>
    public static uint? Number(ReadOnlySpan<byte> field)
    {
        if (field.Length is 0 or > MostDigits)
        {
            return null;
        }

        ulong value = 0;
        foreach (var digit in field)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return null;
            }

            value = (value * 10) + (uint)(digit - '0');
        }

        return value < uint.MaxValue ? (uint)value : null;
    }

    /// <summary>A mark with one decimal, in tenths: <c>7.5</c> is 75.</summary>
    public static byte Tenths(ReadOnlySpan<byte> field)
    {
        var dot = field.IndexOf((byte)'.');
        var whole = Number(dot < 0 ? field : field[..dot]) ?? 0;
        var tenth = dot < 0 ? 0 : Number(field.Slice(dot + 1, Math.Min(1, field.Length - dot - 1))) ?? 0;
        return (byte)Math.Min(100, (whole * 10) + tenth);
    }
}
