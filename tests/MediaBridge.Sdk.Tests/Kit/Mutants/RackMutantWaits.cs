namespace MediaBridge.Sdk.Tests.Kit.Mutants
{
    internal static class SleepsDeeply
    {
        public static void Wait() => Thread.Sleep(1);
    }

    internal static class RetriesWithPolly
    {
        public static void Try(Polly.ResiliencePipeline pipeline) => pipeline.Execute();
    }

    internal static class Limits
    {
        public static object Make() => new System.Threading.RateLimiting.TokenBucketRateLimiter();
    }

    internal static class WaitsForItsTurn
    {
        public static void Enter(SemaphoreSlim one) => one.Wait();
    }

    internal static class WritesText
    {
        public static StreamWriter Open() => new("state.txt");
    }

    internal static class OpensFiles
    {
        public static Stream Open() => new FileStream("state.txt", FileMode.Create);
    }

    internal static class MakesFolders
    {
        public static void Make(DirectoryInfo folder) => folder.Create();
    }

    internal static class WritesToAStream
    {
        public static async Task WriteAsync(Stream stream, SemaphoreSlim one)
        {
            await one.WaitAsync();
            await using var text = new StreamWriter(stream);
            one.Release();
        }
    }
}

namespace Polly
{
    /// <summary>As the library of that name has it, which plugins must not bring.</summary>
    internal sealed class ResiliencePipeline
    {
        public void Execute()
        {
        }
    }
}

namespace System.Threading.RateLimiting
{
    /// <summary>As the library of that name has it, which plugins must not bring.</summary>
    internal sealed class TokenBucketRateLimiter;
}
