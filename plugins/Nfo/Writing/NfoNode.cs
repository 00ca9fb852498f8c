using System.Text;
using MediaBridge.Plugins.Nfo.Reading;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>An element that is to be written.</summary>
internal sealed class NfoNode(string name, string? text = null)
{
    public string Name { get; } = name;

    public string Text { get; } = text ?? "";

    public List<KeyValuePair<string, string>> Attributes { get; } = [];

    public List<NfoNode> Children { get; } = [];

    /// <summary>Whether children that are not wanted go when an existing element is updated.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Adds an attribute that has a value.</summary>
    public NfoNode With(string attribute, string? value)
    {
        if (value is not null)
        {
            Attributes.Add(KeyValuePair.Create(attribute, value));
        }

        return this;
    }

    /// <summary>Adds a child that has a value.</summary>
    public NfoNode Add(string child, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Children.Add(new NfoNode(child, text));
        }

        return this;
    }

    public NfoNode Add(IEnumerable<NfoNode> children)
    {
        Children.AddRange(children);
        return this;
    }

    /// <summary>Writes it without indentation before and line end behind.</summary>
    /// <param name="target">Takes the text.</param>
    /// <param name="indent">Indentation of the element itself.</param>
    /// <param name="line">How lines end.</param>
    /// <param name="step">Indentation of one level.</param>
    public void Write(StringBuilder target, string indent, string line, string step = "  ")
    {
        target.Append('<').Append(Name);
        foreach (var (key, value) in Attributes)
        {
            target.Append(' ').Append(key).Append("=\"").Append(XmlText.Attribute(value)).Append('"');
        }

        if (Children.Count > 0)
        {
            target.Append('>');
            foreach (var child in Children)
            {
                target.Append(line).Append(indent).Append(step);
                child.Write(target, indent + step, line, step);
            }

            target.Append(line).Append(indent).Append("</").Append(Name).Append('>');
        }
        else if (Text.Length > 0)
        {
            target.Append('>').Append(XmlText.Content(Text).ReplaceLineEndings(line)).Append("</").Append(Name).Append('>');
        }
        else
        {
            target.Append("/>");
        }
    }

    public string ToText(string indent = "", string line = "\n", string step = "  ")
    {
        var written = new StringBuilder();
        Write(written, indent, line, step);
        return written.ToString();
    }
}
