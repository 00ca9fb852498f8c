using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Folders below the data folder that programs of plugins keep their own files in: one for each plugin and connection.</summary>
internal static class PrivateFolders
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder if it is not there, and keeps others out.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: the name is none, or the folder cannot be made.</exception>
    public static string Make(string data, string plugin, string? connection, string name)
    {
        if (name.Length is 0 or > 100 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{name}' is no name of a private folder: use lower case letters, digits and '-'.");
        }

        var path = Path.GetFullPath(Path.Combine(data, "private", plugin, Part(connection), name));
        try
        {
            if (OperatingSystem.IsWindows())
            {
                return Directory.CreateDirectory(path).FullName;
            }

            Directory.CreateDirectory(path, OwnerOnly);
            File.SetUnixFileMode(path, OwnerOnly); // one that somebody copied or made by hand
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"The folder '{path}' cannot be made: {e.Message}", "Check the rights of the data folder.", e);
        }
    }

    /// <summary>A connection's name as one part of a path; names may hold anything.</summary>
    private static string Part(string? connection) => connection is null ? "_" : Uri.EscapeDataString(connection).Replace(".", "%2E", StringComparison.Ordinal);
}
