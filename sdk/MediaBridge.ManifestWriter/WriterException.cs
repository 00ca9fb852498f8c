using System.Diagnostics;

namespace MediaBridge.ManifestWriter;

/// <summary>A fault of the plugin that is being described.</summary>
internal sealed class WriterException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>One line in the form that MSBuild shows as an error: at the author's line if it is known, else at the plugin.</summary>
    public string ToMSBuildLine(string assemblyPath)
    {
        var frame = InnerException is null ? null : Array.Find(new StackTrace(InnerException, fNeedFileInfo: true).GetFrames(), f => f.GetFileName() is not null && !IsSdk(f));
        var origin = frame is null ? assemblyPath : $"{frame.GetFileName()}({frame.GetFileLineNumber()})";
        return $"{origin} : error {code}: {Path.GetFileName(assemblyPath)}: {OneLine(Message)}";
    }

    private static bool IsSdk(StackFrame frame) => frame.GetMethod()?.DeclaringType?.Assembly == typeof(Sdk.IPlugin).Assembly;

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
