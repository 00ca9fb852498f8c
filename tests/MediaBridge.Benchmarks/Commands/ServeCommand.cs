using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>A local server of files, each different by its number, in a process of its own so that its work is not counted.</summary>
internal static class ServeCommand
{
    /// <summary>Serves until it is killed or its standard input ends; the first line it prints is its address.</summary>
    public static async Task<int> RunAsync(int kilobytes)
    {
        await using var app = await StartAsync(kilobytes);
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
        return 0;
    }

    /// <summary>Starts it as a process.</summary>
    public static Process Start(int kilobytes, out Uri address)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Self(), "serve", kilobytes.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        address = new Uri(process.StandardOutput.ReadLine()!);
        return process;
    }

    /// <summary>Starts it in this process.</summary>
    internal static async Task<WebApplication> StartAsync(int kilobytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var file = new byte[kilobytes * 1024];
        app.Run(async context =>
        {
            var start = new byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(start, long.Parse(context.Request.Path.Value!.AsSpan(1), CultureInfo.InvariantCulture));
            context.Response.ContentLength = file.Length;
            await context.Response.Body.WriteAsync(start);
            await context.Response.Body.WriteAsync(file.AsMemory(start.Length));
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>The program's path, where it runs as <c>dotnet program.dll</c>.</summary>
    private static IEnumerable<string> Self()
        => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ServeCommand).Assembly.Location] : [];
}
