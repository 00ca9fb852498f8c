using System.Buffers;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common;

/// <summary>Checks the file names that people write into a format's options.</summary>
internal static class OutputPath
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create("<>:\"|?*");

    private static readonly string[] Reserved =
    [
        "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ];

    /// <summary>The path with forward slashes, if it stays in the output folder on every system.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: it does not.</exception>
    public static string Checked(string format, string option, string path)
    {
        var clean = path.Replace('\\', '/');
        var parts = clean.Split('/');
        if (clean.Length is 0 or > 500 || !Array.TrueForAll(parts, IsSafePart))
        {
            throw new PluginException(
                ErrorKind.Configuration,
                $"Option '{option}' of format '{format}' is not a file name below the output folder: '{path}'.",
                "Write a relative path such as 'items.csv' or 'data/items.csv', without '..', drive letters or characters that Windows refuses.");
        }

        return clean;
    }

    /// <summary>Whether Windows keeps the name, with any ending, for a device.</summary>
    public static bool IsReserved(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        var stem = dot < 0 ? name : name[..dot];
        foreach (var reserved in Reserved)
        {
            if (stem.Equals(reserved, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSafePart(string part)
        => part.Length is > 0 and <= 200
            && part is not ("." or "..")
            && part[^1] is not ('.' or ' ')
            && !part.AsSpan().ContainsAny(Unsafe)
            && !part.Any(char.IsControl)
            && !IsReserved(part);
}
