using MediaBridge.Core.BuiltIn.Processors;
using MediaBridge.Core.Naming;
using MediaBridge.Core.Templating;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.BuiltIn.Processors;

/// <summary>Templates of the processor <c>set</c>.</summary>
public sealed class SetProcessorTests
{
    [Test]
    public async Task WhatAnItemDoesNotHaveIsNothing()
    {
        var made = await SetAsync(new SetOptions { Note = "{{title}} {{year}}{{description.tagline}}{{placement.parentTitle}}" }, new MediaItem { Title = "Film", Description = new Description { Overview = "o" } });
        Assert.That(made.Note?.Value, Is.EqualTo("Film "));
    }

    [Test]
    public void ANameThatNoItemHasIsAnError()
        => Assert.That(
            () => SetAsync(new SetOptions { Note = "{{titel}}" }, new MediaItem { Title = "Film" }),
            Throws.InstanceOf<PluginException>().With.Message.Contains("Did you mean 'title'?"));

    private static async Task<MediaItem> SetAsync(SetOptions options, MediaItem item)
    {
        await using var services = new Sdk.Testing.TestServices();
        services.Use(new HandlebarsTemplates(new Titles()));
        return await new SetProcessor(options, services).ProcessAsync(item, new ProcessRequest(), CancellationToken.None).SingleAsync();
    }
}
