using System.Text;

namespace MediaBridge.Core.Reporting;

/// <summary>The style and script of reports.</summary>
internal static class ReportAssets
{
    /// <summary>The text of a file of the folder <c>Assets</c>.</summary>
    public static string Text(string name)
    {
        using var resource = typeof(ReportAssets).Assembly.GetManifestResourceStream($"MediaBridge.Core.Reporting.Assets.{name}") ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
