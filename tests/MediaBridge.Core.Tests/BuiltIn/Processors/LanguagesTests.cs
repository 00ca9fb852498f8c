using MediaBridge.Core.Tests.Support;

namespace MediaBridge.Core.Tests.BuiltIn.Processors;

/// <summary>Each sink of files in languages of its own.</summary>
public sealed class LanguagesTests
{
    [Test]
    public async Task Sinks_of_one_pipeline_write_in_different_languages()
    {
        using var folder = new TempFolder();
        folder.Write("in.jsonl", """{"title":"The Gold Rush","year":1925,"ids":["imdb:tt0015864"],"description":{"overview":"Hunger.","language":"en","translations":{"es-ES":{"title":"La quimera del oro","overview":"Hambre."},"de":{"title":"Goldrausch"}}}}""" + "\n");
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = folder["data"] });
        var pipeline = bridge.Parse($"version: 1\nname: languages\nfrom: [ {{ source: items, with: {{ file: {folder["in.jsonl"]} }} }} ]\nto:\n"
            + string.Concat(new[] { "es", "de", "fr" }.Select(l => $"  - {{ id: {l}, sink: files, with: {{ folder: {folder["out"]}/{l}, format: json, languages: [{l}] }} }}\n")));
        Assert.That(pipeline.Problems, Is.Empty);
        Assert.That((await bridge.RunAsync(pipeline)).ExitCode, Is.Zero);
        Assert.That(Read("es"), Does.Contain("\"La quimera del oro\"").And.Contain("\"Hambre.\"").And.Contain("The Gold Rush"));
        Assert.That(Read("de"), Does.Contain("\"Goldrausch\"").And.Contain("\"Hunger.\""));
        Assert.That(Read("fr"), Does.Contain("\"title\": \"The Gold Rush\"").Or.Contain("\"title\":\"The Gold Rush\""));
        Assert.That((await bridge.RunAsync(pipeline)).HasChanges, Is.False);

        string Read(string language) => File.ReadAllText(Directory.GetFiles(folder[$"out/{language}"]).Single());
    }
}
