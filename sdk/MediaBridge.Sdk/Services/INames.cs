namespace MediaBridge.Sdk;

/// <summary>Reads the names of releases, files and folders.</summary>
public interface INames
{
    /// <summary>Reads one name, without its folders; a known file ending is left off first. Never throws.</summary>
    ParsedName Parse(string name);

    /// <summary>Reads a name with the folders it stands in, with either slash: what the file's name leaves open its folders tell, such as title, year and season. Never throws.</summary>
    ParsedName ParsePath(string path) => Parse(path);
}
