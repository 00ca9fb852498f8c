using System.Text;
using HandlebarsDotNet;

namespace MediaBridge.Core.Templating;

/// <summary>Makes what a template shows safe in the language that it writes.</summary>
internal sealed class TemplateEncoder(Func<string, string> escape) : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => target.Write(escape(text?.ToString() ?? ""));

    public void Encode(string? text, TextWriter target) => target.Write(escape(text ?? ""));

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var all = new StringBuilder();
        while (text?.MoveNext() == true)
        {
            all.Append(text.Current);
        }

        target.Write(escape(all.ToString()));
    }
}
