using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.Files.Organizing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>Random folders: no file is ever lost or changed, every name is safe, and undo gives back what was.</summary>
public sealed class OrganizeProperties
{
    private static readonly string[] Folders = ["", "a", "a/b", "Alien (1979)", "alien.1979.1080p-GRP", "Movies", "Brazil", "x y", "Heat [1995]"];
    private static readonly string[] Stems = ["Alien 1979", "Alien (1979)", "alien.1979.1080p-grp", "Aliens 1986", "Brazil.1985.cd1", "Brazil.1985.cd2", "Heat", "movie", "poster", "Alien 1979-trailer", "Alien 1979.en", "sample", "Tôt ou tard 2000", "con", "a", "VIDEO_TS"];
    private static readonly string[] Endings = [".mkv", ".avi", ".nfo", ".jpg", ".srt", ".txt", ".ifo"];
    private static readonly string[] Templates = ["{{title}} ({{year}})/{{title}} ({{year}})", "{{title}}", "{{letter}}/{{title}}/{{name}}", "{{year}}/{{title}} {{resolution}}", "Alien (1979)/{{title}}"];

    [Test]
    public void No_file_is_lost_names_are_safe_and_undo_gives_back_what_was()
    {
        var file = from folder in Gen.Elements(Folders) from stem in Gen.Elements(Stems) from ending in Gen.Elements(Endings) select Path.Combine(folder, stem + ending);
        var cases = from files in Gen.NonEmptyListOf(file) from template in Gen.Elements(Templates) from collisions in Gen.Elements(0, 1, 2) select (Files: files.Take(14).ToArray(), Template: template, Collisions: (Collisions)collisions);
        Prop.ForAll(cases.ToArbitrary(), c => Holds(c.Files, c.Template, c.Collisions)).Check(Config.QuickThrowOnFailure.WithMaxTest(120).WithReplay(20_260_102UL, 5UL));
    }

    private static void Holds(string[] files, string template, Collisions collisions)
    {
        using var folder = new FilmFolder();
        foreach (var (path, i) in files.Distinct(StringComparer.OrdinalIgnoreCase).Select((f, i) => (f, i)))
        {
            folder.Write(path, $"{i}: {path}");
        }

        var before = OrganizeRun.Tree(folder.Root);
        var run = new OrganizeRun(folder, new OrganizeOptions { Film = template, Collisions = collisions }).DoAsync().GetAwaiter().GetResult();
        var after = OrganizeRun.Tree(folder.Root);
        Assert.That(Bytes(after), Is.EqualTo(Bytes(before)), "every file is there with its bytes and its time");
        Assert.That(run.Results.Select(r => r.Outcome), Is.All.EqualTo(Sdk.Outcome.Applied));
        foreach (var part in OrganizeRun.Paths(folder.Root).SelectMany(p => p.Split('/')).Where(p => p != ".replaced"))
        {
            Assert.That(Encoding.UTF8.GetByteCount(part), Is.LessThanOrEqualTo(255));
            Assert.That(part.IndexOfAny(['<', '>', ':', '"', '|', '?', '*', '\\']), Is.Negative);
        }

        run.UndoAsync().GetAwaiter().GetResult();
        Assert.That(OrganizeRun.Tree(folder.Root), Is.EqualTo(before), "undone");
    }

    private static IEnumerable<string> Bytes(string[] tree) => tree.Where(l => l.Contains(" = ", StringComparison.Ordinal)).Select(l => l[l.IndexOf(" = ", StringComparison.Ordinal)..]).Order(StringComparer.Ordinal);
}
