using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Scheduling;

/// <summary>When something is done again and again, as people say it and as systemd and cron write it.</summary>
/// <param name="Calendar">In the form of systemd's OnCalendar.</param>
/// <param name="Cron">The five fields of a crontab.</param>
internal sealed record Schedule(string Calendar, string Cron)
{
    private static readonly TimeOnly Usual = new(3, 0);

    /// <summary>Reads <c>hourly</c>, <c>daily</c>, <c>weekly</c>, <c>monthly</c>, all but the first with a time behind it if wanted: <c>daily@04:30</c>.</summary>
    /// <exception cref="PluginException">It is none of these.</exception>
    public static Schedule Parse(string text)
    {
        var parts = text.Trim().Split('@', 2);
        var at = Usual;
        if (parts is [_, var time] && (parts[0] is "hourly" || !TimeOnly.TryParseExact(time, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out at)))
        {
            throw Unknown(text);
        }

        return parts[0].ToLowerInvariant() switch
        {
            "hourly" => new Schedule("*-*-* *:00:00", "0 * * * *"),
            "daily" => new Schedule(OnDays("*-*-*", at), Fields(at, "* * *")),
            "weekly" => new Schedule(OnDays("Sun *-*-*", at), Fields(at, "* * 0")),
            "monthly" => new Schedule(OnDays("*-*-01", at), Fields(at, "1 * *")),
            _ => throw Unknown(text),
        };
    }

    private static string OnDays(string days, TimeOnly at) => string.Create(CultureInfo.InvariantCulture, $"{days} {at:HH:mm}:00");

    private static string Fields(TimeOnly at, string days) => string.Create(CultureInfo.InvariantCulture, $"{at.Minute} {at.Hour} {days}");

    private static PluginException Unknown(string text)
        => new(ErrorKind.Configuration, $"'{text}' is no time for --schedule.", "Write hourly, daily, weekly or monthly; with a time behind it if it shall not be 3 o'clock: daily@04:30.");
}
