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
            return Nothing($"not read: larger than {LargestFile / (1024 * 1024)} MB");
        }

        var decoded = TextDecoder.Decode(bytes, diagnostics);
        var text = Clean(decoded.Text, out var dropped);
        if (text.Length == 0)
        {
            return Nothing(bytes.IndexOfAnyExcept((byte)0) < 0 && bytes.Length > 0 ? "the file holds only zero bytes" : "the file is empty");
        }

        if (dropped)
        {
            diagnostics.Add("control characters were left out", severity: Severity.Error);
        }

        if (decoded.Contradicts && decoded.Encoding == TextDecoder.Utf8)
        {
            diagnostics.Add($"the text is UTF-8, its declaration says {TextDecoder.Declares(text)}", 1, Severity.Error, isRemark: false);
        }

        var startsLate = text.StartsWith("<?xml", StringComparison.Ordinal) && decoded.Text.Length > 0 && char.IsWhiteSpace(decoded.Text[0]);
        if (startsLate)
        {
            diagnostics.Add("blanks stand before the declaration", 1, Severity.Error, isRemark: false);
        }

        var parser = new NfoParser(text, diagnostics);
        parser.Parse();
        var blocks = Blocks(parser.Roots, diagnostics, parser.Repairs);
        if (blocks.Count > 0)
        {
            return new NfoDocument
            {
                Blocks = blocks,
                Links = ProviderLinks.Find(parser.Outside),
                Remarks = diagnostics.ToList(),
                Findings = diagnostics.Findings,
                Text = text,
                Repairs = parser.Repairs,
                IsBeyondRepair = parser.IsBeyondRepair,
                Encoding = decoded.Encoding,
                HasMark = decoded.HasMark,
                IsTextChanged = dropped || decoded.Contradicts || startsLate,
                EndsWithLine = decoded.Text.EndsWith('\n'),
            };
        }

        // No metadata: remarks on how it was read as such would only confuse.
        var links = ProviderLinks.Find(text);
        return new NfoDocument { Blocks = [], Links = links, Remarks = links.Count > 0 ? [] : ["it holds no metadata and no known address"], Text = text, Encoding = decoded.Encoding, HasMark = decoded.HasMark };
    }

    private static NfoDocument Nothing(string why) => new() { Blocks = [], Links = [], Remarks = [why], IsUnread = true };

    private static List<NfoElement> Blocks(List<NfoElement> roots, Diagnostics diagnostics, TextEdits repairs)
    {
        var blocks = new List<NfoElement>();
        foreach (var root in roots.SelectMany(r => r.Name == NfoNames.Wrapper ? r.Children : [MediaBrowserFile.AsMovie(r) ?? r]))
        {
            var name = NfoNames.Roots.Contains(root.Name) ? root.Name : NfoNames.Nearest(root.Name);
            if (name is null || (name != root.Name && !root.Children.Any(c => NfoNames.IsKnown(c.Name))))
            {
                continue;
            }

            var block = root;
            if (name != root.Name)
            {
                diagnostics.Add($"<{root.Name}> was read as <{name}>", root.Line, Severity.Error);
                block = new NfoElement { Name = name, Line = root.Line, Attributes = root.Attributes, Text = root.Text, WrittenName = root.WrittenName, Start = root.Start, ContentStart = root.ContentStart, ContentEnd = root.ContentEnd, End = root.End };
                repairs.Add(root.Start + 1, root.WrittenName.Length, name);
                if (root.End > root.ContentEnd)
                {
                    repairs.Add(root.ContentEnd, root.End - root.ContentEnd, $"</{name}>");
                }

                block.AddRange(root.Children);
            }

            if (blocks.Count == 0 || (blocks[0].Name == "episodedetails" && name == "episodedetails"))
            {
                blocks.Add(block);
            }
            else
            {
                diagnostics.Add($"a second <{name}> was left out", root.Line, Severity.Warning);
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
            if (!XmlText.IsForbidden(text, i))
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
            if (XmlText.IsForbidden(text, i))
            {
                return i;
            }
        }

        return -1;
    }
}
