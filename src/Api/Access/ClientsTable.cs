using System.Globalization;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Application.Access;
using Spectre.Console;

namespace Onboarding.Api.Access;

/// <summary>Writes the API clients as a table for people.</summary>
internal static class ClientsTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter output, IReadOnlyList<ClientItem> clients)
    {
        var table = new Table().AddColumns("id", "name", "account", "dialects", "roles", "units", "profile", "added", "revoked");
        foreach (var client in clients)
        {
            table.AddRow([.. Cells(client).Select(text => new Text(text))]);
        }

        table.WriteTo(output);
    }

    private static string[] Cells(ClientItem client) =>
    [
        client.ClientId, client.Name, client.Account,
        string.Join(' ', client.Dialects), string.Join(' ', client.Roles), string.Join(' ', client.BusinessUnits),
        string.Join(' ', client.Profiles?.Values ?? []), Day(client.CreatedAt), client.RevokedAt is { } at ? Day(at) : "",
    ];

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
