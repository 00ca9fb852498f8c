using System.Text;
using System.Text.Json;

namespace MediaBridge.Sdk.Tests.Kit.Printer;

/// <summary>Writes the list as JSON, title by title.</summary>
internal sealed class PrinterList(RenderRequest request, string flaw)
{
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        var all = new StringBuilder();
        var isFirst = true;
        var number = 0;
        await WriteAsync("[");
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            if (flaw == "drops an item and its page" && ++number == 5)
            {
                continue;
            }

            await WriteAsync((isFirst ? "\n" : ",\n") + JsonSerializer.Serialize(item.Title));
            isFirst = false;
        }

        await WriteAsync(isFirst && flaw == "breaks when empty" ? "" : "\n]\n");
        await stream.WriteAsync(Encoding.UTF8.GetBytes(all.ToString()), cancellationToken);

        async Task WriteAsync(string text)
        {
            if (flaw == "writes at the end")
            {
                all.Append(text);
            }
            else
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
            }
        }
    }
}
