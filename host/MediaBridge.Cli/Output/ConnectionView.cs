using MediaBridge.Core;

namespace MediaBridge.Cli.Output;

/// <summary>Shows how connections stand.</summary>
internal static class ConnectionView
{
    /// <summary>A table, and below it what is wrong with each and what to do.</summary>
    public static void Write(IReadOnlyList<ConnectionReport> reports, Screen screen)
    {
        var now = TimeProvider.System.GetUtcNow();
        var table = new TextTable("name", "service", "state", "account", "version", "#answer", "sign-in");
        foreach (var report in reports)
        {
            var (word, style) = State(report.State);
            table.Add(
                new Cell(report.Name, Style.Strong),
                report.Service,
                new Cell(word, style),
                report.AccountName ?? report.AccountId ?? "",
                report.Version ?? "",
                report.Latency is { } latency ? $"{latency.TotalMilliseconds:0} ms" : "",
                Credential(report.Credential, now));
        }

        table.Write(screen.Data, screen.Width);
        foreach (var report in reports.Where(r => r.Error is not null || r.Message is not null))
        {
            screen.Side.Line();
            screen.Side.Write($"{report.Name}: ", Style.Strong).Line(report.Error?.Message ?? report.Message!);
            if (report.Error?.Hint is { } hint)
            {
                screen.Side.Line($"  {hint}");
            }
        }
    }

    /// <summary>Age and end of a credential: <c>3 d old, ends in 2 h</c>.</summary>
    public static string Credential(CredentialInfo? credential, DateTimeOffset now)
    {
        if (credential is null)
        {
            return "";
        }

        var age = credential.StoredAt is { } stored ? $"{Words.Span(now - stored)} old" : "stored";
        var end = credential.ExpiresAt switch
        {
            null => "",
            { } ends when ends <= now => credential.IsRenewable ? ", ended (renewed when needed)" : ", ended",
            { } ends => $", ends in {Words.Span(ends - now)}",
        };
        return age + end;
    }

    private static (string Word, Style Style) State(ConnectionState state) => state switch
    {
        ConnectionState.Ok => ("ok", Style.Good),
        ConnectionState.Unchecked => ("not asked", Style.Plain),
        ConnectionState.SignInNeeded => ("sign in", Style.Warning),
        ConnectionState.Away => ("away", Style.Warning),
        _ => ("WRONG", Style.Error),
    };
}
