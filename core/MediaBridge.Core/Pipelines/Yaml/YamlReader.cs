using System.Text;
using YamlDotNet.Core;

namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>Reads YAML into nodes with places. Nothing is guessed from the look of a scalar, no tag is obeyed, and limits hold before memory is spent.</summary>
internal static class YamlReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; a file that is not there is a problem.</summary>
    public static (string? Text, IReadOnlyList<Problem> Problems) ReadFile(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[YamlLimits.Bytes + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > YamlLimits.Bytes)
            {
                return (null, [TooLarge(path)]);
            }

            var start = bytes.AsSpan(0, length).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            return (Utf8.GetString(bytes, start, length - start), []);
        }
        catch (DecoderFallbackException)
        {
            return (null, [Unreadable(path, "it is not UTF-8 text", "Save it as UTF-8.")]);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, [Unreadable(path, "there is no such file", "Check the path; it is relative to the working folder.")]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, [Unreadable(path, e.Message, hint: null)]);
        }
    }

    /// <summary>Reads a text.</summary>
    public static YamlText Read(string text, string? file = null)
    {
        if (text.Length > YamlLimits.Bytes || Encoding.UTF8.GetByteCount(text) > YamlLimits.Bytes)
        {
            return new YamlText { Problems = [TooLarge(file)] };
        }

        var problems = new ProblemCollector(file);
        var composer = new YamlComposer(text, problems);
        try
        {
            var root = composer.Compose();
            return new YamlText { Root = problems.HasErrors ? null : root, Problems = problems.ToList() };
        }
        catch (YamlException e)
        {
            problems.Add(Syntax(text, (int)e.Start.Line, (int)e.Start.Column, e.Message.TrimEnd('.')));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException or NullReferenceException or InvalidCastException)
        {
            // The parser's own slips on broken texts: it trips over tokens that it has marked as errors itself.
            problems.Add(Syntax(text, composer.Last.Line, composer.Last.Column, "what follows here is not closed or not expected"));
        }
        catch (YamlLimitException e)
        {
            problems.Add(e.Problem);
        }

        return new YamlText { Problems = problems.ToList() };
    }

    private static Problem Syntax(string text, int line, int column, string why)
    {
        var written = text.Split('\n').ElementAtOrDefault(line - 1) ?? "";
        return new Problem
        {
            Code = ProblemCodes.YamlSyntax,
            Message = $"This is not valid YAML: {why}.",
            Hint = written.Contains("${", StringComparison.Ordinal)
                ? "Put a value with ${…} in quotes when it stands inside { } or [ ]."
                : why.Contains(" tab ", StringComparison.Ordinal) ? "Indent with blanks, not with tabs." : "Look at the indentation, quotes and brackets of this line and the one above.",
            Line = line,
            Column = column,
        };
    }

    private static Problem TooLarge(string? file) => new()
    {
        Code = ProblemCodes.YamlTooLarge,
        Message = "The file is larger than 1 MiB.",
        Hint = "Split it: a pipeline is a short list of steps.",
        File = file,
    };

    private static Problem Unreadable(string path, string why, string? hint) => new()
    {
        Code = ProblemCodes.FileUnreadable,
        Message = $"The file cannot be read: {why}.",
        Hint = hint,
        File = path,
    };
}
