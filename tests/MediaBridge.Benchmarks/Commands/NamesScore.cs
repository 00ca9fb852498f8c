using System.Buffers;
using System.Globalization;
using System.Text;
using MediaBridge.Benchmarks.Names;
using MediaBridge.Core;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Scores names against the expectations of other parsers, by set and field, on names for development and on the third that is held out; beside guessit if it is there.</summary>
internal static class NamesScore
{
    public static async Task<int> RunAsync(string folder, bool withPeer)
    {
        var sets = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(f => (Name: Path.GetFileNameWithoutExtension(f), Cases: NameCorpus.Read(f))).Where(s => s.Cases.Count > 0).ToList();
        if (sets.Count == 0)
        {
            Console.Error.WriteLine($"{folder} holds no expectations.");
            return 2;
        }

        var inputs = sets.SelectMany(s => s.Cases).Select(c => c.Input).Distinct(StringComparer.Ordinal).ToList();
        var (first, speed) = NamesCommand.Speed(inputs);
        var peer = withPeer ? await GuessitPeer.AskAsync(inputs) : null;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"names/s on one core: {speed:0}, first call {first:0.0} ms{(peer is null ? "" : $"; guessit {peer.Speed:0}")}"));
        foreach (var (name, cases) in sets)
        {
            var ours = Score(cases, Ours);
            (Tally Dev, Tally HeldOut)? theirs = peer is null ? null : Score(cases, peer.Answer);
            Console.WriteLine();
            Console.WriteLine($"{name,-22}{"dev",-18}{"held out",-18}{(theirs is null ? "" : $"{"guessit dev",-18}guessit held out")}");
            Row("title+year+s+e", t => t.Core);
            Row("  one form only", t => t.Folded);
            Row("  and punctuation", t => t.Exact);
            Row("every field", t => t.Whole);
            foreach (var field in ours.Dev.Fields.Union(ours.HeldOut.Fields, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                Row("  " + field, t => t.Of(field));
            }

            void Row(string label, Func<Tally, string> text)
                => Console.WriteLine($"{label,-22}{text(ours.Dev),-18}{text(ours.HeldOut),-18}{(theirs is { } t ? $"{text(t.Dev),-18}{text(t.HeldOut)}" : "")}".TrimEnd());
        }

        return 0;
    }

    public static NameAnswer Ours(string name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Bridge.Names.WriteJson(name, buffer);
        return NameAnswer.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static (Tally Dev, Tally HeldOut) Score(IReadOnlyList<NameCase> cases, Func<string, NameAnswer> answer)
    {
        var (dev, heldOut) = (new Tally(), new Tally());
        foreach (var name in cases)
        {
            var given = answer(name.Input);
            var tally = name.IsHeldOut ? heldOut : dev;
            if (NameScore.Of(name, given).ToList() is { Count: > 0 } fields)
            {
                tally.Add(fields);
                tally.AddStrict(NameScore.IsStrictlyRight(name, given, folds: true), NameScore.IsStrictlyRight(name, given, folds: false));
            }
        }

        return (dev, heldOut);
    }
}
