using MediaBridge.Sdk;

namespace MediaBridge.Core.Output;

/// <summary>Follows the links below a folder, every part of every target, and refuses those that lead out of it.</summary>
internal sealed class LinkGuard(string root)
{
    private const int MostLinks = 40;

    /// <summary>Checks the way to a path below the root.</summary>
    /// <param name="path">The path as it was given, for the message.</param>
    /// <param name="full">The full path; below the root, as text.</param>
    /// <param name="end">What stands at the end of the way, if that is looked at anyway.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.ItemRejected"/>: a link on the way leads out of the root, or nowhere.</exception>
    public void Check(string path, string full, FileInfo? end = null)
    {
        string? real = null;
        for (var length = Path.EndsInDirectorySeparator(root) ? root.Length - 1 : root.Length; length < full.Length;)
        {
            length = full.IndexOf(Path.DirectorySeparatorChar, length + 1) is > 0 and var next ? next : full.Length;
            if (length == full.Length && end is not null && (end.Attributes & FileAttributes.ReparsePoint) == FileAttributes.None)
            {
                return;
            }

            var part = full[..length];
            if (Target(part) is null)
            {
                continue;
            }

            real ??= Real(root, 0) ?? root;
            var target = Real(part, 0);
            if (target is null)
            {
                throw new PluginException(ErrorKind.ItemRejected, $"'{path}' goes in a circle of links.", $"Remove the link '{part}'.");
            }

            if (!target.StartsWith(real + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !string.Equals(target, real, StringComparison.Ordinal))
            {
                throw new PluginException(ErrorKind.ItemRejected, $"'{path}' leads out of its folder through the link '{Path.GetRelativePath(root, part)}'.", "Remove that link, or choose another folder.");
            }
        }
    }

    private static string? Target(string path) => new FileInfo(path).LinkTarget;

    /// <summary>The path with every link on the way replaced by what it names; null after too many.</summary>
    private static string? Real(string path, int links)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var name in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var part = Path.Combine(real, name);
            if (Target(part) is not { } target)
            {
                real = part;
                continue;
            }

            if (++links > MostLinks || Real(Path.GetFullPath(target, real), links) is not { } followed)
            {
                return null;
            }

            real = followed;
        }

        return real;
    }
}
