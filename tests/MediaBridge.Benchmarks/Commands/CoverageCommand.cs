using System.Globalization;
using System.Xml.Linq;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Adds up the coverage reports (Cobertura) of several test projects: a line counts as covered when any of them ran it.</summary>
internal static class CoverageCommand
{
    /// <summary>Prints lines and share of each assembly; exits with 1 if one has less than the wanted share.</summary>
    public static int Run(string folder, int percent)
    {
        var lines = new SortedDictionary<string, Dictionary<(string File, int Line), bool>>(StringComparer.Ordinal);
        foreach (var report in Directory.EnumerateFiles(folder, "coverage.cobertura.xml", SearchOption.AllDirectories))
        {
            Add(XDocument.Load(report), lines);
        }

        if (lines.Count == 0)
        {
            Console.Error.WriteLine($"There are no reports below {folder}.");
            return 2;
        }

        var below = 0;
        foreach (var (assembly, all) in lines)
        {
            var covered = all.Values.Count(c => c);
            var share = 100.0 * covered / Math.Max(1, all.Count);
            below += share < percent ? 1 : 0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{assembly,-28} {covered,6} of {all.Count,6} lines  {share,5:0.0} %{(share < percent ? $"  less than {percent} %" : "")}"));
        }

        return below == 0 ? 0 : 1;
    }

    private static void Add(XDocument report, SortedDictionary<string, Dictionary<(string File, int Line), bool>> lines)
    {
        var roots = report.Descendants("source").Select(s => s.Value).ToList();
        foreach (var package in report.Descendants("package"))
        {
            var name = package.Attribute("name")!.Value;
            var known = lines.TryGetValue(name, out var there) ? there : lines[name] = [];
            foreach (var type in package.Descendants("class"))
            {
                // Reports name files relative to folders of their own.
                var file = type.Attribute("filename")!.Value;
                var full = roots.Select(r => Path.Combine(r, file)).FirstOrDefault(File.Exists) ?? file;
                foreach (var line in type.Elements("lines").Elements("line"))
                {
                    var key = (full, (int)line.Attribute("number")!);
                    known[key] = known.GetValueOrDefault(key) || (long)line.Attribute("hits")! > 0;
                }
            }
        }
    }
}
