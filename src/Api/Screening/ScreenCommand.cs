using System.CommandLine;
using System.Text.Json;
using MediatR;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Application.Screening.Match;

namespace Onboarding.Api.Screening;

/// <summary>
/// <c>screen FILE</c>: looks for the names of a file, one query a line, on the lists in force. Exit code 1 if a line is not a query.
/// </summary>
internal sealed class ScreenCommand(IServiceScopeFactory scopes) : ICliCommand
{
    private const int Batch = 200;

    public Command CreateCommand()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "One query a line, as in the body of POST /onboarding/v1/screening/match." };
        var output = new Option<FileInfo?>("--result") { Description = "The new file for the results, one a line; standard output by default." };
        file.AcceptExistingOnly();
        var command = new Command("screen", "Looks for the names of a file on the screening lists.") { file, output };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var target = result.GetValue(output) is { } path ? new StreamWriter(new FileStream(path.FullName, FileMode.CreateNew)) : null;
            return await Screen(result.GetValue(file)!, target ?? result.InvocationConfiguration.Output, cancellationToken);
        });
        return command;
    }

    private async Task<int> Screen(FileInfo file, TextWriter output, CancellationToken cancellationToken)
    {
        var (queries, number) = (new List<QueryBody?>(), 0);
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                queries.Add(JsonSerializer.Deserialize<QueryBody>(line, ScreeningJson.Options));
            }
            catch (JsonException)
            {
                await Console.Error.WriteLineAsync($"{file.Name}:{number}: the line is not a query in JSON");
                return 1;
            }

            if (queries.Count == Batch)
            {
                await Write(queries, output, cancellationToken);
                queries.Clear();
            }
        }

        if (queries.Count > 0)
        {
            await Write(queries, output, cancellationToken);
        }

        return 0;
    }

    private async Task Write(List<QueryBody?> queries, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var matched = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
            new MatchNames([.. queries.Select(query => query?.Query())], null, null, null, null, Explain: true), cancellationToken);
        foreach (var result in matched.Results)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(result, ScreeningJson.Options));
        }
    }
}
