using MediaBridge.Core.Formats.Common.Collections;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Common;

internal sealed class CollectionBookTests
{
    [Test]
    public void CollectionsAreOneByIdAndThoseWithoutOneByName()
    {
        var book = Book(Sets.All);
        Assert.That(book.All.Select(e => (e.Name, e.Slug, e.Id?.Value)), Is.EqualTo(new[] { ("Harbour Collection", "harbour-collection", "7"), ("The Harbour Films", "the-harbour-films", "8") }));
        Assert.That(book.All[0].Members.Select(m => m.Title), Is.EqualTo(new[] { "Harbour", "Harbour Lights", "Harbour Nights" }));
        Assert.That((book.All[0].Poster?.Url?.AbsolutePath, book.All[0].Background?.Url?.AbsolutePath), Is.EqualTo(("/set.png", "/quay.jpg")));
        Assert.That(book.All[0].Missing, Is.EqualTo(new[] { new CollectionPart("test:s4", "Harbour at Dawn", 1974) }));
    }

    [Test]
    public void TheOrderOfItemsChangesNothing()
    {
        var first = Told(Book(Sets.All));
        for (var turn = 1; turn < Sets.All.Count; turn++)
        {
            Assert.That(Told(Book([.. Sets.All.Skip(turn).Concat(Sets.All.Take(turn))])), Is.EqualTo(first));
            Assert.That(Told(Book([.. Sets.All.Skip(turn).Concat(Sets.All.Take(turn)).Reverse()])), Is.EqualTo(first));
        }
    }

    [Test]
    public void WithoutTheCollectionItselfItsMembersSpeak()
    {
        var entry = Book([Sets.Middle, Sets.Early]).All.Single();
        Assert.That((entry.Name, entry.Overview, entry.Poster?.Url?.AbsolutePath, entry.Missing.Count), Is.EqualTo(("Hafen-Filme", "A film says this.", "/set-of-film.jpg", 0)));
    }

    [Test]
    public void EqualNamesGetTheirIds()
    {
        var book = Book([.. new[] { "3", "1", "2" }.Select(n => new MediaItem { Title = n, Ids = [new ExternalId("test", n)], Description = new Description { Collection = new CollectionRef { Name = "Twins!", Id = new ExternalId("test.set", n) } } })]);
        Assert.That(book.All.Select(e => e.Slug), Is.EqualTo(new[] { "twins", "twins-2", "twins-3" }));
    }

    private static List<string> Told(CollectionBook book) => [.. book.All.Select(e => $"{e.Name} {e.Slug} {e.Id} {e.Overview} {e.Poster?.Url} {string.Join(',', e.Members.Select(m => m.Slug))} {string.Join(',', e.Missing)}")];

    private static CollectionBook Book(IReadOnlyList<MediaItem> items)
    {
        var book = new CollectionBook(new FakeTitles());
        for (var i = 0; i < items.Count; i++)
        {
            book.Add(items[i], i);
        }

        book.Settle(i => new FakeTitles().Slug(items[i].Title));
        return book;
    }
}
