using MediaBridge.Core.Running;

namespace MediaBridge.Core.Reporting;

/// <summary>A report with secrets masked in the texts that come from services and files.</summary>
internal static class MaskedReport
{
    public static RunReport Of(RunReport report, Func<string, string> mask)
    {
        string? Text(string? text) => text is null ? null : mask(text);
        return report with
        {
            Sources = [.. report.Sources.Select(s => s with { Remark = Text(s.Remark) })],
            Decisions = [.. report.Decisions.Select(d => d with { Reason = mask(d.Reason) })],
            Reasons = [.. report.Reasons.Select(r => r with { Example = Text(r.Example) })],
            Remarks = [.. report.Remarks.Select(d => d with { Reason = mask(d.Reason) })],
            Sinks = [.. report.Sinks.Select(s => s with { Message = Text(s.Message) })],
            Messages = [.. report.Messages.Select(mask)],
        };
    }
}
