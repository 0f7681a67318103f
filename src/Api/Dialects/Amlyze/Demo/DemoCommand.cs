using System.CommandLine;
using System.Text.Json;
using MediatR;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Outbox;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Application.Risk.ListCases;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Demo;

/// <summary>
/// <c>demo</c>: fills an empty database with 500 invented customers and assesses them, so that 40 cases wait for a decision, or more if settings
/// require screenings or decisions of persons. Exit codes: 0 done, 1 the database has customers already, 2 not understood.
/// </summary>
internal sealed class DemoCommand(IServiceScopeFactory scopes, AmlyzeOptions options, IOutboxWorker outbox, TimeProvider clock) : ICliCommand
{
    private const int Done = 0;
    private const int Rejected = 1;

    private readonly Option<string> _account =
        new("--account") { Description = "The account that gets the customers.", DefaultValueFactory = _ => AccountId.Default.Value };
    private readonly Option<bool> _json = new("--json") { Description = "Prints the closing figures as one line of JSON." };

    public Command CreateCommand()
    {
        var command = new Command(
            "demo", "Fills an empty database with 500 invented customers, 40 of which wait for a decision.") { _account, _json };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (account, output) = (parsed.GetValue(_account)!, parsed.InvocationConfiguration.Output);
        InvalidInput.ThrowIfAny(AccountName.IsNew(account) ? [] : [Finding.Of(ClientErrors.InvalidAccount, "/account")]);
        if (await Send(account, new ListCustomers { Limit = 1 }, cancellationToken) is { Items.Count: > 0 })
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"The database has customers already; the demo needs an empty one.");
            return Rejected;
        }

        foreach (var request in DemoBook.Requests(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), options))
        {
            await Send(account, AmlyzeReader.Command(request, AmlyzeProfile.Named("default")), cancellationToken);
        }

        await outbox.RunUntilEmpty(cancellationToken);
        var cases = await CountCases(account, cancellationToken);
        await output.WriteLineAsync(parsed.GetValue(_json)
            ? JsonSerializer.Serialize(new { Account = account, DemoBook.Customers, Cases = cases }, JsonSerializerOptions.Web)
            : $"{DemoBook.Customers} customers are stored in the account {account}; "
                + $"{cases} wait for a decision (GET /onboarding/v1/cases).");
        return Done;
    }

    private async Task<int> CountCases(string account, CancellationToken cancellationToken)
    {
        var (count, page) = (0, default(string));
        do
        {
            var cases = await Send(account, new ListCases { Limit = Paging.MaxLimit, After = page }, cancellationToken);
            (count, page) = (count + cases.Items.Count, cases.Next);
        }
        while (page is not null);
        return count;
    }

    private async Task<T> Send<T>(string account, IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CommandLineCaller>().Account = new(account);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
