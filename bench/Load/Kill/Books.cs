using System.Text.Json;

namespace Onboarding.Load.Kill;

/// <summary>A customer as the list shows it.</summary>
internal sealed record Listed(Guid Id, string ExternalId, string CommunicationNumber);

/// <summary>An audit entry of an accepted create.</summary>
internal sealed record Audited(Guid? CustomerId, string? Reference);

/// <summary>The service's lists, read to their ends.</summary>
internal sealed class Books(HttpClient client)
{
    private const string Root = "onboarding/v1/";

    /// <summary>All customers, or those whose name begins so.</summary>
    public Task<List<Listed>> Customers(string? name = null) => All(
        name is null ? "customers" : $"customers?name={Uri.EscapeDataString(name)}",
        item => new Listed(item.GetProperty("id").GetGuid(), Text(item, "externalId")!, Text(item, "communicationNumber")!));

    /// <summary>All accepted creates.</summary>
    public async Task<List<Audited>> Creates()
    {
        var entries = await All("audit", item => Text(item, "outcome") == "ACCEPTED" && Text(item, "command") == "CreateCustomer"
            ? new Audited(item.TryGetProperty("customerId", out var id) && id.ValueKind == JsonValueKind.String ? id.GetGuid() : null, Text(item, "reference"))
            : null);
        return [.. entries.OfType<Audited>()];
    }

    /// <summary>The external ids of a customer's related entities; null if there is no such customer.</summary>
    public async Task<IReadOnlyList<string?>?> RelatedEntities(string externalId)
    {
        using var answer = await client.GetAsync($"{Root}customers/by-external-id/{Uri.EscapeDataString(externalId)}");
        if (!answer.IsSuccessStatusCode)
        {
            return null;
        }

        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return json.RootElement.TryGetProperty("relatedEntities", out var entities)
            ? [.. entities.EnumerateArray().Select(entity => Text(entity, "extId"))]
            : [];
    }

    private async Task<List<T>> All<T>(string path, Func<JsonElement, T> read)
    {
        var found = new List<T>();
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        for (string? next = "0"; next is not null;)
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
