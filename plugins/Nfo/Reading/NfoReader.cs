using System.Text;

namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Reads the bytes of an NFO of any kind: metadata, URL, both, several episodes, a release group's text. Never throws.</summary>
internal static class NfoReader
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    public static NfoDocument Read(ReadOnlySpan<byte> bytes)
    {
        var diagnostics = new Diagnostics();
        if (bytes.Length > LargestFile)
        {
            diagnostics.Add($"not read: larger than {LargestFile / (1024 * 1024)} MB");
            return new NfoDocument { Blocks = [], Links = [], Remarks = diagnostics.ToList() };
        }

        var decoded = TextDecoder.Decode(bytes, diagnostics);
        var text = Clean(decoded, out var dropped);
        if (text.Length == 0)
        {
            diagnostics.Add(bytes.IndexOfAnyExcept((byte)0) < 0 && bytes.Length > 0 ? "the file holds only zero bytes" : "the file is empty");
            return new NfoDocument { Blocks = [], Links = [], Remarks = diagnostics.ToList() };
        }

        if (dropped)
        {
            diagnostics.Add("control characters were left out");
        }

        var parser = new NfoParser(text, diagnostics);
        parser.Parse();
        var blocks = Blocks(parser.Roots, diagnostics);
        if (blocks.Count > 0)
        {
            return new NfoDocument { Blocks = blocks, Links = ProviderLinks.Find(parser.Outside), Remarks = diagnostics.ToList() };
        }

        // No metadata: remarks on how it was read as such would only confuse.
        var links = ProviderLinks.Find(text);
        return new NfoDocument { Blocks = [], Links = links, Remarks = links.Count > 0 ? [] : ["it holds no metadata and no known address"] };
    }

    private static List<NfoElement> Blocks(List<NfoElement> roots, Diagnostics diagnostics)
    {
        var blocks = new List<NfoElement>();
        foreach (var root in roots.SelectMany(r => r.Name == NfoNames.Wrapper ? r.Children : [r]))
        {
            var name = NfoNames.Roots.Contains(root.Name) ? root.Name : NfoNames.Nearest(root.Name);
            if (name is null || (name != root.Name && !root.Children.Exists(c => NfoNames.IsKnown(c.Name))))
            {
                continue;
            }

            var block = root;
            if (name != root.Name)
            {
                diagnostics.Add($"<{root.Name}> was read as <{name}>", root.Line);
                block = new NfoElement { Name = name, Line = root.Line, Attributes = root.Attributes, Text = root.Text };
                block.Children.AddRange(root.Children);
            }

            if (blocks.Count == 0 || (blocks[0].Name == "episodedetails" && name == "episodedetails"))
            {
                blocks.Add(block);
            }
            else
            {
                diagnostics.Add($"a second <{name}> was left out", root.Line);
            }
        }

        return blocks;
    }

    /// <summary>Leaves out characters that XML forbids, and blanks at both ends.</summary>
    private static string Clean(string text, out bool dropped)
    {
        dropped = false;
        var first = FirstForbidden(text);
        if (first < 0)
        {
            return text.Trim();
        }

        var clean = new StringBuilder(text.Length);
        clean.Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            if (!IsForbidden(text, i))
            {
                clean.Append(text[i]);
            }
        }

        dropped = true;
        return clean.ToString().Trim();
    }

    private static int FirstForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsForbidden(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsForbidden(string text, int i)
    {
        var c = text[i];
        return (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF'
            || (char.IsHighSurrogate(c) && !(i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])))
            || (char.IsLowSurrogate(c) && !(i > 0 && char.IsHighSurrogate(text[i - 1])));
    }
}
