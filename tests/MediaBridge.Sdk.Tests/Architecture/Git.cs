using System.Diagnostics;

namespace MediaBridge.Sdk.Tests.Architecture;

/// <summary>Asks git about the source tree.</summary>
internal static class Git
{
    public static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", $"safe.directory={RepositoryRoot.Combine(".")}", .. arguments]) { WorkingDirectory = RepositoryRoot.Combine("."), RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, await errors);
        return output;
    }
}
