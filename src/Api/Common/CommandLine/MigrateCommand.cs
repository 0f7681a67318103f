using System.CommandLine;
using System.Text.Json;
using Onboarding.Infrastructure.Common.Persistence.Maintenance;

namespace Onboarding.Api.Common.CommandLine;

/// <summary>
/// <c>migrate</c>: applies migrations apart from a start; <c>--check</c> only compares, <c>--script</c> prints the SQL. Exit codes: 0 done, or the
/// database has what this version needs; 1 <c>--check</c> found a difference, or the database cannot be migrated; 2 invalid arguments.
/// </summary>
internal sealed class MigrateCommand(IServiceScopeFactory scopes) : ICliCommand
{
    private const int Done = 0;
    private const int Failed = 1;

    private readonly Option<bool> _check =
        new("--check") { Description = "Changes nothing; exit code 1 if the database lacks migrations or a newer version has changed it." };
    private readonly Option<bool> _script = new("--script") { Description = "Prints the SQL of what the database lacks, and changes nothing." };
    private readonly Option<bool> _create = new("--create") { Description = "Creates the database if it does not exist." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints the result as one line of JSON." };

    public Command CreateCommand()
    {
        var command = new Command("migrate", "Brings the database to this version of the service.") { _check, _script, _create, _json };
        command.Validators.Add(result =>
        {
            if (new[] { _check, _script, _create }.Count(result.GetValue) > 1)
            {
                result.AddError("--check, --script and --create exclude each other.");
            }

            if (result.GetValue(_script) && result.GetValue(_json))
            {
                result.AddError("--script prints SQL, so it has no --json.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    public bool UsesDatabase(ParseResult parsed) => false;

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = parsed.InvocationConfiguration.Output;
        await using var scope = scopes.CreateAsyncScope();
        var migrations = scope.ServiceProvider.GetRequiredService<DatabaseMigrations>();
        try
        {
            if (parsed.GetValue(_script))
            {
                await output.WriteAsync(await migrations.Script(cancellationToken));
                return Done;
            }

            var before = await migrations.State(cancellationToken);
            if (!parsed.GetValue(_check))
            {
                await migrations.Apply(parsed.GetValue(_create), cancellationToken);
            }

            await Report(parsed, before, output);
            return parsed.GetValue(_check) && (!before.Exists || before.Missing.Count + before.Unknown.Count > 0) ? Failed : Done;
        }
        catch (InvalidOperationException problem)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(problem.Message);
            return Failed;
        }
    }

    private async Task Report(ParseResult parsed, MigrationState before, TextWriter output)
    {
        var applies = !parsed.GetValue(_check);
        if (parsed.GetValue(_json))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(
                new
                {
                    before.Database,
                    before.Exists,
                    Applied = applies ? before.Missing : [],
                    Missing = applies ? [] : before.Missing,
                    before.Unknown,
                },
                JsonSerializerOptions.Web));
            return;
        }

        await output.WriteLineAsync((before.Exists, before.Missing.Count, applies) switch
        {
            (false, _, false) => $"The database {before.Database} does not exist.",
            (_, 0, _) => $"The database {before.Database} has every migration of this version.",
            (_, _, false) => $"The database {before.Database} lacks {string.Join(", ", before.Missing)}.",
            _ => $"Applied to the database {before.Database}: {string.Join(", ", before.Missing)}.",
        });
        if (before.Unknown.Count > 0)
        {
            await output.WriteLineAsync($"A newer version of the service has applied {string.Join(", ", before.Unknown)}.");
        }
    }
}
