using System.Globalization;

namespace MediaBridge.Core.Templating;

/// <summary>Text in memory up to a length, so that a template that repeats without end stops with a sentence.</summary>
internal sealed class LimitedWriter(int limit) : StringWriter(CultureInfo.InvariantCulture)
{
    public override void Write(char value)
    {
        Check(1);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Check(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    public override void Write(string? value)
    {
        Check(value?.Length ?? 0);
        base.Write(value);
    }

    private void Check(int more)
    {
        if (GetStringBuilder().Length + more > limit)
        {
            throw new TemplateFault(0, string.Create(CultureInfo.InvariantCulture, $"The template makes more than {limit:N0} characters."), "Look for an 'each' that repeats too much.");
        }
    }
}
