using System.IO.Compression;
using System.Text;

namespace MediaBridge.Benchmarks.Matching.Corpus;

/// <summary>One packed file of a corpus.</summary>
internal sealed class CorpusFile : IDisposable
{
    private readonly StreamWriter _writer;

    public CorpusFile(string folder, string name, string columns)
    {
        _writer = new StreamWriter(new GZipStream(File.Create(Path.Combine(folder, $"{name}.tsv.gz")), CompressionLevel.Fastest), new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };
        _writer.WriteLine(columns.Replace(' ', '\t'));
    }

    /// <summary>How many rows.</summary>
    public int Rows { get; private set; }

    public void Row(IFormatProvider culture, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument(nameof(culture))] ref System.Runtime.CompilerServices.DefaultInterpolatedStringHandler row)
    {
        _writer.WriteLine(row.ToStringAndClear());
        Rows++;
    }

    public void Dispose() => _writer.Dispose();
}
