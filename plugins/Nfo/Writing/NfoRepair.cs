using System.Xml;
using MediaBridge.Plugins.Nfo.Reading;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Makes an NFO well-formed: what the reader had to repair is written down, all else stays.</summary>
internal static class NfoRepair
{
    /// <summary>The text, well-formed and declared as UTF-8; null if the file cannot be mended without losing something.</summary>
    public static string? Mend(NfoDocument nfo)
    {
        if (nfo.IsBeyondRepair || nfo.Blocks.Count == 0)
        {
            return null;
        }

        var text = TextDecoder.WithUtf8Declaration(nfo.Repairs.Apply(nfo.Text));
        var again = new NfoParser(text, new Diagnostics());
        again.Parse();
        return again.Repairs.Count == 0 && again.Roots.Count > 0 && again.Roots.TrueForAll(r => IsWellFormed(text[r.Start..r.End])) ? text : null;
    }

    /// <summary>Whether a strict reader takes an element. Names with prefixes are allowed: readers of NFO know no namespaces.</summary>
    public static bool IsWellFormed(string element)
    {
        try
        {
            using var reader = new XmlTextReader(new StringReader(element)) { Namespaces = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
