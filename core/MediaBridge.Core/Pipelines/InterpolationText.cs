using System.Text;

namespace MediaBridge.Core.Pipelines;

/// <summary>Takes a text with <c>${env:NAME}</c>, <c>${secret:name}</c>, <c>${var:name}</c>, <c>${date:yyyy-MM-dd}</c> and the escape <c>$${</c> apart.</summary>
internal static class InterpolationText
{
    public static readonly string[] Kinds = ["env", "secret", "var", DatedText.Kind];

    /// <summary>The parts; or, for a reference that cannot be read, its offset and what is wrong.</summary>
    public static (IReadOnlyList<InterpolationPart> Parts, int Offset, string? Error) Parse(string text)
    {
        if (!text.Contains("${", StringComparison.Ordinal))
        {
            return ([new InterpolationPart { Text = text }], 0, null);
        }

        var parts = new List<InterpolationPart>();
        var literal = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            if (IsAt(text, at, "$${"))
            {
                literal.Append("${");
                at += 3;
            }
            else if (IsAt(text, at, "${"))
            {
                var (part, error) = Reference(text, at);
                if (error is not null)
                {
                    return ([], at, error);
                }

                Flush(parts, literal);
                parts.Add(part);
                at = text.IndexOf('}', at) + 1;
            }
            else
            {
                literal.Append(text[at++]);
            }
        }

        Flush(parts, literal);
        return (parts, 0, null);
    }

    /// <summary>Whether it is a name of a secret: letters, digits, <c>.</c>, <c>_</c>, <c>-</c> and <c>/</c>, beginning with a letter or digit.</summary>
    public static bool IsSecretName(string text)
        => text.Length is > 0 and <= 200 && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/');

    private static (InterpolationPart Part, string? Error) Reference(string text, int at)
    {
        var end = text.IndexOf('}', at);
        if (end < 0)
        {
            return (default, "A '${' is not closed with '}'.");
        }

        var inside = text[(at + 2)..end];
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        var kind = colon < 0 ? inside : inside[..colon];
        if (colon < 0 || !Kinds.Contains(kind, StringComparer.Ordinal))
        {
            var hint = Nearest.Of(kind, Kinds) is { } near ? $" Did you mean '${{{near}:…}}'?" : "";
            return (default, $"{ProblemCollector.Show($"${{{inside}}}")} is neither ${{env:NAME}} nor ${{secret:name}} nor ${{var:name}} nor ${{date:yyyy-MM-dd}}.{hint}");
        }

        var name = inside[(colon + 1)..];
        var good = kind is "secret"
            ? IsSecretName(name)
            : kind is DatedText.Kind
            ? DatedText.IsForm(name)
            : name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '(' or ')');
        return good
            ? (new InterpolationPart { Kind = kind, Text = name, Offset = at }, null)
            : kind is DatedText.Kind
            ? (default, $"{ProblemCollector.Show($"${{{inside}}}")} has no form of a date behind 'date:': that is made of yyyy, MM, dd, HH, mm, ss and -, _ or . between them.")
            : (default, $"{ProblemCollector.Show($"${{{inside}}}")} has no valid name behind '{kind}:'.");
    }

    private static void Flush(List<InterpolationPart> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            parts.Add(new InterpolationPart { Text = literal.ToString() });
            literal.Clear();
        }
    }

    private static bool IsAt(string text, int at, string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;
}
