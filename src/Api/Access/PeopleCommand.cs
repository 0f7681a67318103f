using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MediatR;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Application.Access.AddPerson;
using Onboarding.Application.Access.ChangePerson;
using Onboarding.Application.Access.EndSessions;
using Onboarding.Application.Access.GetPerson;
using Onboarding.Application.Access.InvitePerson;
using Onboarding.Application.Access.ListPeople;
using Onboarding.Application.Access.People;
using Onboarding.Application.Access.SetPersonActive;
using Onboarding.Domain.Access.People;
using Spectre.Console;

namespace Onboarding.Api.Access;

/// <summary><c>people add|list|change|invite|deactivate|activate|end-sessions</c>: manages the persons, also before anyone can sign in.</summary>
internal sealed class PeopleCommand(IServiceScopeFactory scopes, InvitationLinks links) : ICliCommand
{
    public Command CreateCommand() => new("people", "Manages the persons who sign in.") {
        Add(), List(), Change(), Invite(), Deactivate(), Activate(), End(),
    };

    private Command Add()
    {
        var email = new Option<string>("--email") { Description = "The e-mail address by which the person signs in.", Required = true };
        var (name, language, roles, accounts, units) = DataOptions();
        (name.Description, roles.Required) = (name.Description + " Default: the e-mail address.", true);
        accounts.Description += " Default: default.";
        var json = ClientsCommand.JsonOption();
        var command = new Command("add", "Adds a person and shows the one-time link by which the person sets a password.")
        {
            email, name, roles, accounts, language, units, json,
        };
        command.SetAction(async (result, cancellationToken) => Show(
            result,
            await Send(
                new AddPerson(new()
                {
                    Email = result.GetValue(email),
                    Name = result.GetValue(name) ?? result.GetValue(email),
                    Language = result.GetValue(language),
                    Roles = result.GetValue(roles),
                    Accounts = Given(result, accounts) ?? ["default"],
                    BusinessUnits = Given(result, units),
                }),
                cancellationToken),
            result.GetValue(json)));
        return command;
    }

    private Command Change()
    {
        var (id, json) = (IdArgument(), ClientsCommand.JsonOption());
        var email = new Option<string>("--email") { Description = "The e-mail address by which the person signs in." };
        var (name, language, roles, accounts, units) = DataOptions();
        var command = new Command("change", "Changes what the options name; the rest stays as it is.")
        {
            id, email, name, roles, accounts, language, units, json,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var before = await Send(new GetPerson(result.GetValue(id)!), cancellationToken);
            var draft = new PersonDraft
            {
                Email = result.GetValue(email) ?? before.Email,
                Name = result.GetValue(name) ?? before.Name,
                Language = result.GetValue(language) ?? before.Language,
                Roles = Given(result, roles) ?? [.. before.Roles],
                Accounts = Given(result, accounts) ?? [.. before.Accounts],
                BusinessUnits = Given(result, units) ?? [.. before.BusinessUnits],
            };
            var person = await Send(new ChangePerson(before.PersonId, draft), cancellationToken);
            Write(result.InvocationConfiguration.Output, [person], result.GetValue(json));
        });
        return command;
    }

    private Command List()
    {
        var json = ClientsCommand.JsonOption();
        var command = new Command("list", "Lists all persons.") { json };
        command.SetAction(async (result, cancellationToken) =>
        {
            var people = new List<PersonItem>();
            string? next = null;
            do
            {
                var page = await Send(new ListPeople { After = next, Limit = Application.Common.Paging.MaxLimit }, cancellationToken);
                people.AddRange(page.Items);
                next = page.Next;
            }
            while (next is not null);

            Write(result.InvocationConfiguration.Output, people, result.GetValue(json));
        });
        return command;
    }

    private Command Invite()
    {
        var (id, json) = (IdArgument(), ClientsCommand.JsonOption());
        var command = new Command("invite", "Makes a new one-time link, by which the person sets a new password.") { id, json };
        command.SetAction(async (result, cancellationToken) =>
            Show(result, await Send(new InvitePerson(result.GetValue(id)!), cancellationToken), result.GetValue(json)));
        return command;
    }

    private Command Deactivate() => SetActive(new Command("deactivate", "Deactivates a person and ends all sessions."), isActive: false);

    private Command Activate() => SetActive(new Command("activate", "Activates a person again."), isActive: true);

    private Command SetActive(Command command, bool isActive)
    {
        var id = IdArgument();
        command.Add(id);
        command.SetAction((result, cancellationToken) => Send(new SetPersonActive(result.GetValue(id)!, isActive), cancellationToken));
        return command;
    }

    private Command End()
    {
        var id = IdArgument();
        var command = new Command("end-sessions", "Ends all sessions of a person.") { id };
        command.SetAction((result, cancellationToken) => Send(new EndSessions(result.GetValue(id)!), cancellationToken));
        return command;
    }

    private static (Option<string?> Name, Option<string?> Language, Option<string?[]?> Roles, Option<string?[]?> Accounts, Option<string?[]?> Units)
        DataOptions() =>
    (
        new("--name") { Description = "The person's name, which the audit trail shows." },
        new("--language") { Description = "The person's language: en, lt." },
        ClientsCommand.ListOption(
            "--roles", "The person's roles, separated by commas: reader, operator, compliance, documents, auditor, administrator. '' grants none."),
        ClientsCommand.ListOption("--accounts", "The accounts that the person may act for, separated by commas."),
        ClientsCommand.ListOption("--business-units", "The business units that the person is restricted to, separated by commas; '' for none."));

    // An option that is not given has the value of an empty list.
    private static string?[]? Given(ParseResult result, Option<string?[]?> option) =>
        result.GetResult(option) is null ? null : result.GetValue(option);

    private static Argument<string> IdArgument() => new("ID") { Description = "The person's id." };

    private static void Write(TextWriter output, IReadOnlyList<PersonItem> people, bool asJson)
    {
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(people, ClientsCommand.Json));
            return;
        }

        var table = new Table().AddColumns("id", "name", "e-mail", "accounts", "roles", "units", "active", "last seen");
        foreach (var person in people)
        {
            string[] cells =
            [
                person.PersonId, person.Name, person.Email, string.Join(' ', person.Accounts), string.Join(' ', person.Roles),
                string.Join(' ', person.BusinessUnits), person.Active ? "yes" : "no",
                person.LastSeenAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "",
            ];
            table.AddRow([.. cells.Select(text => new Text(text))]);
        }

        table.WriteTo(output);
    }

    private void Show(ParseResult result, InvitedPerson person, bool asJson)
    {
        var (output, link) = (result.InvocationConfiguration.Output, links.Of(person.Link));
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(new { person.PersonId, Link = link, person.InvitationEndsAt }, ClientsCommand.Json));
        }
        else
        {
            output.WriteLine($"person id  {person.PersonId}");
            output.WriteLine($"link       {link}");
            output.WriteLine($"The link is not shown again. It can be used once, until {person.InvitationEndsAt:u}.");
        }
    }

    private async Task<T> Send<T>(IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
