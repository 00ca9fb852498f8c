namespace MediaBridge.Sdk.Testing;

/// <content>What its code may use. The checks read the compiled code, lambdas and iterators included.</content>
public abstract partial class PluginContract<TPlugin>
{
    private static readonly string[] SdkReferences = ["MediaBridge.Sdk", "MediaBridge.Sdk.Testing"];

    /// <summary>Only the entry is public: everything else can then change freely.</summary>
    [Check]
    public void Only_the_entry_is_public()
    {
        if (Code.FirstOrDefault(t => t.IsVisible && t != typeof(TPlugin)) is { } type)
        {
            throw Violation($"{type.FullName} is public.", "Make it internal: hosts know the plugin by its entry only, and tests by [InternalsVisibleTo].");
        }
    }

    /// <summary>It references the SDK, and nothing else of MediaBridge.</summary>
    [Check]
    public void It_references_nothing_of_MediaBridge_but_the_SDK()
    {
        if (References.FirstOrDefault(r => r.Name!.StartsWith("MediaBridge.", StringComparison.Ordinal) && !SdkReferences.Contains(r.Name, StringComparer.Ordinal)) is { } reference)
        {
            throw Violation($"It references {reference.Name}.", "Use the SDK only: everything else may change with any version. If something is missing there, ask for it.");
        }
    }

    /// <summary>Nothing that is shared by all runs can change.</summary>
    [Check]
    public void Nothing_static_can_change()
    {
        if (StaticState.In(Code).FirstOrDefault(f => !Allowed.Contains(f.Name, StringComparer.Ordinal)) is { Name: not null } found)
        {
            throw Violation(
                $"The static field {found.Field.DeclaringType!.Name}.{found.Field.Name} {found.Why}.",
                $"Keep it in the component, in services.State or in services.Cache: runs, accounts and people share what is static. If it is meant, add \"{found.Name}\" to Allowed in the fixture, with the reason.");
        }
    }

    /// <summary>It waits, retries, limits and blocks nowhere: pace, retries and waits are the engine's.</summary>
    [Check]
    public void It_never_sleeps_and_never_blocks() => Forbid(
        "Leave waiting and retries to services.Http, and await instead of blocking.",
        "System.Threading.Thread.Sleep", "System.Threading.Thread.new", "System.Threading.Tasks.Task.Delay", "System.Threading.Tasks.Task.Wait", "System.Threading.Tasks.Task.WaitAll", "System.Threading.Tasks.Task.WaitAny",
        "System.Threading.Tasks.Task.get_Result", "System.Threading.Tasks.ValueTask.get_Result", "System.Threading.SpinWait.SpinUntil", "System.Threading.Timer.new", "System.Timers.Timer.new", "System.Threading.PeriodicTimer.new",
        "System.Threading.WaitHandle.Wait*", "System.Threading.SemaphoreSlim.Wait", "System.Threading.RateLimiting.*", "Polly.*");

    /// <summary>It asks no clock but that of the services.</summary>
    [Check]
    public void It_asks_no_clock_of_its_own() => Forbid(
        "Ask services.Clock: tests move it, and a resumed run keeps its time.",
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.Diagnostics.Stopwatch.*",
        "System.Environment.get_TickCount", "System.Environment.get_TickCount64", "System.TimeProvider.get_System");

    /// <summary>It reaches the network through the services only.</summary>
    [Check]
    public void It_reaches_the_network_through_the_services_only() => Forbid(
        "Use services.Http(service); a library that brings its own client gets services.Handler(service), other traffic services.Gate(service).",
        "System.Net.Http.HttpClient.new", "System.Net.Http.HttpClientHandler.new", "System.Net.Http.SocketsHttpHandler.new", "System.Net.WebRequest.*", "System.Net.WebClient.*", "System.Net.Sockets.*", "System.Net.WebSockets.*", "System.Net.Dns.*");

    /// <summary>It writes no files, starts no programs and reads no environment of its own.</summary>
    [Check]
    public void It_keeps_no_files_and_starts_no_programs() => Forbid(
        "Write through services.Files or services.Staging (to read, File.OpenRead says that you only read), remember in services.State, run programs with services.Tools, and take settings as options.",
        "System.IO.File.Write*", "System.IO.File.Append*", "System.IO.File.Create*", "System.IO.File.Delete", "System.IO.File.Move", "System.IO.File.Copy", "System.IO.File.Replace", "System.IO.File.Open", "System.IO.File.OpenWrite", "System.IO.File.OpenHandle", "System.IO.File.Set*",
        "System.IO.FileStream.new", "System.IO.StreamWriter.new(String", "System.IO.FileInfo.Append*", "System.IO.FileInfo.Create*", "System.IO.FileInfo.CopyTo", "System.IO.FileInfo.Delete", "System.IO.FileInfo.MoveTo", "System.IO.FileInfo.Open", "System.IO.FileInfo.OpenWrite", "System.IO.FileInfo.Replace",
        "System.IO.Directory.Create*", "System.IO.Directory.Delete", "System.IO.Directory.Move", "System.IO.Directory.Set*", "System.IO.DirectoryInfo.Create*", "System.IO.DirectoryInfo.Delete", "System.IO.DirectoryInfo.MoveTo", "System.IO.Path.GetTempFileName", "System.Diagnostics.Process.*", "System.Environment.GetEnvironmentVariable*", "System.Environment.Exit", "System.Console.*");

    private void Forbid(string fix, params string[] members)
    {
        foreach (var use in CodeScan.UsesOf(Code))
        {
            var name = use.Name;
            var isForbidden = Array.Exists(members, m => m.EndsWith('*')
                ? name.StartsWith(m[..^1], StringComparison.Ordinal)
                : string.Equals(m, m.Contains('(', StringComparison.Ordinal) ? use.NameAndFirst : name, StringComparison.Ordinal));
            if (isForbidden && !Allowed.Contains(name, StringComparer.Ordinal))
            {
                throw Violation($"{use.Place} uses {name}.", $"{fix} If it is meant, add \"{name}\" to Allowed in the fixture, with the reason.");
            }
        }
    }
}
