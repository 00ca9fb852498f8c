namespace MediaBridge.Core;

/// <summary>Codes of building plugins; the build of a plugin project prints them.</summary>
public static partial class ProblemCodes
{
    /// <summary>The types of a plugin assembly cannot be loaded.</summary>
    public const string TypesNotLoaded = "MB1001";

    /// <summary>The assembly has no plugin class that can be made, or several.</summary>
    public const string NoPluginClass = "MB1002";

    /// <summary>Describe threw.</summary>
    public const string DescribeThrew = "MB1003";

    /// <summary>What Describe says is wrong, or the id is not its folder's name in lower case.</summary>
    public const string WrongDescription = "MB1004";

    /// <summary>The manifest was not written, for a reason of the machine.</summary>
    public const string ManifestNotWritten = "MB1005";

    private static ProblemCode[] PluginCodes() =>
    [
        new() { Code = TypesNotLoaded, Meaning = "The types of a plugin assembly cannot be loaded.", Remedy = "Build the project again; a library that it needs is missing beside it." },
        new() { Code = NoPluginClass, Meaning = "The assembly has no plugin class that can be made, or several.", Remedy = "Have exactly one public class that implements IPlugin, with a public constructor without parameters." },
        new() { Code = DescribeThrew, Meaning = "Describe threw.", Remedy = "Let Describe register only: it opens no file and asks nobody. The message names the line." },
        new() { Code = WrongDescription, Meaning = "What Describe says is wrong, or the id is not its folder's name in lower case.", Remedy = "Correct what the message names." },
        new() { Code = ManifestNotWritten, Meaning = "plugin.json was not written, for a reason of the machine.", Remedy = "Read what the manifest writer says; the folder of build output must be writable." },
    ];
}
