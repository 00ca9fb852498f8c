using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Tests.Services.Accounts;

/// <summary>Writes one file with a line for every item.</summary>
internal sealed class GallerySink(AccountClient client, PluginServices services) : AccountSink(1)
{
    private Dictionary<string, byte[]> Files => client.Service.Files;

    public override async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        await foreach (var desire in request.Desired.WithCancellation(cancellationToken))
        {
            text.Append(desire.Item.Title).Append('|');
        }

        var path = $"{client.Account}.txt";
        var tag = Tag(path);
        var content = await StageAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
        var change = new PlannedChange { Kind = ChangeKind.Unchanged, Target = path, Content = content, Precondition = tag ?? "" };
        yield return tag == content.Sha256 ? change : change with
        {
            Kind = tag is null ? ChangeKind.Create : ChangeKind.Update,
            Overwritten = tag is null ? null : await StageAsync(Files[path], cancellationToken),
        };
    }

    protected override async Task<ChangeResult> ApplyAsync(PlannedChange change)
    {
        client.Service.Alive();
        var tag = Tag(change.Target);
        var wanted = change.Kind == ChangeKind.Delete ? null : change.Content?.Sha256;
        if (tag == wanted)
        {
            return ChangeResult.AlreadyThere(change, tag);
        }

        if ((tag ?? "") != change.Precondition)
        {
            return ChangeResult.Failed(change, new PluginError { Kind = ErrorKind.Conflict, Message = $"{change.Target} was changed meanwhile." });
        }

        if (change.Content is not { } content || change.Kind == ChangeKind.Delete)
        {
            Files.Remove(change.Target);
            return ChangeResult.Applied(change);
        }

        await using var stream = (await services.Staging.OpenAsync(content, CancellationToken.None))!;
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        Files[change.Target] = bytes.ToArray();
        return ChangeResult.Applied(change, Tag(change.Target));
    }

    private string? Tag(string path) => Files.TryGetValue(path, out var bytes) ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : null;

    private async Task<StagedContent> StageAsync(byte[] bytes, CancellationToken cancellationToken) => await services.Staging.StoreAsync(new MemoryStream(bytes), cancellationToken);
}
