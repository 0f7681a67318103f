using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MediatR;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Api.Common.Files;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Match;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Screening;

/// <summary>
/// <c>screen FILE</c>: looks for the names of a file, one query a line, on the lists in force. Exit code 1 if a line is not a query.
/// </summary>
internal sealed class ScreenCommand(IServiceScopeFactory scopes, OutputFiles files) : ICliCommand
{
    private const int Batch = 200;
    private const int Rejected = 1;

    public Command CreateCommand()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "One query a line, as in the body of POST /onboarding/v1/screening/match." };
        var account = new Option<string?>("--account") { Description = "The account whose lists and policy are used too; none by default." };
        var output = new Option<FileInfo?>("--result") { Description = "The new file for the results, one a line; standard output by default." };
        file.AcceptExistingOnly();
        var command = new Command("screen", "Looks for the names of a file on the screening lists.") { file, account, output };
        command.SetAction(async (result, cancellationToken) =>
        {
            if (result.GetValue(account) is { } named && await Unknown(named, cancellationToken) is { } problem)
            {
                await System.Console.Error.WriteLineAsync(problem);
                return Rejected;
            }

            if (result.GetValue(output) is not { } target)
            {
                return await Screen(result.GetValue(file)!, result.GetValue(account), result.InvocationConfiguration.Output, cancellationToken);
            }

            await using var written = files.CreateNew(target.FullName);
            int code;
            await using (var writer = new StreamWriter(written.Content, leaveOpen: true))
            {
                code = await Screen(result.GetValue(file)!, result.GetValue(account), writer, cancellationToken);
            }

            if (code == 0)
            {
                written.Commit();
            }

            return code;
        });
        return command;
    }

    private async Task<string?> Unknown(string account, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await NewAccounts.ProblemOf(
            new AccountId(account), scope.ServiceProvider.GetServices<IAccountUse>(), cancellationToken, mayBeNew: false);
    }

    private async Task<int> Screen(FileInfo file, string? account, TextWriter output, CancellationToken cancellationToken)
    {
        var (queries, number) = (new List<(int Line, QueryBody? Query)>(), 0);
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                queries.Add((number, JsonSerializer.Deserialize<QueryBody>(line, ScreeningJson.Options)));
            }
            catch (JsonException)
            {
                await System.Console.Error.WriteLineAsync($"{file.Name}:{number}: the line is not a query in JSON");
                return Rejected;
            }

            if (queries.Count == Batch)
            {
                if (!await Write(file, account, queries, output, cancellationToken))
                {
                    return Rejected;
                }

                queries.Clear();
            }
        }

        return queries.Count == 0 || await Write(file, account, queries, output, cancellationToken) ? 0 : Rejected;
    }

    // Returns false if a line was rejected, after reporting each rejected line.
    private async Task<bool> Write(
        FileInfo file, string? account, List<(int Line, QueryBody? Query)> queries, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CommandLineCaller>().Account = account is null ? AccountId.None : new(account);
            var matched = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
                new MatchNames([.. queries.Select(one => one.Query?.Query())], null, null, null, null, Explain: true), cancellationToken);
            foreach (var result in matched.Results)
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(result, ScreeningJson.Options));
            }

            return true;
        }
        catch (InvalidInput rejection)
        {
            foreach (var finding in rejection.Findings)
            {
                var line = queries[int.Parse(finding.Path.Split('/')[2], CultureInfo.InvariantCulture)].Line;
                await System.Console.Error.WriteLineAsync($"{file.Name}:{line}: {finding.Code}: {finding.Message}");
            }

            return false;
        }
    }
}
