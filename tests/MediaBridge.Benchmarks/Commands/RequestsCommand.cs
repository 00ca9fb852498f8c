using MediaBridge.Benchmarks.Specifications;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Holds requests that were written down, a line each, against a specification.</summary>
internal static class RequestsCommand
{
    public static int Run(string specification, string requests, IReadOnlyList<string> allowed)
    {
        var check = new RequestCheck(OpenApiFile.Read(specification), allowed);
        var findings = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (count, wrong, kinds) = (0, 0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in File.ReadLines(requests))
        {
            var parts = line.Split(' ', 2);
            var target = parts[1].Split('?', 2);
            count++;
            kinds.Add($"{parts[0]} {string.Join('/', target[0].Split('/').Select(p => p.Any(char.IsAsciiDigit) && p.Length > 1 ? "#" : p))}");
            var found = check.Findings(parts[0], target[0], target.Length > 1 ? target[1] : "").ToList();
            wrong += found.Count > 0 ? 1 : 0;
            foreach (var finding in found)
            {
                findings[finding] = findings.GetValueOrDefault(finding) + 1;
            }
        }

        foreach (var (finding, times) in findings.Take(50))
        {
            Console.WriteLine($"{times} x {finding}");
        }

        Console.WriteLine($"{Path.GetFileName(requests)}: {count} requests of {kinds.Count} kinds, {wrong} are not as {Path.GetFileName(specification)} says");
        return count > 0 && findings.Count == 0 ? 0 : 1;
    }
}
