namespace MediaBridge.Cli.Scheduling;

/// <summary>A timer of systemd for a command, and the same as a line of cron. The samples of the program are made by it.</summary>
internal sealed class TimerFiles
{
    /// <summary>Makes them.</summary>
    /// <param name="name">What the files are called, without ending.</param>
    /// <param name="what">What is done, for people, without a full stop.</param>
    /// <param name="command">Program and arguments.</param>
    /// <param name="schedule">When.</param>
    public TimerFiles(string name, string what, IReadOnlyList<string> command, Schedule schedule)
    {
        Name = name;
        Cron = $"{schedule.Cron} {CommandText.ForCron(command)}";
        Service = $"""
            # To {what} whenever {name}.timer says so.
            #
            #   cp {name}.service {name}.timer ~/.config/systemd/user/
            #   systemctl --user daemon-reload
            #   systemctl --user enable --now {name}.timer
            #   systemctl --user start {name}          # once, now
            #   journalctl --user -u {name}            # what it said
            #   loginctl enable-linger                              # also while you are not signed in
            [Unit]
            Description=MediaBridge: {what}
            # A disk that is not there yet is waited for.
            After=local-fs.target network-online.target

            [Service]
            Type=oneshot
            ExecStart={CommandText.ForSystemd(command)}
            Nice=10
            IOSchedulingClass=idle

            """.ReplaceLineEndings("\n");
        Timer = $"""
            [Unit]
            Description=MediaBridge: {what}, again and again

            [Timer]
            OnCalendar={schedule.Calendar}
            # What was missed while the machine was off is made up for.
            Persistent=true

            [Install]
            WantedBy=timers.target

            """.ReplaceLineEndings("\n");
    }

    /// <summary>What the files are called, without ending.</summary>
    public string Name { get; }

    /// <summary>The text of the service.</summary>
    public string Service { get; }

    /// <summary>The text of the timer.</summary>
    public string Timer { get; }

    /// <summary>The line for a crontab.</summary>
    public string Cron { get; }

    /// <summary>The command that begins this program: the program itself, or dotnet with it.</summary>
    public static IReadOnlyList<string> Program(string? process, string assembly)
        => process is null || Path.GetFileNameWithoutExtension(process) is not "dotnet" ? [process ?? "mediabridge"] : [process, "exec", assembly];
}
