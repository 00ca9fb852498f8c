using System.Security.Cryptography;

namespace Reelbook.Server;

/// <summary>Files of an account, each with an ETag.</summary>
internal sealed class ReelbookFiles
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public ReelbookAnswer Answer(string method, string path, Func<string, string?> header, byte[] body)
    {
        var tag = _files.TryGetValue(path, out var bytes) ? TagOf(bytes) : null;
        if (method is "PUT" or "DELETE" && ((header("If-None-Match") == "*" && tag is not null) || (header("If-Match") is { } wanted && wanted != tag)))
        {
            return ReelbookAnswer.Wrong(412, "it was changed");
        }

        switch (method)
        {
            case "PUT":
                _files[path] = body;
                return new ReelbookAnswer(200, [], ETag: TagOf(body));
            case "DELETE":
                _files.Remove(path);
                return new ReelbookAnswer(204, []);
            default:
                return bytes is null ? ReelbookAnswer.Wrong(404, "no such file") : new ReelbookAnswer(200, method == "HEAD" ? [] : bytes, "application/octet-stream", tag);
        }
    }

    public override string ToString() => string.Concat(_files.Select(f => $"file {f.Key} {TagOf(f.Value)}\n"));

    private static string TagOf(byte[] bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..20]}\"";
}
