using System.CommandLine;
using System.Text.Json;
using MediatR;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Application.Common;
using Onboarding.Application.Privacy;
using Onboarding.Application.Privacy.EndHold;
using Onboarding.Application.Privacy.EraseCustomer;
using Onboarding.Application.Privacy.GetErasure;
using Onboarding.Application.Privacy.GetSubjectAccess;
using Onboarding.Application.Privacy.ListDue;
using Onboarding.Application.Privacy.ListHolds;
using Onboarding.Application.Privacy.RequestErasure;
using Onboarding.Application.Privacy.SetHold;

namespace Onboarding.Api.Privacy;

/// <summary>
/// <c>privacy due|erase|approve|hold|holds|end-hold|access</c>. Exit codes: 0 done, 1 rejected (the code is on standard error), 2 invalid arguments.
/// A running service, or the next start of it, removes the remains of an erasure from the file of the database.
/// </summary>
internal sealed class PrivacyCommand(IServiceScopeFactory scopes, ErasureRule rule) : ICliCommand
{
    public Command CreateCommand()
    {
        return new("privacy", "Manages retention, holds and erasure.") { Due(), Erase(), Approve(), Hold(), Holds(), EndHold(), Access() };
    }

    private Command Due()
    {
        var json = Json();
        var command = new Command("due", "Lists the customers whose retention period has ended.") { json };
        command.SetAction(async (result, cancellationToken) =>
        {
            string? next = null;
            do
            {
                var page = await Send(new ListDue { After = next, Limit = Paging.MaxLimit }, cancellationToken);
                foreach (var one in page.Items)
                {
                    var marks = (one.IsHeld ? "  hold" : "") + (one.HasOpenCase ? "  case" : "");
                    await Print(result, json, one, FormattableString.Invariant(
                        $"{one.CustomerId}  {one.Account}  due {one.DueOn:yyyy-MM-dd}{marks}"));
                }

                next = page.Next;
            }
            while (next is not null);
        });
        return command;
    }

    private Command Erase()
    {
        var (customer, json) = (Id("CUSTOMER", "The id of the customer."), Json());
        var reason = new Option<string>("--reason") { Description = "The reason, without personal data.", Required = true };
        var overrule = new Option<string?>("--overrule") { Description = "The reason to erase although a hold, a case or the period stands." };
        var command = new Command("erase", "Erases all data of a customer, or requests it if a second person must approve.")
        {
            customer, reason, overrule, json,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var (id, why, overruled) = (result.GetValue(customer), result.GetValue(reason), result.GetValue(overrule));
            var done = rule.NeedsSecondPerson
                ? await Send(new RequestErasure(new(id), why, overruled), cancellationToken)
                : await Send(new EraseCustomer(new(id), why, overruled), cancellationToken);
            await Print(result, json, done, $"{done.State}  erasure {done.Id}");
        });
        return command;
    }

    private Command Approve()
    {
        var (erasure, json) = (Id("ERASURE", "The id of the erasure."), Json());
        var command = new Command("approve", "Approves an erasure that another person requested.") { erasure, json };
        command.SetAction(async (result, cancellationToken) =>
        {
            var waiting = await Send(new GetErasure(result.GetValue(erasure)), cancellationToken);
            var done = await Send(
                new EraseCustomer(new(waiting.CustomerId), waiting.Reason, waiting.OverruleReason) { Request = waiting.Id }, cancellationToken);
            await Print(result, json, done, $"{done.State}  erasure {done.Id}");
        });
        return command;
    }

    private Command Hold()
    {
        var (customer, json) = (Id("CUSTOMER", "The id of the customer."), Json());
        var reason = new Option<string>("--reason") { Description = "The reason.", Required = true };
        var until = new Option<string?>("--until") { Description = "The last day (UTC), YYYY-MM-DD. Without one it stands until a person ends it." };
        var command = new Command("hold", "Sets a legal hold on a customer.") { customer, reason, until, json };
        command.SetAction(async (result, cancellationToken) =>
        {
            var hold = await Send(
                new SetHold(new(result.GetValue(customer)), result.GetValue(reason), result.GetValue(until)), cancellationToken);
            await Print(result, json, hold, $"hold {hold.Id}");
        });
        return command;
    }

    private Command Holds()
    {
        var json = Json();
        var command = new Command("holds", "Lists the legal holds that stand.") { json };
        command.SetAction(async (result, cancellationToken) =>
        {
            string? next = null;
            do
            {
                var page = await Send(new ListHolds { After = next, Limit = Paging.MaxLimit }, cancellationToken);
                foreach (var one in page.Items)
                {
                    await Print(result, json, one, FormattableString.Invariant(
                        $"{one.Id}  customer {one.CustomerId}  {one.Account}  until {one.Until:yyyy-MM-dd}  by {one.SetBy}"));
                }

                next = page.Next;
            }
            while (next is not null);
        });
        return command;
    }

    private Command EndHold()
    {
        var (hold, json) = (Id("HOLD", "The id of the hold."), Json());
        var reason = new Option<string>("--reason") { Description = "The reason.", Required = true };
        var command = new Command("end-hold", "Ends a legal hold.") { hold, reason, json };
        command.SetAction(async (result, cancellationToken) =>
        {
            var ended = await Send(new EndHold(result.GetValue(hold), result.GetValue(reason)), cancellationToken);
            await Print(result, json, ended, $"hold {ended.Id} ended");
        });
        return command;
    }

    private Command Access()
    {
        var customer = Id("CUSTOMER", "The id of the customer.");
        var command = new Command("access", "Prints everything that is stored about a customer as one line of JSON.") { customer };
        command.SetAction(async (result, cancellationToken) =>
        {
            var data = await Send(new GetSubjectAccess(new(result.GetValue(customer))), cancellationToken);
            await result.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(data, JsonSerializerOptions.Web));
        });
        return command;
    }

    private static Argument<Guid> Id(string name, string description) => new(name) { Description = description };

    private static Option<bool> Json() => new("--json") { Description = "Prints one line of JSON for each result." };

    private static Task Print<T>(ParseResult result, Option<bool> json, T value, string text) =>
        result.InvocationConfiguration.Output.WriteLineAsync(
            result.GetValue(json) ? JsonSerializer.Serialize(value, JsonSerializerOptions.Web) : text);

    private async Task<T> Send<T>(IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}

/// <summary>Registers the rule and the command of the module.</summary>
internal static class PrivacyCommands
{
    /// <summary>Adds the rule and <c>privacy</c>.</summary>
    public static IServiceCollection AddPrivacyCommands(this IServiceCollection services) => services
        .AddSingleton(provider => new ErasureRule(provider.GetRequiredService<PrivacyOptions>().SecondPerson))
        .AddCliCommand<PrivacyCommand>();
}
