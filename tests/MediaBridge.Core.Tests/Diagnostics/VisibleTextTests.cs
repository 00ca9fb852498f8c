namespace MediaBridge.Core.Tests.Diagnostics;

public sealed class VisibleTextTests
{
    [TestCase("plain", "plain")]
    [TestCase("na\u00EFve \u6771\u4EAC", "na\u00EFve \u6771\u4EAC")]
    [TestCase("a\u202Egnp.exe", "agnp.exe")]
    [TestCase("zero\u200Bwidth\uFEFF", "zerowidth")]
    [TestCase("soft\u00ADhyphen", "softhyphen")]
    [TestCase("tag\U000E0041s", "tags")]
    [TestCase("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    [TestCase("\U0001F468\u200D\U0001F469", "\U0001F468\u200D\U0001F469")]
    [TestCase("a\u200Db", "ab")]
    [TestCase("\U0001F468\U0001F469 x\u200B", "\U0001F468\U0001F469 x")]
    [TestCase("\uD83D \u200Bx", "\uD83D x")]
    public void WhatCannotBeSeenIsTakenOutButJoinersThatScriptsNeed(string text, string visible)
    {
        Assert.That(VisibleText.Of(text), Is.EqualTo(visible));
        Assert.That(VisibleText.HasInvisible(text), Is.EqualTo(text != visible));
        Assert.That(VisibleText.Of(visible), Is.SameAs(visible));
    }

    [Test]
    public void MessagesWriteItOut() => Assert.That(VisibleText.Shown("out\u200Bput"), Is.EqualTo("out\\u200Bput"));

    [TestCase("\uD800")]
    [TestCase("\uDC00x\u200B")]
    [TestCase("\u200D\uD800")]
    [TestCase("")]
    public void HalvesOfPairsDoNoHarm(string text) => Assert.That(VisibleText.Shown(VisibleText.Of(text)), Is.Not.Null);

    [Test]
    public async Task AKeyThatOnlyLooksRightIsShownAsItIs()
    {
        using var folder = new Support.TempFolder();
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = folder["data"] });
        var pipeline = bridge.Parse("version: 1\nname: x\nfro\u200Bm: []\n");
        Assert.That(string.Join('\n', pipeline.Problems), Does.Contain("fro\\u200Bm").And.Contain("'from'"));
    }
}
