using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Application.Audit.Contracts;

namespace Onboarding.Application.Access;

/// <summary>The details of a change to a client in the audit trail: the client before and after, without secrets.</summary>
internal static class ClientChanges
{
    /// <summary>Sets the details of the audit entry.</summary>
    /// <param name="trail">The audit trail.</param>
    /// <param name="before">The client before the change; null for a new one.</param>
    /// <param name="after">The client after the change.</param>
    public static void SetChange(this IAuditTrail trail, ClientItem? before, ClientItem after) =>
        trail.SetDetails(JsonSerializer.Serialize(new ClientChange(before, after), ClientChangeJson.Default.ClientChange));
}

/// <summary>A client before and after a change.</summary>
/// <param name="Before">Before; null for a new one.</param>
/// <param name="After">After.</param>
internal sealed record ClientChange(ClientItem? Before, ClientItem After);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ClientChange))]
[JsonSerializable(typeof(string))]
internal sealed partial class ClientChangeJson : JsonSerializerContext;
