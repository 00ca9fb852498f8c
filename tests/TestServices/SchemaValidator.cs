using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaBridge.Tests.Services;

/// <summary>A validator of JSON schemas that is not ours: Python's <c>jsonschema</c>, called once for all cases.</summary>
public static class SchemaValidator
{
    private const string Program = """
        import json, sys
        from jsonschema import Draft7Validator
        asked = json.load(sys.stdin)
        schemas = asked["schemas"]
        for schema in schemas:
            Draft7Validator.check_schema(schema)
        validators = [Draft7Validator(schema) for schema in schemas]
        answers = []
        for number, value in asked["cases"]:
            faults = ["%s: %s" % ("/".join(str(p) for p in e.absolute_path), e.message[:200]) for e in validators[number].iter_errors(value)]
            answers.append("; ".join(faults) if faults else None)
        json.dump(answers, sys.stdout)
        """;

    private static readonly Lazy<Task<string?>> Python = new(FindAsync);

    /// <summary>Why it cannot be used here; null if it can.</summary>
    public static async Task<string?> MissingAsync()
        => await Python.Value is null ? "needs python3 with the package jsonschema (Debian: python3-jsonschema)" : null;

    /// <summary>What is wrong with each value by its schema; null where nothing is.</summary>
    /// <exception cref="InvalidOperationException">A schema is none, in the words of the validator.</exception>
    public static async Task<IReadOnlyList<string?>> FaultsAsync(IReadOnlyList<(JsonNode Schema, JsonNode? Value)> cases)
    {
        var schemas = cases.Select(c => c.Schema).Distinct().ToList();
        var asked = new JsonObject
        {
            ["schemas"] = new JsonArray([.. schemas.Select(s => s.DeepClone())]),
            ["cases"] = new JsonArray([.. cases.Select(c => new JsonArray(schemas.IndexOf(c.Schema), c.Value?.DeepClone()))]),
        };
        var (exit, output, errors) = await RunAsync((await Python.Value)!, ["-W", "ignore", "-c", Program], asked.ToJsonString());
        return exit == 0 ? JsonSerializer.Deserialize<string?[]>(output)! : throw new InvalidOperationException(errors);
    }

    /// <summary>The first interpreter of the search path that has the package; a machine may have several.</summary>
    private static async Task<string?> FindAsync()
    {
        var names = OperatingSystem.IsWindows() ? (string[])["python3.exe", "python.exe"] : ["python3"];
        foreach (var file in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => names.Select(n => Path.Combine(folder, n))).Where(File.Exists))
        {
            try
            {
                if ((await RunAsync(file, ["-c", "from jsonschema import Draft7Validator"], "")).Exit == 0)
                {
                    return file;
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // not a program after all
            }
        }

        return null;
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONUTF8"] = "1";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // it ended before it had read everything; its words tell why
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
