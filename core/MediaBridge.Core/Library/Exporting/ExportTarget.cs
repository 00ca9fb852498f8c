using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Exporting;

/// <summary>Where an export goes, and in what form: read from the name of the file and what was asked.</summary>
internal sealed record ExportTarget
{
    /// <summary>The name that stands for standard output.</summary>
    public const string StandardOutput = "-";

    private static readonly Dictionary<string, LibraryFileFormat> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".db"] = LibraryFileFormat.Sqlite,
        [".sqlite"] = LibraryFileFormat.Sqlite,
        [".sqlite3"] = LibraryFileFormat.Sqlite,
        [".json"] = LibraryFileFormat.Json,
        [".jsonl"] = LibraryFileFormat.JsonLines,
        [".ndjson"] = LibraryFileFormat.JsonLines,
        [".csv"] = LibraryFileFormat.Csv,
    };

    /// <summary>Full path, or <see cref="StandardOutput"/>.</summary>
    public required string Path { get; init; }

    public required LibraryFileFormat Format { get; init; }

    public required LibraryFileCompression Compression { get; init; }

    /// <summary>Whether it goes to standard output.</summary>
    public bool IsStandardOutput => Path is StandardOutput;

    /// <summary>The name without what it is packed with: of the entry in a zip archive.</summary>
    public string EntryName => IsStandardOutput ? "library" : System.IO.Path.GetFileName(Compression is LibraryFileCompression.None ? Path : Path[..Path.LastIndexOf('.')]);

    /// <summary>Reads it.</summary>
    /// <exception cref="PluginException">The name does not tell the format, or what was asked does not go together.</exception>
    public static ExportTarget Of(LibraryExport export)
    {
        var name = export.File;
        var packed = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? LibraryFileCompression.Gzip : name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? LibraryFileCompression.Zip : LibraryFileCompression.None;
        var bare = packed is LibraryFileCompression.None ? name : name[..name.LastIndexOf('.')];
        var compression = export.Compression ?? packed;
        if (packed is not LibraryFileCompression.None && compression != packed)
        {
            throw new PluginException(ErrorKind.Configuration, $"The name '{name}' says that it is packed otherwise.", "Choose another name, or leave --compress out.");
        }

        var format = export.Format ?? (Endings.TryGetValue(System.IO.Path.GetExtension(bare), out var known)
            ? known
            : throw new PluginException(ErrorKind.Configuration, $"'{name}' does not tell what kind of file it is.", "End its name with .db, .json, .jsonl or .csv (and .gz or .zip behind it), or say it: --format sqlite, json, jsonl or csv."));
        var target = new ExportTarget
        {
            Path = name is StandardOutput ? name : System.IO.Path.GetFullPath(packed is LibraryFileCompression.None ? name + Ending(compression) : name),
            Format = format,
            Compression = compression,
        };
        if (target.IsStandardOutput && (format is LibraryFileFormat.Sqlite || export.Incremental))
        {
            throw new PluginException(ErrorKind.Configuration, export.Incremental ? "What was written to standard output is not known the next time: an incremental export needs a file." : "A database cannot be written to standard output.", "Name a file.");
        }

        return export.Incremental && format is LibraryFileFormat.Sqlite && compression is not LibraryFileCompression.None
            ? throw new PluginException(ErrorKind.Configuration, "A packed database cannot be brought up to date.", "Leave out --compress, or --incremental.")
            : target;
    }

    /// <summary>The file with the changes of an incremental export: <c>movies.0002.jsonl.gz</c>.</summary>
    public ExportTarget Numbered(long number)
    {
        var (folder, name) = (System.IO.Path.GetDirectoryName(Path)!, EntryName);
        var numbered = string.Create(CultureInfo.InvariantCulture, $"{System.IO.Path.GetFileNameWithoutExtension(name)}.{number:0000}{System.IO.Path.GetExtension(name)}");
        return this with { Path = System.IO.Path.Combine(folder, numbered + Path[(Path.Length - (System.IO.Path.GetFileName(Path).Length - name.Length))..]) };
    }

    private static string Ending(LibraryFileCompression compression) => compression switch
    {
        LibraryFileCompression.Gzip => ".gz",
        LibraryFileCompression.Zip => ".zip",
        _ => "",
    };
}
