using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Onboarding.Api.Common.Files;
using Onboarding.Infrastructure.Common.Keys;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Maintenance;

namespace Onboarding.Api.Common.CommandLine;

/// <summary>
/// <c>backup FILE</c>: copies an SQLite database to a file while the server runs, and checks the copy. Exit codes: 0 done, 1 the database cannot be
/// copied or the file exists, 2 invalid arguments, 130 interrupted.
/// </summary>
internal sealed class BackupCommand(IServiceProvider services, OutputFiles files) : ICliCommand
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int Interrupted = 130;

    private readonly Argument<string> _file = new("FILE") { Description = "The file of the backup, which must not exist." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints the result as one line of JSON." };

    public Command CreateCommand()
    {
        var command = new Command(
            "backup", "Copies the SQLite database to a file. The server may run at the same time. The keys are not part of the copy.")
        {
            _file, _json,
        };
        command.SetAction(Run);
        return command;
    }

    // A backup before an upgrade must not apply the migrations of the new version.
    public bool UsesDatabase(ParseResult parsed) => false;

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (services.GetService<IDatabaseBackups>() is not { } backups)
        {
            await error.WriteLineAsync(DatabaseCommands.OfServer);
            return Failed;
        }

        var path = Path.GetFullPath(parsed.GetValue(_file)!);
        using var file = files.CreateNew(path);
        try
        {
            var content = await backups.Write(file.Release(), cancellationToken);
            file.Commit();
            var (database, keys) = (services.GetRequiredService<ConnectionString>().Target, services.KeysFolder());
            await output.WriteLineAsync(parsed.GetValue(_json)
                ? JsonSerializer.Serialize(new { File = path, content.Bytes, content.Customers, content.LastMigration }, JsonSerializerOptions.Web)
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{database} is copied to {path}: {content.Bytes:N0} bytes, {content.Customers:N0} customers, checked.\n"
                    + $"The keys in {keys} are not part of it; back them up to another place."));
            return Done;
        }
        catch (InvalidOperationException problem)
        {
            await error.WriteLineAsync(problem.Message);
            return Failed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Interrupted. No file was written.");
            return Interrupted;
        }
    }
}
