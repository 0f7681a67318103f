using System.CommandLine;
using System.Text.Json;
using MediatR;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Application.Common;
using Onboarding.Application.Screening;
using Onboarding.Application.Screening.RecordSelfTest;
using Onboarding.Domain.Common;
using Spectre.Console;

namespace Onboarding.Api.Screening;

/// <summary><c>self-test</c>: tests the engine on the lists in force, and stores and prints the report.</summary>
internal sealed class SelfTestCommand(IServiceScopeFactory scopes, TimeProvider clock) : ICliCommand
{
    public Command CreateCommand()
    {
        var account = new Option<string>("--account")
        {
            Description = "The account whose customers, lists and policy are used; the account 'default' if it is left out.",
            DefaultValueFactory = _ => AccountId.Default.Value,
        };
        var entries = new Option<int?>("--entries")
        {
            Description = "The greatest number of entries that are altered, 1 to 20,000; 1,000 if it is left out.",
        };
        var seed = new Option<long?>("--seed") { Description = "The seed of the alterations; the date as a number if it is left out." };
        var json = new Option<bool>("--json") { Description = "Prints the result as one line of JSON." };
        var command = new Command("self-test", "Tests the screening engine on the lists in force.") { account, entries, seed, json };
        command.SetAction(async (result, cancellationToken) =>
        {
            var name = new AccountId(result.GetValue(account)!);
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            if (await NewAccounts.ProblemOf(name, services.GetServices<IAccountUse>(), cancellationToken, mayBeNew: false) is { } problem)
            {
                await System.Console.Error.WriteLineAsync(problem);
                return 1;
            }

            services.GetRequiredService<CommandLineCaller>().Account = name;
            var test = await services.GetRequiredService<IMediator>().RunSelfTest(
                name, result.GetValue(entries), result.GetValue(seed), clock, cancellationToken);
            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(json))
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(test, ScreeningJson.Options));
                return 0;
            }

            await Print(test, output);
            return 0;
        });
        return command;
    }

    private static async Task Print(SelfTestItem test, TextWriter output)
    {
        var report = test.Report!;
        await output.WriteLineAsync(FormattableString.Invariant(
            $"Self-test {test.Id} with seed {test.Seed}: {report.Sampled} entries, {report.Found:P1} of the altered names found."));
        var kinds = new Table().AddColumns("Alteration", "Tried", "Found", "Share");
        foreach (var kind in report.Kinds)
        {
            kinds.AddRow(kind.Kind, $"{kind.Tried}", $"{kind.Found}", FormattableString.Invariant($"{kind.Share:P1}"));
        }

        kinds.WriteTo(output);
        await output.WriteLineAsync($"{report.Alerted} of {report.Customers} customers have hits. By threshold:");
        var customers = new Table().AddColumns("Threshold", "Customers");
        foreach (var (threshold, count) in report.AlertedFrom)
        {
            customers.AddRow(threshold, $"{count}");
        }

        customers.WriteTo(output);
    }
}
