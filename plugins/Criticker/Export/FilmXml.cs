using System.Net;
using System.Text.RegularExpressions;
using System.Xml;

namespace MediaBridge.Plugins.Criticker.Export;

/// <summary>Reads the XML of one film: its elements with their texts. No document type, no entities but those of XML and HTML.</summary>
internal static partial class FilmXml
{
    public static ExportEntry Read(FilmText film)
    {
        try
        {
            var cells = Cells(film.Xml.Contains('&', StringComparison.Ordinal) ? Entity().Replace(film.Xml, Mended) : film.Xml);
            return new ExportEntry { Line = film.Line, Cell = names => names.Select(n => cells.GetValueOrDefault(Plain(n))).FirstOrDefault(c => !string.IsNullOrWhiteSpace(c)) };
        }
        catch (XmlException e)
        {
            return new ExportEntry { Line = film.Line + Math.Max(e.LineNumber - 1, 0), Problem = "the XML of this film is broken: " + Reason(e) };
        }
    }

    private static Dictionary<string, string> Cells(string xml)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1 << 16, IgnoreComments = true, IgnoreProcessingInstructions = true };
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        reader.ReadStartElement();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            var name = Plain(reader.LocalName);
            cells.TryAdd(name, reader.ReadElementContentAsString());
        }

        while (reader.Read())
        {
            // To the end: the film's own closing tag is judged, too.
        }

        return cells;
    }

    /// <summary>A bare ampersand in a title, or a word of HTML for a letter, need not cost the film.</summary>
    private static string Mended(Match entity)
    {
        var letter = entity.Groups["name"].Success ? WebUtility.HtmlDecode(entity.Value) : entity.Value;
        return letter == entity.Value ? "&amp;" + entity.Value[1..] : letter;
    }

    private static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Without the place, which counts from the film.</summary>
    private static string Reason(XmlException e)
    {
        var at = e.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return (at > 0 ? e.Message[..at] : e.Message).TrimEnd('.');
    }

    [GeneratedRegex("&(?!(amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)((?<name>[A-Za-z][A-Za-z0-9]{1,30});)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entity();
}
