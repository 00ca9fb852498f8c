using System.Runtime.CompilerServices;
using System.Text;

namespace MediaBridge.Sdk.Testing;

/// <summary>Compares an output with a committed one that somebody has looked at.</summary>
public static class Approved
{
    /// <summary>The environment variable that accepts what was made.</summary>
    public const string Variable = "MEDIABRIDGE_ACCEPT";

    /// <summary>Compares a text with the file <c>Approved/name</c> beside the test's source file.</summary>
    /// <param name="text">What was made.</param>
    /// <param name="name">Name of the file, such as <c>ratings.csv</c>.</param>
    /// <param name="caller">The test's source file; the compiler fills it in.</param>
    /// <exception cref="ContractException">They differ; what was made is left beside the file as <c>name.received</c>, and the message says how to accept it.</exception>
    public static void Match(string text, string name, [CallerFilePath] string caller = "")
        => MatchFile(text, Path.Combine(Path.GetDirectoryName(SourceFile(caller, AppContext.BaseDirectory)) ?? "", "Approved", name));

    /// <summary>Compares a text with a file.</summary>
    /// <inheritdoc cref="Match"/>
    public static void MatchFile(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        var received = path + ".received";
        var expected = File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;
        if (string.Equals(expected, text, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        var accepts = string.Equals(Environment.GetEnvironmentVariable(Variable), "1", StringComparison.Ordinal);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(accepts ? path : received, text, new UTF8Encoding(false));
        if (!accepts)
        {
            throw new ContractException(
                expected is null ? $"'{path}' does not exist yet." : $"The output differs from '{path}', first in line {FirstDifference(expected, text)}.",
                $"Look at '{received}'. If it is right, run the test once with {Variable}=1 and commit the file.");
        }
    }

    /// <summary>
    /// Where a source file is that the compiler names: reproducible builds name it below <c>/_/</c> instead of the folder it is in. It is
    /// looked for, by its longest end first, from the tests' folder upwards.
    /// </summary>
    internal static string SourceFile(string caller, string start)
    {
        var parts = caller.Split('/', '\\');
        for (var folder = new DirectoryInfo(start); !File.Exists(caller) && folder is not null; folder = folder.Parent)
        {
            for (var i = 1; i < parts.Length; i++)
            {
                var path = Path.Combine([folder.FullName, .. parts[i..]]);
                if (File.Exists(path))
                {
                    return path;
                }
            }
        }

        return caller;
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => !string.Equals(left.ElementAtOrDefault(i), right.ElementAtOrDefault(i), StringComparison.Ordinal));
        return $"{line + 1}:\n  expected {left.ElementAtOrDefault(line) ?? "the end"}\n  got      {right.ElementAtOrDefault(line) ?? "the end"}";
    }
}
