using System.Xml.Linq;

namespace MediaBridge.Sdk.Tests.Architecture;

/// <summary>Sdk, then Core, then hosts; plugins know the SDK only; nothing references a plugin.</summary>
public sealed class DependencyRuleTests
{
    [Test]
    public void TheSdkReferencesTheFrameworkAndLoggingAbstractionsOnly()
    {
        var references = typeof(IPlugin).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !n.StartsWith("System", StringComparison.Ordinal));
        Assert.That(references, Is.EqualTo(new[] { "Microsoft.Extensions.Logging.Abstractions" }));
    }

    [TestCase("sdk", "sdk/")]
    [TestCase("core", "sdk/", "core/")]
    [TestCase("host", "sdk/", "core/", "host/")]
    [TestCase("plugins")]
    public void ProjectsReferenceOnlyWhatLiesBelowThem(string folder, params string[] allowed)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var project in ProjectsIn(folder))
            {
                Assert.That(
                    ReferencesOf(project).Where(r => !allowed.Any(a => r.StartsWith(a, StringComparison.Ordinal))),
                    Is.Empty,
                    $"{Path.GetRelativePath(RepositoryRoot.Path, project)} may reference projects in [{string.Join(", ", allowed)}] only.");
            }
        }
    }

    [Test]
    public void NothingReferencesAPluginButItsUnitTestsAndBenchmarks()
    {
        var wrong = ProjectsIn("tests").Where(p => Path.GetFileName(p) is not ("MediaBridge.Plugins.Tests.csproj" or "MediaBridge.Benchmarks.csproj") && !p.Contains("TestPlugins/Stranger/", StringComparison.Ordinal) && ReferencesOf(p).Any(r => r.StartsWith("plugins/", StringComparison.Ordinal) || r.StartsWith("tests/TestPlugins/", StringComparison.Ordinal)));
        Assert.That(wrong, Is.Empty, "Set HostsBridgePlugins or HostsTestPlugins instead: plugins are built and staged, and loaded as hosts load them.");
    }

    private static IEnumerable<string> ProjectsIn(string folder)
    {
        var path = RepositoryRoot.Combine(folder);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.csproj", SearchOption.AllDirectories) : [];
    }

    /// <summary>Referenced projects, relative to the root with forward slashes.</summary>
    private static IEnumerable<string> ReferencesOf(string project)
        => from reference in XDocument.Load(project).Descendants("ProjectReference")
           let include = (string?)reference.Attribute("Include")
           where include is not null
           let path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, include.Replace('\\', '/')))
           select Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/');
}
