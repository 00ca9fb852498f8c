namespace MediaBridge.Sdk.Testing;

/// <summary>Looks for secrets where none may be.</summary>
internal static class Leaks
{
    private const int Around = 60;

    /// <summary>Fails if a secret that the component knows is in its log, in an error, in a report, or in one of these texts.</summary>
    /// <exception cref="ContractException">One is.</exception>
    public static void ExpectNone(TestServices services, Exception? error, params IEnumerable<(string Place, string Text)> texts)
    {
        var places = services.Log.Lines.Select(l => ("the log", l))
            .Concat(error is null ? [] : [("an error", error.ToString() + (error as PluginException)?.Error)])
            .Concat(services.Reports.Select(r => ("a progress report", r.Text ?? "")))
            .Concat(texts);
        foreach (var (place, text) in places)
        {
            if (services.Secrets.FirstOrDefault(s => text.Contains(s.Value, StringComparison.Ordinal)) is { Value: { } value } secret)
            {
                var mask = "<" + secret.Key + ">";
                throw new ContractException($"The secret '{secret.Key}' is in {place}: {Near(text.Replace(value, mask, StringComparison.Ordinal), mask)}", "Never write Secret.Reveal() or a token into texts; log the Secret itself, which is masked.");
            }
        }
    }

    /// <summary>A part of a text and what stands around it.</summary>
    public static string Near(string text, string part)
    {
        var start = Math.Max(0, text.IndexOf(part, StringComparison.Ordinal) - Around);
        return "…" + text[start..Math.Min(text.Length, start + (2 * Around) + part.Length)] + "…";
    }
}
