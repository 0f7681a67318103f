using System.Diagnostics;

namespace Onboarding.IntegrationTests.Common;

/// <summary>The program as a separate process: a command, or a server that can be killed.</summary>
public sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The last line of standard output.</summary>
    public string LastLine => Output.TrimEnd().Split('\n')[^1];

    /// <summary>Runs a command on a database to its end.</summary>
    public static async Task<CommandRun> Of(Database database, params string[] arguments)
    {
        using var process = Start(database, arguments);
        return await End(process);
    }

    /// <summary>Runs the program on a database, with further variables of the environment, to its end.</summary>
    public static async Task<CommandRun> With(Database database, (string Name, string Value)[] variables, params string[] arguments)
    {
        using var process = Start(database, variables, arguments);
        return await End(process);
    }

    /// <summary>Starts a command on a database.</summary>
    public static Process Start(Database database, params string[] arguments) => Start(database, [], arguments);

    /// <summary>Runs a command on a database with a text as its standard input.</summary>
    public static async Task<CommandRun> Piped(Database database, string input, params string[] arguments)
    {
        using var process = Start(database, [], redirectsInput: true, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await End(process);
    }

    /// <summary>Starts a command on a database, with further variables of the environment.</summary>
    public static Process Start(Database database, (string Name, string Value)[] variables, params string[] arguments) =>
        Start(database, variables, redirectsInput: false, arguments);

    private static Process Start(Database database, (string Name, string Value)[] variables, bool redirectsInput, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Onboarding.Api.dll") },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = redirectsInput,
            WorkingDirectory = Path.GetTempPath(),
            Environment =
            {
                ["Database__Provider"] = database.Provider,
                ["ConnectionStrings__Onboarding"] = database.ConnectionString,
                ["DataProtection__KeysFolder"] = database.KeysFolder,
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
            },
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for the end of a process that was started.</summary>
    public static async Task<CommandRun> End(Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
