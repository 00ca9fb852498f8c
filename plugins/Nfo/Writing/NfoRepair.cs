using System.Text;
using System.Xml;
using MediaBridge.Plugins.Nfo.Reading;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Makes an NFO well-formed: what the reader had to repair is written down, all else stays.</summary>
internal static class NfoRepair
{
    private const int MostRounds = 4;

    /// <summary>The text, well-formed and declared as UTF-8; null if the file cannot be mended without losing something.</summary>
    public static string? Mend(NfoDocument nfo)
    {
        if (nfo.IsBeyondRepair || nfo.Blocks.Count == 0)
        {
            return null;
        }

        // Damage may hide other damage: what is mended is looked at again.
        var kinds = nfo.Blocks.Select(b => b.Name).ToList();
        for (var i = 0; i < MostRounds; i++)
        {
            nfo = NfoReader.Read(Encoding.UTF8.GetBytes(TextDecoder.WithUtf8Declaration(nfo.Repairs.Apply(nfo.Text))));
            if (!nfo.Blocks.Select(b => b.Name).SequenceEqual(kinds, StringComparer.Ordinal) || nfo.IsBeyondRepair)
            {
                return null;
            }

            if (nfo.IsWellFormed)
            {
                return nfo.Blocks.All(b => IsWellFormed(nfo.Text[b.Start..b.End])) ? nfo.Text : null;
            }
        }

        return null;
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
