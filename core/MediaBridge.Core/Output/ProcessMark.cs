using System.Diagnostics;
using System.Globalization;

namespace MediaBridge.Core.Output;

/// <summary>Tells one process of a machine from another that later has the same number.</summary>
internal static class ProcessMark
{
    private const int StartField = 19;

    /// <summary>When a process started, the same text whichever process asks; empty if there is no such process.</summary>
    /// <remarks>On Linux the kernel's own count (proc(5), stat, field 22): <see cref="Process.StartTime"/> is reckoned there from a boot time that every process estimates anew, and differs by milliseconds.</remarks>
    public static string Of(int process)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
                return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[StartField];
            }

            using var found = Process.GetProcessById(process);
            return found.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
