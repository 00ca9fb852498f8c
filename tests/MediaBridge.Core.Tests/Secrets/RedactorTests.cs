using System.Net;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Secrets;

namespace MediaBridge.Core.Tests.Secrets;

public sealed class RedactorTests
{
    private const string Canary = "p@ss/w+rd \"ünï\" 42&=?";
    private readonly Redactor _redactor = new();

    [Test]
    public void Masks_a_known_secret_in_every_form()
    {
        _redactor.Add(Canary);
        string[] forms =
        [
            Canary, Uri.EscapeDataString(Canary), WebUtility.UrlEncode(Canary), JsonSerializer.Serialize(Canary).Trim('"'), WebUtility.HtmlEncode(Canary),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary)), Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Canary)), Uri.EscapeDataString(Canary).ToLowerInvariant(),
        ];
        foreach (var form in forms)
        {
            Assert.That(_redactor.Redact($"before {form} after {form}."), Is.EqualTo("before *** after ***."), form);
        }
    }

    [TestCase("u:")]
    [TestCase("us:")]
    [TestCase("use:")]
    [TestCase("user:")]
    public void Masks_a_secret_inside_longer_base64(string before)
    {
        _redactor.Add("correct-horse-battery");
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + "correct-horse-battery"));

        var shown = _redactor.Redact("value " + basic);

        Assert.That(Encoding.Latin1.GetString(Convert.FromBase64String(Pad(shown.Replace("value ", "").Replace("***", "")))), Does.Not.Contain("horse"));
        static string Pad(string text) => text[..(text.Length / 4 * 4)].TrimEnd('=') is var t ? t[..(t.Length / 4 * 4)] : "";
    }

    [Test]
    public void Leaves_short_values_and_other_text_alone()
    {
        _redactor.Add("abc");
        _redactor.Add("   ");
        _redactor.Add(null);
        var text = "abc is not a secret, nor is 'the key of the matter' or https://example.org/a?page=2&sort_by=key";
        Assert.That(_redactor.Redact(text), Is.SameAs(text).Or.EqualTo(text));
    }

    [Test]
    public void The_longer_of_two_secrets_wins()
    {
        _redactor.Add("secret");
        _redactor.Add("secret-and-more");
        Assert.That(_redactor.Redact("x secret-and-more y"), Is.EqualTo("x *** y"));
    }

    [TestCase("Authorization: Bearer abcdef", "Authorization: ***")]
    [TestCase("authorization=Basic Zm9v", "authorization=***")]
    [TestCase("Cookie: a=b; c=d", "Cookie: ***")]
    [TestCase("Set-Cookie: sid=1; Path=/", "Set-Cookie: ***")]
    [TestCase("X-Api-Key: 12", "X-Api-Key: ***")]
    [TestCase("X-Any-Token: 12", "X-Any-Token: ***")]
    [TestCase("https://h/p?api_key=12&page=2", "https://h/p?api_key=***&page=2")]
    [TestCase("https://h/p?page=2&X-Any-Token=12#top", "https://h/p?page=2&X-Any-Token=***#top")]
    [TestCase("https://h/p?apikey=1&key=2&token=3&access_token=4&password=5&secret=6&sig=7", "https://h/p?apikey=***&key=***&token=***&access_token=***&password=***&secret=***&sig=***")]
    [TestCase("https://ana:pw@h/p", "https://***@h/p")]
    [TestCase("""{"access_token": "a\"b", "n": 1}""", """{"access_token": "***", "n": 1}""")]
    public void Masks_by_shape(string text, string shown) => Assert.That(_redactor.Redact(text), Is.EqualTo(shown));

    [Test]
    public void Redacting_twice_changes_nothing_and_no_secret_is_left()
    {
        var property = Prop.ForAll(
            ArbMap.Default.ArbFor<NonEmptyString>(),
            ArbMap.Default.ArbFor<string>(),
            (secret, text) =>
            {
                var redactor = new Redactor();
                redactor.Add(secret.Get);
                var whole = $"{text}{secret.Get}{text}";
                var once = redactor.Redact(whole);
                var isSecret = secret.Get.Length >= 4 && !string.IsNullOrWhiteSpace(secret.Get) && !secret.Get.Contains('*');
                return redactor.Redact(once) == once && (!isSecret || !once.Contains(secret.Get, StringComparison.Ordinal));
            });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260102, 31), property);
    }

    [Test]
    public void A_big_text_takes_one_pass()
    {
        foreach (var i in Enumerable.Range(0, 50))
        {
            _redactor.Add($"secret-number-{i:000}");
        }

        var text = string.Concat(Enumerable.Repeat("a.b.c X-X-X ?x.y \"k\": nothing to see here, move on. ", 40_000)) + "secret-number-049";
        Assert.That(_redactor.Redact(text), Does.EndWith("***"));
        Assert.That(_redactor.Contains(Encoding.UTF8.GetBytes(text)), Is.True);
    }
}
