using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Formats;

/// <summary>Lines cut into files that are small enough, each with the heading.</summary>
/// <param name="header">The heading, without its line end.</param>
/// <param name="most">The size that every file stays under, in bytes.</param>
internal sealed class Parts(string header, long most)
{
    private readonly long _head = Size(header);
    private readonly List<long> _ends = [];
    private long _lines;
    private long _size;

    /// <summary>The number of the line behind the last one of each file; one file if there is no line.</summary>
    private IReadOnlyList<long> Ends => _lines == 0 ? [0] : [.. _ends, _lines];

    /// <summary>Whether lines that belong together fit into a file at all.</summary>
    public bool Fits(IEnumerable<string> lines) => lines.All(l => _head + Size(l) < most);

    /// <summary>Counts a line that fits: into the file so far, or if it is full into the next.</summary>
    public void Add(string line)
    {
        var size = Size(line);
        if (_size > 0 && _head + _size + size >= most)
        {
            _ends.Add(_lines);
            _size = 0;
        }

        _size += size;
        _lines++;
    }

    /// <summary>The name of a file: the first has the given one, those after it a number.</summary>
    private static string NameOf(string file, int part)
    {
        var dot = file.LastIndexOf('.');
        return part == 0 ? file : dot <= file.LastIndexOf('/') ? FormattableString.Invariant($"{file}-{part + 1}") : FormattableString.Invariant($"{file[..dot]}-{part + 1}{file[dot..]}");
    }

    /// <summary>The files: each has the heading and its lines.</summary>
    /// <param name="file">Name of the first.</param>
    /// <param name="tape">All lines, those that were counted.</param>
    public IEnumerable<OutputFile> Files(string file, LineTape tape)
    {
        var from = 0L;
        foreach (var (number, end) in Ends.Index())
        {
            var first = from;
            yield return new OutputFile { Path = NameOf(file, number), MediaType = "text/csv", WriteAsync = (stream, stop) => WriteAsync(stream, tape, first, end, stop) };
            from = end;
        }
    }

    private async Task WriteAsync(Stream stream, LineTape tape, long from, long to, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await text.WriteLineAsync(header.AsMemory(), cancellationToken);
        await text.FlushAsync(cancellationToken);
        await tape.PlayAsync(from, to, line => text.WriteLineAsync(line.AsMemory(), cancellationToken), cancellationToken);
    }

    private static long Size(string line) => Encoding.UTF8.GetByteCount(line) + 1;
}
