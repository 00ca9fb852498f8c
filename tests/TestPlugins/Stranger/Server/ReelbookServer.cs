using System.Net;
using System.Net.Sockets;

namespace Reelbook.Server;

/// <summary>Reelbook on a port of this machine.</summary>
public sealed class ReelbookServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    private ReelbookServer(ReelbookService service, Uri address)
    {
        (Service, Address) = (service, address);
        _listener.Prefixes.Add(address.ToString());
        _listener.Start();
        _serving = ServeAsync();
    }

    public ReelbookService Service { get; }

    public Uri Address { get; }

    public static ReelbookServer Start(ReelbookService service)
    {
        for (var tries = 0; ; tries++)
        {
            using var free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            var port = ((IPEndPoint)free.LocalEndpoint).Port;
            free.Stop();
            try
            {
                return new ReelbookServer(service, new Uri($"http://127.0.0.1:{port}/"));
            }
            catch (HttpListenerException) when (tries < 10)
            {
                // somebody else took the port meanwhile
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            var answer = Service.Answer(context.Request.HttpMethod, context.Request.Url!, name => context.Request.Headers[name], body.ToArray());
            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = answer.MediaType;
            if (answer.ETag is { } tag)
            {
                context.Response.Headers["ETag"] = tag;
            }

            await context.Response.OutputStream.WriteAsync(answer.Body);
            context.Response.Close();
        }
    }
}
