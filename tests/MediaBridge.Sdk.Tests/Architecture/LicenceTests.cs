using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MediaBridge.Sdk.Tests.Architecture;

/// <summary>The product is MIT, and nothing that it, its tests or its build use asks for more than to be named.</summary>
public sealed class LicenceTests
{
    private static readonly string[] Permissive = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL", "ISC", "0BSD", "PostgreSQL"];

    [Test]
    public void TheLicenceIsMitAndPackagesNameIt()
    {
        Assert.That(File.ReadAllText(RepositoryRoot.Combine("LICENSE")), Does.StartWith("MIT License").And.Contain("WITHOUT WARRANTY OF ANY KIND"));
        Assert.That(XDocument.Load(RepositoryRoot.Combine("Directory.Build.props")).Descendants("PackageLicenseExpression").Select(e => e.Value), Is.EqualTo(new[] { "MIT" }));
        var others = Directory.EnumerateFiles(RepositoryRoot.Path, "*.csproj", SearchOption.AllDirectories)
            .Where(p => !Path.GetRelativePath(RepositoryRoot.Path, p).StartsWith("artifacts", StringComparison.Ordinal) && File.ReadAllText(p).Contains("PackageLicense", StringComparison.Ordinal));
        Assert.That(others, Is.Empty, "one licence for all packages");
    }

    [Test]
    public void EveryDependencyHasAReason()
    {
        foreach (var group in XDocument.Load(RepositoryRoot.Combine("Directory.Packages.props")).Descendants("ItemGroup"))
        {
            // A label that says why stands for all of its group; else a comment stands above a package, or above several that belong together.
            var reason = ((string?)group.Attribute("Label"))?.Contains(':', StringComparison.Ordinal) == true ? group.Attribute("Label")!.Value : "";
            foreach (var node in group.Nodes())
            {
                reason = node is XComment comment ? comment.Value.Trim() : reason;
                Assert.That(node is XElement && reason.Length < 10, Is.False, $"Say in a comment above it what this is for: {node}");
            }
        }
    }

    [Test]
    public void EveryPackageThatWasRestoredIsUnderAPermissiveLicence()
    {
        var seen = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var assets in Directory.EnumerateFiles(RepositoryRoot.Combine("artifacts", "obj"), "project.assets.json", SearchOption.AllDirectories))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(assets));
            var folders = json.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
            foreach (var library in json.RootElement.GetProperty("libraries").EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() is "package"))
            {
                seen[library.Name] = folders.Select(f => Licence(Path.Combine(f, library.Value.GetProperty("path").GetString()!))).FirstOrDefault(l => l is not null) ?? "";
            }
        }

        Assert.That(seen, Is.Not.Empty);
        Assert.That(seen.Where(p => !IsPermissive(p.Value)).Select(p => $"{p.Key}: '{p.Value}'"), Is.Empty, "Take another package, or add the licence here if it is as free.");
    }

    [TestCase("MIT", true)]
    [TestCase("MS-PL OR Apache-2.0", true)]
    [TestCase("MIT AND GPL-3.0-only", false)]
    [TestCase("AGPL-3.0-or-later OR MIT", true)]
    [TestCase("AGPL-3.0-only", false)]
    [TestCase("", false)]
    public void ALicenceIsJudged(string expression, bool free) => Assert.That(IsPermissive(expression), Is.EqualTo(free));

    /// <summary>Of "A OR B" one must do; of "A AND B" both.</summary>
    private static bool IsPermissive(string expression)
        => Regex.Split(expression.Trim('(', ')'), @"\s+OR\s+", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Any(part => Regex.Split(part, @"\s+AND\s+", RegexOptions.None, TimeSpan.FromSeconds(1)).All(one => Permissive.Contains(one, StringComparer.Ordinal)));

    private static string? Licence(string folder)
    {
        var file = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.nuspec").FirstOrDefault() : null;
        var licence = file is null ? null : XDocument.Load(file).Descendants().FirstOrDefault(e => e.Name.LocalName is "license");
        return file is null ? null : licence is null ? "not an expression" : (string?)licence.Attribute("type") == "file" ? OfText(Path.Combine(folder, licence.Value.Trim())) : licence.Value.Trim();
    }

    /// <summary>The licence that a package holds as a text; its words say which it is.</summary>
    private static string OfText(string file)
    {
        var text = File.Exists(file) ? string.Join(' ', File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
        return text.Contains("Permission is hereby granted, free of charge, to any person obtaining a copy", StringComparison.Ordinal)
            && text.Contains("without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense", StringComparison.Ordinal) ? "MIT" : Path.GetFileName(file);
    }
}
