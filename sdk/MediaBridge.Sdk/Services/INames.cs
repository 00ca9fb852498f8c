namespace MediaBridge.Sdk;

/// <summary>Reads the names of releases, files and folders.</summary>
public interface INames
{
    /// <summary>Reads one name, without its folders; a known file ending is left off first. Never throws.</summary>
    ParsedName Parse(string name);
}
