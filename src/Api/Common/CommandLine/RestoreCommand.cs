using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Onboarding.Infrastructure.Common.Persistence.Maintenance;

namespace Onboarding.Api.Common.CommandLine;

/// <summary>
/// <c>restore FILE</c>: puts a backup of an SQLite database in the place of the database while no server runs. Exit codes: 0 done, 1 not restored
/// (the reason is on standard error, and the database is as before), 2 invalid arguments, 130 interrupted.
/// </summary>
internal sealed class RestoreCommand(IServiceProvider services) : ICliCommand
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int Interrupted = 130;

    private readonly Argument<string> _file = new("FILE") { Description = "The backup." };
    private readonly Option<bool> _replace =
        new("--replace") { Description = "Replaces a database that exists. Its file is kept under another name." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints the result as one line of JSON." };

    public Command CreateCommand()
    {
        var command = new Command("restore", "Restores a backup of the SQLite database. Stop the server first.") { _file, _replace, _json };
        command.SetAction(Run);
        return command;
    }

    // The database may be missing or damaged.
    public bool UsesDatabase(ParseResult parsed) => false;

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (services.GetService<IDatabaseBackups>() is not { } backups)
        {
            await error.WriteLineAsync(DatabaseCommands.OfServer);
            return Failed;
        }

        try
        {
            var restored = await backups.Restore(Path.GetFullPath(parsed.GetValue(_file)!), parsed.GetValue(_replace), cancellationToken);
            if (parsed.GetValue(_json))
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(
                    new { File = restored.Path, restored.Content.Customers, restored.Former, restored.LacksMigrations }, JsonSerializerOptions.Web));
                return Done;
            }

            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{restored.Path} is restored: {restored.Content.Customers:N0} customers."));
            await output.WriteLineAsync(restored.Former is { } former ? $"The former database is {former}." : "There was no database before.");
            if (restored.LacksMigrations)
            {
                await output.WriteLineAsync("It is of an older version; the next start, or migrate, brings it up to date.");
            }

            return Done;
        }
        catch (Exception problem) when (problem is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(problem.Message);
            return Failed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Interrupted. The database is as before.");
            return Interrupted;
        }
    }
}
