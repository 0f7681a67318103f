using System.Text.Json;

namespace Onboarding.Domain.Audit.Verification;

/// <summary>
/// The entry of an erasure. It permits that fields of the customer's entries are blanked, and of the entries that its details name: those of rejected
/// requests, which have no customer.
/// </summary>
public static class ErasingEntry
{
    /// <summary>The command.</summary>
    public const string Command = "EraseCustomer";

    /// <summary>Returns the entries that the details of an erasure name; none if the details are missing or have another form.</summary>
    public static IReadOnlyList<long> EntriesOf(string? details)
    {
        try
        {
            using var document = JsonDocument.Parse(details ?? "null");
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("entries", out var entries) && entries.ValueKind == JsonValueKind.Array
                    ? [.. entries.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Number).Select(one => one.GetInt64())]
                    : [];
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            return [];
        }
    }
}
