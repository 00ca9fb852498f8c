using System.Globalization;
using System.Text;

namespace MediaBridge.Core.Output;

/// <summary>Names of files that are being written: unique on the machine, and telling who writes them, so that those of dead processes can be cleared away at once.</summary>
internal static class TemporaryName
{
    private const string Prefix = ".mediabridge-";
    private const string Suffix = ".tmp";
    private static readonly string Machine = Hash(Environment.MachineName);
    private static readonly string Own = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Machine}-{Environment.ProcessId}-{ProcessMark.Of(Environment.ProcessId)}-");
    private static long _last;

    /// <summary>The pattern that all names match.</summary>
    public static string Pattern => $"{Prefix}*{Suffix}";

    /// <summary>A new name.</summary>
    public static string Next() => string.Create(CultureInfo.InvariantCulture, $"{Own}{Interlocked.Increment(ref _last)}{Suffix}");

    /// <summary>Whether the process that made the name is known to be gone; a name of another machine is never judged.</summary>
    public static bool IsAbandoned(string name)
    {
        var parts = name.Split('-', '.');
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && parts.Length == 7
            && string.Equals(parts[2], Machine, StringComparison.Ordinal)
            && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && !string.Equals(ProcessMark.Of(process), parts[4], StringComparison.Ordinal);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
}
