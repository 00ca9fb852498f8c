using System.Collections;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>What lines of a log are about while a step works on an item; its texts are made only when a line is written.</summary>
internal sealed class StepScope(string step, MediaItem item) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => 2;

    public KeyValuePair<string, object?> this[int index] => index == 0
        ? new("step", step)
        : new("item", item.Ids.Count > 0 ? item.Ids[0].ToString() : item.ToString());

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        yield return this[0];
        yield return this[1];
    }

    public override string ToString() => $"{step} {this[1].Value}";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
