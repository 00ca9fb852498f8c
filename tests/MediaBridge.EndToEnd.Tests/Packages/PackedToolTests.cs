using System.Diagnostics;
using System.Text;
using System.Text.Json;
using MediaBridge.EndToEnd.Tests.Support;

namespace MediaBridge.EndToEnd.Tests.Packages;

/// <summary>What `dotnet pack` makes, used as a stranger would: the tool installed from its package, plugins from theirs.</summary>
[Category("slow")]
internal sealed class PackedToolTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);
    private static readonly string Dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private readonly Sandbox _box = new();

    private static string Root { get; } = FindRoot();

    private static string Configuration { get; } = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    private string Feed => _box["feed"];

    private string Tool => Path.Combine(_box["tools"], OperatingSystem.IsWindows() ? "mediabridge.exe" : "mediabridge");

    [TearDown]
    public void End() => _box.Dispose();

    [Test]
    public async Task The_packed_tool_runs_its_sample_and_takes_packed_plugins()
    {
        await PackAsync("host/MediaBridge.Cli");
        await PackAsync("tests/TestPlugins/NewtonsoftTwelve");
        await PackAsync("tests/TestPlugins/NewtonsoftThirteen");
        var package = Directory.GetFiles(Feed, "mediabridge.*.nupkg").Single();
        var version = Path.GetFileNameWithoutExtension(package)["mediabridge.".Length..];

        // Its own cache and no other source: what is installed is what was packed.
        var config = _box.Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");
        await GoodAsync(Dotnet, "tool", "install", "mediabridge", "--version", version, "--tool-path", _box["tools"], "--add-source", Feed, "--configfile", config);
        Assert.That((await GoodAsync(Tool, "--version")).Trim(), Does.Contain(version));
        Assert.That(await StatesAsync(), Is.EqualTo(FirstParty.Prepend("core: loaded")));

        // Plain IL is to be compiled again when it is called often: what suits code compiled ahead is not in the package.
        var options = File.ReadAllText(Directory.GetFiles(_box["tools"], "mediabridge.runtimeconfig.json", SearchOption.AllDirectories).Single());
        Assert.That(options, Does.Contain("System.GC.ConserveMemory").And.Not.Contain("TieredCompilation.CallCount").And.Not.Contain("QuickJit"));

        var samples = Directory.GetDirectories(_box["tools"], "Samples", SearchOption.AllDirectories).Single();
        await GoodAsync(Tool, "run", Path.Combine(samples, "films.yaml"), "--set", $"folder={Path.Combine(samples, "films")}", "--set", $"out={_box["site"]}");
        Assert.That(File.ReadAllLines(_box["site/films.jsonl"]), Has.Length.EqualTo(42));

        // One by its file, one by its id; each brings its own version of the same library.
        await GoodAsync(Tool, "plugins", "add", Directory.GetFiles(Feed, "*NewtonsoftTwelve*.nupkg").Single());
        await GoodAsync(Tool, "plugins", "add", "MediaBridge.TestPlugins.NewtonsoftThirteen", "--source", Feed);
        Assert.That(await StatesAsync(), Does.Contain("newtonsofttwelve: ready").And.Contain("newtonsoftthirteen: ready"));
        foreach (var id in new[] { "newtonsofttwelve", "newtonsoftthirteen" })
        {
            await GoodAsync(Tool, "copy", $"{id}.items", $"files:{_box[id]}?format=jsonl");
            Assert.That(Directory.GetFiles(_box[id]), Has.Length.EqualTo(1));
        }

        Assert.That(File.ReadAllText(Directory.GetFiles(_box["newtonsofttwelve"])[0]), Is.Not.EqualTo(File.ReadAllText(Directory.GetFiles(_box["newtonsoftthirteen"])[0])));
        await GoodAsync(Tool, "plugins", "remove", "newtonsofttwelve", "--yes");
        Assert.That(await StatesAsync(), Does.Not.Contain("newtonsofttwelve: ready"));
    }

    [TestCase("sdk/MediaBridge.Sdk", "lib/net10.0/MediaBridge.Sdk.xml", "build/MediaBridge.Sdk.targets", "tools/net10.0/MediaBridge.ManifestWriter.dll", "PLUGIN-GUIDE.md")]
    [TestCase("core/MediaBridge.Core", "lib/net10.0/MediaBridge.Core.xml", "README.md")]
    [TestCase("host/MediaBridge.Cli", "tools/net10.0/any/plugins/nfo/plugin.json", "README.md")]
    public async Task Each_package_has_its_page_icon_licence_documentation_and_symbols(string project, params string[] files)
    {
        await PackAsync(project);
        var package = Directory.GetFiles(Feed, "*.nupkg").Single();
        using var zip = await System.IO.Compression.ZipFile.OpenReadAsync(package);
        var names = zip.Entries.Select(e => e.FullName).ToList();
        Assert.That(names, Is.SupersetOf(files.Concat(["icon.png", "LICENSE"])));
        Assert.That(names.Where(n => n.Contains(".playwright", StringComparison.Ordinal)), Is.Empty);
        using var reader = new StreamReader(await zip.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).OpenAsync());
        var nuspec = await reader.ReadToEndAsync();
        Assert.That(nuspec, Does.Contain("<license type=\"expression\">MIT</license>").And.Contain("<icon>icon.png</icon>").And.Contain("<readme>").And.Contain("<description>"));
        Assert.That(Path.ChangeExtension(package, ".snupkg"), Does.Exist);
    }

    /// <summary>Packs what this test run was built of; building now would write over the program that other tests run.</summary>
    private Task<string> PackAsync(string project)
        => PackedPackages.AloneAsync(() => GoodAsync(Dotnet, "pack", Path.Combine(Root, project), "--no-build", "--configuration", Configuration, "--output", Feed, "-p:IsPackable=true", "-nologo"));

    private async Task<List<string>> StatesAsync()
    {
        using var list = JsonDocument.Parse(await GoodAsync(Tool, "plugins", "list", "--json"));
        return [.. list.RootElement.EnumerateArray().Select(p => $"{p.GetProperty("id").GetString()}: {p.GetProperty("state").GetString()}")];
    }

    private async Task<string> GoodAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _box.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MEDIABRIDGE_", StringComparison.Ordinal) || k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        if (string.Equals(program, Tool, StringComparison.Ordinal))
        {
            (start.Environment["HOME"], start.Environment["XDG_CONFIG_HOME"], start.Environment["MEDIABRIDGE_DATA"]) = (_box.Path, _box["config"], _box.Data);
            start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory().TrimEnd('/', '\\'))));
        }
        else if (arguments[0] is "tool")
        {
            (start.Environment["NUGET_PACKAGES"], start.Environment["DOTNET_CLI_HOME"]) = (_box["cache"], _box.Path);
        }

        start.Environment["DOTNET_NOLOGO"] = "1";
        using var limit = new CancellationTokenSource(Limit);
        using var process = Process.Start(start)!;
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            Assert.That(process.ExitCode, Is.Zero, $"{program} {string.Join(' ', arguments)}\n{await output}\n{await errors}");
            return await output;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Every plugin of the tree, as the program lists it.</summary>
    private static IEnumerable<string> FirstParty => Directory.GetDirectories(Path.Combine(Root, "plugins"))
        .Where(f => Directory.GetFiles(f, "*.csproj").Length > 0)
        .Select(f => $"{Path.GetFileName(f).ToLowerInvariant()}: ready")
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MediaBridge.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the source tree.");
    }
}
