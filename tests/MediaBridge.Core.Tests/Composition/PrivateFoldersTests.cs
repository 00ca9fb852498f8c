using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Composition;

/// <summary>Folders that programs of plugins keep their files in.</summary>
public sealed class PrivateFoldersTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly string _data = Directory.CreateTempSubdirectory("mediabridge-private-").FullName;

    [TearDown]
    public void Clean() => Directory.Delete(_data, recursive: true);

    [Test]
    public void EachPluginAndConnectionHasItsOwnThatNobodyElseMayEnter()
    {
        var first = PrivateFolders.Make(_data, "browser", "chrome", "profile");
        var others = (string[])[PrivateFolders.Make(_data, "browser", "chrome-2", "profile"), PrivateFolders.Make(_data, "browser", null, "profile"), PrivateFolders.Make(_data, "other", "chrome", "profile")];
        Assert.That(first, Is.EqualTo(Path.Combine(_data, "private", "browser", "chrome", "profile")));
        Assert.That(others.Append(first).Distinct().Count(), Is.EqualTo(4));
        Assert.That(others.Append(first).All(Directory.Exists));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(first), Is.EqualTo(OwnerOnly));
            File.SetUnixFileMode(first, OwnerOnly | UnixFileMode.OtherRead);
            Assert.That(File.GetUnixFileMode(PrivateFolders.Make(_data, "browser", "chrome", "profile")), Is.EqualTo(OwnerOnly), "one that was opened up is closed again");
        }
    }

    [TestCase("../secrets")]
    [TestCase("")]
    [TestCase("Profile")]
    [TestCase("a/b")]
    public void ANameIsNoPath(string name)
        => Assert.That(Assert.Throws<PluginException>(() => PrivateFolders.Make(_data, "browser", "chrome", name))!.Error.Kind, Is.EqualTo(ErrorKind.Configuration));

    [Test]
    public void AConnectionsNameIsNoPathEither()
        => Assert.That(PrivateFolders.Make(_data, "browser", "../../up", "profile"), Does.StartWith(Path.Combine(_data, "private", "browser") + Path.DirectorySeparatorChar));
}
