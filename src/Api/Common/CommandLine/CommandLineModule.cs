using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;
using Onboarding.Api.Common.Files;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Api.Common.CommandLine;

/// <summary>
/// Runs the program as a command instead of a server, with the same services, settings and use cases. Exit codes: 0 done, 1 rejected or failed (the
/// reason is on standard error), 2 invalid arguments.
/// </summary>
internal static class CommandLineModule
{
    private const int Rejected = 1;
    private const int NotUnderstood = 2;

    private static readonly string[] HelpOptions = ["--help", "-h", "-?", "--version"];

    /// <summary>Returns whether the arguments are a command: the first is a plain word, or requests help. All others are for the server.</summary>
    public static bool IsCommand(string[] args) =>
        (args is [{ } option, ..] && HelpOptions.Contains(option))
        || (args is [{ Length: > 0 } word, ..] && word[0] is not ('-' or '/') && !word.Contains('=', StringComparison.Ordinal));

    /// <summary>Registers a command.</summary>
    public static IServiceCollection AddCliCommand<T>(this IServiceCollection services) where T : class, ICliCommand
    {
        services.TryAddSingleton<OutputFiles>();
        return services.AddSingleton<ICliCommand, T>();
    }

    /// <summary>
    /// Configures the program as a command: the caller is the user who started it, and only warnings are logged, to standard error.
    /// </summary>
    public static void ConfigureCommandLine(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<CommandLineCaller>();
        builder.Services.AddScoped<ICurrentCaller>(provider => provider.GetRequiredService<CommandLineCaller>());
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.Warning);
    }

    /// <summary>Runs the command and returns the exit code.</summary>
    public static async Task<int> RunCommand(this WebApplication app, string[] args)
    {
        await using var closing = app;
        var root = new RootCommand("Customer onboarding. Without a command, the program starts the server.");
        foreach (var command in app.Services.GetServices<ICliCommand>())
        {
            root.Add(command.CreateCommand());
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return await PrintUsage(root, parsed);
        }

        try
        {
            Task<int> Invoke() => parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

            // Help requires no database.
            if (parsed.Action != parsed.CommandResult.Command.Action || app.Services.GetServices<ICliCommand>().Any(one => one.IsOffline(parsed)))
            {
                return await Invoke();
            }

            await app.Services.StartDatabase();
            return await HostedServicesOfCommand.Run(app.Services.GetServices<ICommandLineHostedService>(), Invoke);
        }
        catch (RejectedException rejection)
        {
            foreach (var finding in rejection.Findings)
            {
                await Console.Error.WriteLineAsync($"{finding.Code}: {finding.Message}");
            }
        }
        catch (NotFound missing)
        {
            await Console.Error.WriteLineAsync($"{NotFound.Code}: {missing.Message}");
        }

        return Rejected;
    }

    private static async Task<int> PrintUsage(RootCommand root, ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }

        var path = parsed.CommandResult.Command == root ? Array.Empty<string>() : PathTo(parsed).Reverse();
        await root.Parse([.. path, "--help"]).InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        return NotUnderstood;
    }

    private static IEnumerable<string> PathTo(ParseResult parsed)
    {
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Parent: not null } command; at = command.Parent)
        {
            yield return command.Command.Name;
        }
    }
}
