using System.Reflection.PortableExecutable;

namespace MediaBridge.Sdk.Tests.Architecture;

/// <summary>Release builds compile ahead what runs in this tree, where the compiler can be had; what is published stays plain.</summary>
public sealed class ReadyToRunTests
{
    private static readonly string Compiled = RepositoryRoot.Combine("artifacts", "readytorun");

    [Test]
    public void Beside_the_program_and_in_staged_plugins_is_what_was_compiled_ahead()
    {
        var program = RepositoryRoot.Combine("artifacts", "bin", "MediaBridge.Cli", "release");
        var plugins = RepositoryRoot.Combine("artifacts", "plugins");
        var places = Files(program).Concat(Directory.Exists(plugins) ? Directory.EnumerateDirectories(plugins).SelectMany(Files).Where(f => !IsOfDebug(f)) : []);
        Assert.Multiple(() =>
        {
            foreach (var file in places.Where(f => HasCode(Path.Combine(Compiled, Path.GetFileName(f)))))
            {
                Assert.That(HasCode(file), Is.True, file);
            }
        });
    }

    [Test]
    public void Folders_that_packages_are_made_of_stay_plain()
    {
        string[] packed = ["MediaBridge.Sdk", "MediaBridge.Core", "Files", "Nfo"];
        Assert.Multiple(() =>
        {
            foreach (var file in packed.SelectMany(p => Files(RepositoryRoot.Combine("artifacts", "bin", p, "release"))))
            {
                Assert.That(HasCode(file), Is.False, file);
            }
        });
    }

    [Test]
    public void Options_for_code_that_was_compiled_ahead_stand_beside_it()
    {
        var program = RepositoryRoot.Combine("artifacts", "bin", "MediaBridge.Cli", "release");
        if (HasCode(Path.Combine(program, "mediabridge.dll")))
        {
            using var config = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(program, "mediabridge.runtimeconfig.json")));
            var options = config.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");
            Assert.That(options.GetProperty("System.Runtime.TieredCompilation.QuickJit").GetBoolean(), Is.False);
            Assert.That(options.GetProperty("System.GC.ConserveMemory").GetInt32(), Is.GreaterThan(0));
        }
    }

    /// <summary>Debug builds stage plugins at the same place, as they are.</summary>
    private static bool IsOfDebug(string file)
        => Directory.EnumerateDirectories(RepositoryRoot.Combine("artifacts", "bin")).Select(p => Path.Combine(p, "debug", Path.GetFileName(file)))
            .Any(d => File.Exists(d) && File.ReadAllBytes(d).AsSpan().SequenceEqual(File.ReadAllBytes(file)));

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "MediaBridge.*.dll") : [];

    private static bool HasCode(string file)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        using var reader = new PEReader(File.OpenRead(file));
        return reader.PEHeaders.CorHeader?.ManagedNativeHeaderDirectory.Size > 0;
    }
}
