using System.Buffers;
using System.CommandLine;
using System.Text;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>names parse [FILE|-]</c>: what release names say.</summary>
internal static class NamesVerbs
{
    private const string StandardStream = "-";
    private const int BufferSize = 1 << 16;
    private static readonly System.Text.Json.JsonSerializerOptions OneLine = new(JsonOutput.Options) { WriteIndented = false };

    public static Verb Make() => new Verb("names", "Release names: what the names of files and folders say.", "mediabridge names parse --name 'Film.2003.1080p.BluRay.x264-GRP.mkv'").With(Parse());

    private static Verb Parse()
    {
        var file = new Argument<string?>("FILE") { Description = "A file of names, one a line, with or without folders; - for standard input, which is read as well when nothing is given", Arity = ArgumentArity.ZeroOrOne };
        NotAnOption.Check(file);
        file.CompletionSources.Add(context => Suggestions.Files(context.WordToComplete, "", [".txt"]));
        var name = new Option<string[]>("--name") { Description = "A name instead of a file; may be given several times", HelpName = "NAME", AllowMultipleArgumentsPerToken = false };
        var explain = new Option<bool>("--explain") { Description = "Show which part of each name gave what" };
        return new Verb(
            "parse",
            "Read release names: one JSON line a name, with guessit's fields and values (type movie or episode, dates as 2024-01-31, languages in English, several values as a list, null where the name says nothing).",
            "mediabridge names parse names.txt",
            "find /media -name '*.mkv' | mediabridge names parse -",
            "mediabridge names parse --explain --name 'Show/Season 1/Show.S01E02.720p.HDTV.x264-GRP.mkv'").With(file, name, explain)
            .Does(async (invocation, ct) =>
            {
                var names = invocation.Value(name) is { Length: > 0 } given ? given.ToAsyncEnumerable() : Lines(invocation.Parse.GetValue(file), ct);
                if (invocation.Value(explain) && !invocation.Screen.Json)
                {
                    await ExplainAsync(invocation.Screen, names, ct);
                    return ExitCodes.Success;
                }

                await WriteAsync(names, invocation.Value(explain), ct);
                return ExitCodes.Success;
            });
    }

    private static async IAsyncEnumerable<string> Lines(string? file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(Open(file), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferSize);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return line;
            }
        }
    }

    private static Stream Open(string? file)
    {
        if (file is null or StandardStream)
        {
            return file is null && !Console.IsInputRedirected
                ? throw new PluginException(ErrorKind.Configuration, "There are no names to read.", "Give a file, - for standard input, or --name NAME.")
                : Console.OpenStandardInput();
        }

        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PluginException(ErrorKind.Configuration, $"{file} cannot be read: {e.Message}", $"FILE is a list of names. For a single name: mediabridge names parse --name '{file}'");
        }
    }

    private static async Task WriteAsync(IAsyncEnumerable<string> names, bool withParts, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        var buffer = new ArrayBufferWriter<byte>(BufferSize * 2);
        await foreach (var name in names.WithCancellation(cancellationToken))
        {
            if (withParts)
            {
                buffer.Write(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { Input = name, Parts = Bridge.Names.Explain(name) }, OneLine));
            }
            else
            {
                Bridge.Names.WriteJson(name, buffer);
            }

            buffer.Write("\n"u8);
            if (buffer.WrittenCount >= BufferSize || !Console.IsOutputRedirected)
            {
                await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
                buffer.ResetWrittenCount();
            }
        }

        await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private static async Task ExplainAsync(Screen screen, IAsyncEnumerable<string> names, CancellationToken cancellationToken)
    {
        var isFirst = true;
        await foreach (var name in names.WithCancellation(cancellationToken))
        {
            if (!isFirst)
            {
                screen.Data.Line();
            }

            isFirst = false;
            screen.Data.Line(name, Style.Strong);
            var table = new TextTable("Field", "Value", "From");
            foreach (var part in Bridge.Names.Explain(name))
            {
                table.Add(part.Field, new Cell(part.Value, Style.Good), part.Text.Length > 0 ? new Cell(part.Text, Style.Plain) : new Cell("the whole", Style.Faint));
            }

            table.Write(screen.Data, screen.Width, indent: 2);
        }
    }
}
