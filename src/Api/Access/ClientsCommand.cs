using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediatR;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Application.Access;
using Onboarding.Application.Access.AddClient;
using Onboarding.Application.Access.ListClients;
using Onboarding.Application.Access.RevokeClient;
using Onboarding.Application.Access.RotateClientSecret;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Access;

/// <summary><c>clients add|list|rotate|revoke|keys</c>: manages the API clients, also before there is a client with the role administrator.</summary>
internal sealed class ClientsCommand(IServiceScopeFactory scopes, DialectRegistry known) : ICliCommand
{
    /// <summary>The form of results with --json.</summary>
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Command CreateCommand() => new("clients", "Manages the API clients.") { Add(), List(), Rotate(), Revoke(), Keys() };

    private Command Keys() => new ClientKeysCommand(scopes).CreateCommand();

    private Command Add()
    {
        var name = new Option<string>("--name") { Description = "The client's name for people.", Required = true };
        var account = new Option<string>("--account") { Description = "The account that the client acts for.", Required = true };
        var dialects = ListOption("--dialects", $"The dialects that the client may use, separated by commas: {known.Names}.");
        dialects.Required = true;
        var roles = ListOption(
            "--roles",
            "The client's roles in the core API, separated by commas: reader, operator, compliance, documents, auditor, administrator. "
            + "Required with core; '' grants none.");
        var units = ListOption(
            "--business-units", "The business units that the client is restricted to, separated by commas. Default: none, no restriction.");
        var addresses = ListOption(
            "--allowed-addresses", "The IPv4 or IPv6 addresses and CIDR ranges from which the client may call, separated by commas. Default: any.");
        var statesLevels = new Option<bool>("--states-levels")
        {
            Description = "Level and status in its requests take effect although the customer has an open or decided case. "
                + "Default: they are a proposal.",
        };
        var profiles = known.WithProfiles.ToDictionary(
            dialect => dialect.Name.Value,
            dialect => new Option<string?>(ClientProfiles.OptionOf(dialect))
            {
                Description = $"The version of {dialect.Name} that the client uses: {string.Join(", ", dialect.Profiles)}.",
            });
        var (days, json) = (SecretDaysOption(), JsonOption());
        var command = new Command(
            "add", "Adds a client and shows its secret, once.") { name, account, dialects, roles, units, addresses, statesLevels, days, json };
        foreach (var profile in profiles.Values)
        {
            command.Add(profile);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(roles) is null && known.Read(result.GetValue(dialects))?.Contains(DialectName.Core) == true)
            {
                result.AddError(ClientErrors.RolesMissing.Message);
            }
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var draft = new ClientDraft
            {
                Name = result.GetValue(name),
                Dialects = result.GetValue(dialects),
                Roles = result.GetValue(roles),
                BusinessUnits = result.GetValue(units),
                AllowedAddresses = result.GetValue(addresses),
                StatesLevels = result.GetValue(statesLevels),
                Profiles = profiles.ToDictionary(one => one.Key, one => result.GetValue(one.Value)),
            };
            var client = await Send(new AddClient(result.GetValue(account), draft, new(result.GetValue(days))), cancellationToken);
            Show(result, client, result.GetValue(json));
        });
        return command;
    }

    private Command List()
    {
        var json = JsonOption();
        var command = new Command("list", "Lists all clients.") { json };
        command.SetAction(async (result, cancellationToken) =>
        {
            var clients = new List<ClientItem>();
            string? next = null;
            do
            {
                var page = await Send(new ListClients { After = next, Limit = Application.Common.Paging.MaxLimit }, cancellationToken);
                clients.AddRange(page.Items);
                next = page.Next;
            }
            while (next is not null);

            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(json))
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(clients, Json));
            }
            else
            {
                ClientsTable.Write(output, clients);
            }
        });
        return command;
    }

    private Command Rotate()
    {
        var id = new Argument<string>("ID") { Description = "The client id." };
        var overlap = new Option<int?>("--overlap-hours") { Description = "The hours for which the old secret stays valid, 0 to 720. Default: 0." };
        var (days, json) = (SecretDaysOption(), JsonOption());
        var command = new Command("rotate", "Replaces the secret of a client and shows the new one, once.") { id, overlap, days, json };
        command.SetAction(async (result, cancellationToken) => Show(
            result,
            await Send(new RotateClientSecret(result.GetValue(id)!, new(result.GetValue(days), result.GetValue(overlap))), cancellationToken),
            result.GetValue(json)));
        return command;
    }

    private Command Revoke()
    {
        var id = new Argument<string>("ID") { Description = "The client id." };
        var command = new Command("revoke", "Revokes a client permanently.") { id };
        command.SetAction((result, cancellationToken) => Send(new RevokeClient(result.GetValue(id)!), cancellationToken));
        return command;
    }

    /// <summary>Returns the option for JSON.</summary>
    internal static Option<bool> JsonOption() => new("--json") { Description = "Prints the result as one line of JSON." };

    private static Option<int?> SecretDaysOption() =>
        new("--secret-days") { Description = "The days after which the secret expires, 1 to 3650. Default: never." };

    /// <summary>Returns an option with values that commas separate.</summary>
    internal static Option<string?[]?> ListOption(string name, string description) => new(name)
    {
        Description = description,
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => [.. result.Tokens.SelectMany(
            token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
    };

    private static void Show(ParseResult result, ClientWithSecret client, bool asJson)
    {
        var output = result.InvocationConfiguration.Output;
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(new { client.ClientId, client.Secret }, Json));
        }
        else
        {
            output.WriteLine($"client id  {client.ClientId}");
            output.WriteLine($"secret     {client.Secret}");
            output.WriteLine("The secret is not shown again.");
        }
    }

    private async Task<T> Send<T>(IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
