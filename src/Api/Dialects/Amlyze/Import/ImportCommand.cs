using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MediatR;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Api.Common.Files;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;
using Spectre.Console;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// The command <c>import FILE</c>, which imports customers from a file. Exit codes: 0 all records were accepted; 1 records were rejected, or the file
/// cannot be read to its end; 2 invalid arguments; 130 interrupted.
/// </summary>
internal sealed class ImportCommand(
    IServiceScopeFactory scopes, IClientDirectory clients, AmlyzeOptions options, OutputFiles files, TimeProvider clock) : ICliCommand
{
    private const int Done = 0;
    private const int Rejected = 1;
    private const int InvalidArguments = 2;
    private const int Interrupted = 130;

    private readonly Argument<FileInfo> _file =
        new("FILE") { Description = "One customer a line (.ndjson, .jsonl), or the body of a batch call (.json)." };
    private readonly Option<string> _account =
        new("--account") { Description = "The account of the customers.", DefaultValueFactory = _ => AccountId.Default.Value };
    private readonly Option<bool> _newAccount =
        new(NewAccounts.Option) { Description = "Says that the account is new: it has neither clients nor customers yet." };
    private readonly Option<string?> _result =
        new("--result") { Description = "The file for rejected records, one JSON line each. Default: FILE.refused.ndjson." };
    private readonly Option<bool> _validate = new("--validate") { Description = "Validates the file without storing customers." };
    private readonly Option<bool> _anew = new("--anew") { Description = "Starts at the first record, also if the file was imported before." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints the summary as one line of JSON." };

    public Command CreateCommand()
    {
        var command = new Command(
            "import", "Imports customers as the AMLYZE batch call does. After an interruption, the same command continues the import.")
        {
            _file, _account, _newAccount, _result, _validate, _anew, _json,
        };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (file, output, error) = (parsed.GetValue(_file)!, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (!file.Exists)
        {
            await error.WriteLineAsync($"The file {file} does not exist.");
            return InvalidArguments;
        }

        var account = parsed.GetValue(_account)!;
        InvalidInput.ThrowIfAny(
            [.. ApiClient.FindingsOf(account), .. await clients.IsAccount(new(account)) ? [] : new[] { Finding.Of(ClientErrors.InvalidAccount,
                "/account") }]);
        using var source = ImportFile.Open(file.FullName);
        if (source is null)
        {
            await error.WriteLineAsync("FILE must end in .ndjson, .jsonl or .json.");
            return InvalidArguments;
        }

        var resultPath = parsed.GetValue(_result) ?? file.FullName + ".refused.ndjson";
        await using var scope = scopes.CreateAsyncScope();
        var caller = scope.ServiceProvider.GetRequiredService<CommandLineCaller>();
        (caller.Account, caller.MustNameBusinessUnit) = (new(account), await clients.NamesSeveralBusinessUnits(new(account)));
        var stores = !parsed.GetValue(_validate);
        if (stores && !parsed.GetValue(_newAccount)
            && await NewAccounts.ProblemOf(new(account), scope.ServiceProvider.GetServices<IAccountUse>(), cancellationToken) is { } problem)
        {
            await error.WriteLineAsync(problem);
            return Rejected;
        }

        using var warnings = new WarningFile(files, file.FullName + ".warnings.ndjson", file.FullName);
        var runner = new ImportRunner(scope.ServiceProvider.GetRequiredService<IMediator>(), options, files, warnings);
        var outcome = await WithProgress(error, progress => stores
            ? runner.Import(source, resultPath, parsed.GetValue(_anew), progress, cancellationToken)
            : runner.Validate(source, resultPath, progress, cancellationToken));
        await WriteSummary(parsed, outcome, resultPath, warnings.Path);
        if (outcome.Unreadable is { } why)
        {
            await error.WriteLineAsync(
                $"The file cannot be read to its end: {why} Correct it and import it again; "
                + "customers that are stored already are rejected with O005.");
        }

        return outcome.Unreadable is not null ? Rejected : !outcome.IsComplete ? Interrupted : outcome.Rejected > 0 ? Rejected : Done;
    }

    private async Task<ImportOutcome> WithProgress(TextWriter error, Func<ImportProgress, Task<ImportOutcome>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(error),
            Ansi = System.Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        return await console.Progress()
            .Columns(
                new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(progress => work(new ImportProgress(progress.AddTask("reading the file"), clock)));
    }

    private async Task WriteSummary(ParseResult parsed, ImportOutcome outcome, string resultPath, string warningsPath)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_json))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(
                new
                {
                    Read = outcome.Accepted + outcome.Rejected,
                    outcome.Accepted,
                    Refused = outcome.Rejected,
                    RefusedByCode = outcome.RejectedByCode.ToDictionary(one => one.Code, one => one.Count),
                    RefusedRecords = resultPath,
                    Finished = outcome.IsComplete,
                    ValidatedOnly = outcome.IsValidation,
                    AlreadyImportedOn = outcome.ImportedBefore,
                    WarningsByCode = outcome.Warnings.ToDictionary(one => one.Code, one => one.Count),
                },
                JsonSerializerOptions.Web));
            return;
        }

        if (outcome.ImportedBefore is { } before)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"This file was already imported on {before:yyyy-MM-dd HH:mm} UTC. Nothing was imported again; --anew imports it again."));
        }

        ImportTable.Write(output, outcome);
        await output.WriteLineAsync((outcome.Rejected > 0, outcome.IsValidation) switch
        {
            (true, true) => $"Records that would be rejected: {resultPath}",
            (true, false) => $"Rejected records: {resultPath}",
            (false, true) => "No records would be rejected.",
            _ => "No records were rejected.",
        });
        if (outcome.Warnings.Count > 0)
        {
            await output.WriteLineAsync($"Warnings: {warningsPath}");
        }

        if (outcome is { IsComplete: false, Unreadable: null })
        {
            await output.WriteLineAsync("Interrupted. The same command continues the import.");
        }
    }
}
