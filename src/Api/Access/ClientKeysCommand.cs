using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using MediatR;
using Onboarding.Application.Access;
using Onboarding.Application.Access.AddApiKey;
using Onboarding.Application.Access.ListApiKeys;
using Onboarding.Application.Access.RevokeApiKey;
using Onboarding.Application.Common;

namespace Onboarding.Api.Access;

/// <summary><c>clients keys add|list|revoke</c>: manages the API keys of a client.</summary>
internal sealed class ClientKeysCommand(IServiceScopeFactory scopes)
{
    public Command CreateCommand() => new("keys", "Manages the API keys of a client.") { Add(), List(), Revoke() };

    private Command Add()
    {
        var (client, json) = (ClientArgument(), ClientsCommand.JsonOption());
        var name = new Option<string>("--name") { Description = "The key's name for people: where it is used.", Required = true };
        var expires = new Option<DateTimeOffset?>("--expires")
        {
            Description = "The day (UTC) or the time from which the key is rejected, e.g. 2027-12-31. Default: the key does not expire.",
            CustomParser = ReadTime,
        };
        var command = new Command("add", "Adds an API key to a client and shows it, once.") { client, name, expires, json };
        command.SetAction(async (result, cancellationToken) =>
        {
            var key = await Send(new AddApiKey(result.GetValue(client)!, result.GetValue(name), result.GetValue(expires)), cancellationToken);
            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(json))
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(new { key.ClientId, key.KeyId, key.Key, key.ExpiresAt }, ClientsCommand.Json));
            }
            else
            {
                await output.WriteLineAsync($"key id  {key.KeyId}\nkey     {key.Key}\nThe key is not shown again.");
            }
        });
        return command;
    }

    private Command List()
    {
        var (client, json) = (ClientArgument(), ClientsCommand.JsonOption());
        var command = new Command("list", "Lists the API keys of a client, without their values.") { client, json };
        command.SetAction(async (result, cancellationToken) =>
        {
            var keys = new List<ApiKeyItem>();
            string? next = null;
            do
            {
                var page = await Send(new ListApiKeys(result.GetValue(client)!) { After = next, Limit = Paging.MaxLimit }, cancellationToken);
                keys.AddRange(page.Items);
                next = page.Next;
            }
            while (next is not null);

            var output = result.InvocationConfiguration.Output;
            if (result.GetValue(json))
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(keys, ClientsCommand.Json));
            }
            else
            {
                ClientsTable.Write(output, keys);
            }
        });
        return command;
    }

    private Command Revoke()
    {
        var client = ClientArgument();
        var key = new Argument<string>("KEY-ID") { Description = "The key id." };
        var command = new Command("revoke", "Revokes an API key permanently.") { client, key };
        command.SetAction((result, cancellationToken) => Send(new RevokeApiKey(result.GetValue(client)!, result.GetValue(key)!), cancellationToken));
        return command;
    }

    private static Argument<string> ClientArgument() => new("ID") { Description = "The client id." };

    private static DateTimeOffset? ReadTime(ArgumentResult result)
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        result.AddError($"'{text}' is not a day or a time.");
        return null;
    }

    private async Task<T> Send<T>(IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
