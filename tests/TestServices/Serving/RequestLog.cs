namespace MediaBridge.Tests.Services.Serving;

/// <summary>Writes down what local services are asked, if the variable MEDIABRIDGE_REQUESTS names a folder: a file for each service, a request a line. A specification is held against them by hand.</summary>
internal static class RequestLog
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("MEDIABRIDGE_REQUESTS");
    private static readonly Lock One = new();

    public static void Add(string service, ServiceRequest request)
    {
        if (Folder is not null)
        {
            lock (One)
            {
                Directory.CreateDirectory(Folder);
                File.AppendAllText(Path.Combine(Folder, service + ".txt"), $"{request.Method} {request.Address.PathAndQuery}\n");
            }
        }
    }
}
