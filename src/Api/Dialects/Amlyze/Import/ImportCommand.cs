using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MediatR;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Api.Common.Files;
using Onboarding.Api.Dialects.Amlyze.Import.Csv;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;
using Spectre.Console;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// The command <c>import FILE</c>, which imports customers from a file or standard input. Exit codes: 0 all records were accepted; 1 records were
/// rejected, or the file cannot be read to its end; 2 invalid arguments, or a file that cannot be imported; 130 interrupted.
/// </summary>
internal sealed class ImportCommand(
    IServiceScopeFactory scopes, IClientDirectory clients, AmlyzeOptions options, OutputFiles files, TimeProvider clock) : ICliCommand
{
    private const int Done = 0;
    private const int Rejected = 1;
    private const int InvalidArguments = 2;
    private const int Interrupted = 130;

    private readonly Argument<string> _file = new("FILE")
    {
        Description = "One customer a line (.ndjson, .jsonl), the body of a batch call or its list (.json), or a header and one customer a row "
            + "(.csv); each also compressed (.gz). - reads standard input.",
    };
    private readonly Option<ImportFormat?> _format =
        new("--format") { Description = "The format: csv, json or ndjson. Default: by the extension, otherwise by the content." };
    private readonly Option<FileInfo?> _map =
        new("--map") { Description = "A JSON file that names the field of each column of a CSV file." };
    private readonly Option<string?> _dateFormat =
        new("--date-format") { Description = "The format of dates in a CSV file, such as dd.MM.yyyy. ISO 8601 is always accepted." };
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
            _file, _format, _map, _dateFormat, _account, _newAccount, _result, _validate, _anew, _json, ImportTemplate.CreateCommand(),
        };
        command.SetAction(Run);
        return command;
    }

    public bool UsesDatabase(ParseResult parsed) => parsed.CommandResult.Command.Name != ImportTemplate.Name;

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            using var source = await ImportFile.Open(
                parsed.GetValue(_file)!, parsed.GetValue(_format), MappingOf(parsed), options.MaxBodyBytes, cancellationToken);
            return await Import(parsed, source, error, cancellationToken);
        }
        catch (ImportFileException problem)
        {
            await error.WriteLineAsync(problem.Message);
            return InvalidArguments;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Interrupted before the first record.");
            return Interrupted;
        }
    }

    private CsvMapping? MappingOf(ParseResult parsed)
    {
        var (map, format) = (parsed.GetValue(_map), parsed.GetValue(_dateFormat));
        var mapping = map is null ? CsvMapping.None : CsvMapping.Read(map.FullName);
        return map is null && format is null ? null : (mapping with { DateFormat = format ?? mapping.DateFormat }).Checked();
    }

    private async Task<int> Import(ParseResult parsed, ImportFile source, TextWriter error, CancellationToken cancellationToken)
    {
        var account = parsed.GetValue(_account)!;
        InvalidInput.ThrowIfAny(
            [.. ApiClient.FindingsOf(account), .. await clients.IsAccount(new(account)) ? [] : new[] { Finding.Of(ClientErrors.InvalidAccount,
                "/account") }]);
        var resultPath = parsed.GetValue(_result) ?? source.BasePath + ".refused.ndjson";
        var linesPath = RejectedLines.PathFor(source, parsed.GetValue(_result));
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

        await source.CheckHeader(cancellationToken);
        using var warnings = new WarningFile(files, source.BasePath + ".warnings.ndjson", [source.BasePath]);
        var services = scope.ServiceProvider;
        var runner = new ImportRunner(
            services.GetRequiredService<IMediator>(), options, services.GetRequiredService<ExportedCustomers>(), files, warnings, linesPath, clock);
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
                    Import = outcome.Number,
                    Sentences = outcome.Messages,
                    RejectedLines = outcome.LinesPath,
                    Seconds = Math.Round(outcome.Elapsed.TotalSeconds, 1),
                    outcome.PerSecond,
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
        if (outcome.LinesPath is { } lines)
        {
            await output.WriteLineAsync($"The records themselves, each beside its reason: {lines}");
        }

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
