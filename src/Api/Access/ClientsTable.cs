using System.Globalization;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Application.Access;
using Spectre.Console;

namespace Onboarding.Api.Access;

/// <summary>Writes the API clients, and their keys, as tables for people.</summary>
internal static class ClientsTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter output, IReadOnlyList<ClientItem> clients)
    {
        var table = new Table().AddColumns(
            "id", "name", "account", "dialects", "roles", "units", "addresses", "states levels", "profile", "added", "revoked");
        foreach (var client in clients)
        {
            table.AddRow([.. Cells(client).Select(text => new Text(text))]);
        }

        table.WriteTo(output);
    }

    /// <summary>Writes the table of a client's keys.</summary>
    public static void Write(TextWriter output, IReadOnlyList<ApiKeyItem> keys)
    {
        var table = new Table().AddColumns("key id", "name", "added", "expires", "last use", "revoked");
        foreach (var key in keys)
        {
            string[] cells = [key.KeyId, key.Name, Day(key.CreatedAt), Minute(key.ExpiresAt), Minute(key.LastUsedAt), Minute(key.RevokedAt)];
            table.AddRow([.. cells.Select(text => new Text(text))]);
        }

        table.WriteTo(output);
    }

    private static string[] Cells(ClientItem client) =>
    [
        client.ClientId, client.Name, client.Account,
        string.Join(' ', client.Dialects), string.Join(' ', client.Roles), string.Join(' ', client.BusinessUnits),
        string.Join(' ', client.AllowedAddresses ?? []), client.StatesLevels ? "yes" : "",
        string.Join(' ', client.Profiles?.Values ?? []), Day(client.CreatedAt), client.RevokedAt is { } at ? Day(at) : "",
    ];

    private static string Minute(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
