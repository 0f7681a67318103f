using System.Globalization;
using System.Text.Json;

namespace Onboarding.Load.Kill;

/// <summary>A customer as the list shows it.</summary>
internal sealed record Listed(long Number, Guid Id, string ExternalId, string CommunicationNumber, int Version);

/// <summary>A customer as read by its external id.</summary>
internal sealed record Found(Guid Id, int Version, string? CommunicationNumber, string? TradingName, IReadOnlyList<string?> RelatedEntities);

/// <summary>An audit entry of an accepted create.</summary>
internal sealed record Audited(long Number, Guid? CustomerId, string? Reference);

/// <summary>Reads the service's lists completely.</summary>
internal sealed class ServiceLists(HttpClient client)
{
    private const string Root = "onboarding/v1/";

    /// <summary>Returns all customers after a number, or those whose name begins with a text.</summary>
    public Task<List<Listed>> Customers(long after, string? name = null) => All(
        name is null ? "customers" : $"customers?name={Uri.EscapeDataString(name)}",
        after,
        item => new Listed(
            item.GetProperty("number").GetInt64(), item.GetProperty("id").GetGuid(), Text(item, "externalId")!, Text(item, "communicationNumber")!, item.GetProperty("version").GetInt32()));

    /// <summary>Returns all accepted creates after a number.</summary>
    public async Task<List<Audited>> Creates(long after)
    {
        var entries = await All("audit", after, item => Text(item, "outcome") == "ACCEPTED" && Text(item, "command") == "CreateCustomer"
            ? new Audited(
                item.GetProperty("number").GetInt64(),
                item.TryGetProperty("customerId", out var id) && id.ValueKind == JsonValueKind.String ? id.GetGuid() : null,
                Text(item, "reference"))
            : null);
        return [.. entries.OfType<Audited>()];
    }

    /// <summary>Returns the references of all accepted requests about a customer.</summary>
    public async Task<IReadOnlyList<string>> AuditOf(Guid customer)
    {
        var entries = await All($"audit?customerId={customer}", 0, item => Text(item, "outcome") == "ACCEPTED" ? Text(item, "reference") : null);
        return [.. entries.OfType<string>()];
    }

    /// <summary>Returns the versions of a customer.</summary>
    public async Task<IReadOnlyList<int>> Versions(Guid customer)
    {
        var answer = await client.GetByteArrayAsync($"{Root}customers/{customer}/versions");
        using var json = JsonDocument.Parse(answer);
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("version").GetInt32())];
    }

    /// <summary>Returns a customer; null if there is none.</summary>
    public async Task<Found?> Customer(string externalId)
    {
        using var answer = await client.GetAsync($"{Root}customers/by-external-id/{Uri.EscapeDataString(externalId)}");
        if (!answer.IsSuccessStatusCode)
        {
            return null;
        }

        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        var customer = json.RootElement;
        return new(
            customer.GetProperty("id").GetGuid(),
            customer.GetProperty("version").GetInt32(),
            Text(customer, "communicationNumber"),
            Text(customer, "tradingName"),
            customer.TryGetProperty("relatedEntities", out var entities) ? [.. entities.EnumerateArray().Select(entity => Text(entity, "extId"))] : []);
    }

    private async Task<List<T>> All<T>(string path, long after, Func<JsonElement, T> read)
    {
        var found = new List<T>();
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        for (string? next = after.ToString(CultureInfo.InvariantCulture); next is not null;)
        {
            var page = await client.GetByteArrayAsync($"{Root}{path}{separator}limit=200&after={next}");
            using var json = JsonDocument.Parse(page);
            found.AddRange(json.RootElement.GetProperty("items").EnumerateArray().Select(read));
            next = Text(json.RootElement, "next");
        }

        return found;
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var text) ? text.GetString() : null;
}
