using System.CommandLine;
using System.Text.Json;
using MediatR;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;
using Spectre.Console;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// <c>import FILE</c>: a whole book of customers from a file. Exit codes: 0 all is imported and nothing was rejected, 1 something was rejected or
/// the file cannot be read to its end, 2 not understood, 130 interrupted.
/// </summary>
internal sealed class ImportCommand(IServiceScopeFactory scopes, IClientDirectory clients, AmlyzeOptions options, TimeProvider clock) : ICliCommand
{
    private const int Done = 0;
    private const int Rejected = 1;
    private const int NotUnderstood = 2;
    private const int Interrupted = 130;

    private readonly Argument<FileInfo> _file = new("FILE") { Description = "One customer a line (.ndjson, .jsonl), or the body of a batch call (.json)." };
    private readonly Option<string> _account = new("--account") { Description = "The account that gets the customers.", DefaultValueFactory = _ => AccountId.Default.Value };
    private readonly Option<string?> _result = new("--result") { Description = "Where rejected records are written, one JSON line each; FILE.refused.ndjson if left out." };
    private readonly Option<bool> _validate = new("--validate") { Description = "Only says what would be rejected; stores nothing." };
    private readonly Option<bool> _anew = new("--anew") { Description = "Begins at the first record, also if the file was imported before." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints the closing figures as one line of JSON." };

    public Command CreateCommand()
    {
        var command = new Command("import", "Imports customers as the AMLYZE batch call does; the same call goes on after an interruption.")
        {
            _file, _account, _result, _validate, _anew, _json,
        };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (file, output, error) = (parsed.GetValue(_file)!, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (!file.Exists)
        {
            await error.WriteLineAsync($"There is no file {file}.");
            return NotUnderstood;
        }

        var account = parsed.GetValue(_account)!;
        InvalidInput.ThrowIfAny(ApiClient.FindingsOf(account));
        using var source = ImportFile.Open(file.FullName);
        if (source is null)
        {
            await error.WriteLineAsync("FILE ends in .ndjson, .jsonl or .json.");
            return NotUnderstood;
        }

        var result = parsed.GetValue(_result) ?? file.FullName + ".refused.ndjson";
        await using var scope = scopes.CreateAsyncScope();
        var caller = scope.ServiceProvider.GetRequiredService<CommandLineCaller>();
        (caller.Account, caller.MustNameBusinessUnit) = (new(account), await clients.NamesSeveralBusinessUnits(new(account)));
        var runner = new ImportRunner(scope.ServiceProvider.GetRequiredService<IMediator>(), options);
        var outcome = await WithProgress(error, progress => parsed.GetValue(_validate)
            ? runner.Validate(source, result, progress, cancellationToken)
            : runner.Import(source, result, parsed.GetValue(_anew), progress, cancellationToken));
        await Close(parsed, outcome, result);
        if (outcome.Unreadable is { } why)
        {
            await error.WriteLineAsync($"The file cannot be read to its end: {why} Correct it and import it again; what is stored is told so (O005).");
        }

        return outcome.Unreadable is not null ? Rejected : !outcome.IsWhole ? Interrupted : outcome.Rejected > 0 ? Rejected : Done;
    }

    private async Task<ImportOutcome> WithProgress(TextWriter error, Func<ImportProgress, Task<ImportOutcome>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(error),
            Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        return await console.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(progress => work(new ImportProgress(progress.AddTask("reading the file"), clock)));
    }

    private async Task Close(ParseResult parsed, ImportOutcome outcome, string result)
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
                    RefusedRecords = result,
                    Finished = outcome.IsWhole,
                },
                JsonSerializerOptions.Web));
            return;
        }

        ImportTable.Write(output, outcome);
        await output.WriteLineAsync(outcome.Rejected > 0 ? $"Rejected records: {result}" : "Nothing was rejected.");
        if (outcome is { IsWhole: false, Unreadable: null })
        {
            await output.WriteLineAsync("Interrupted. The same call goes on where it stopped.");
        }
    }
}
