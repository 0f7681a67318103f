using System.Text.Json.Serialization;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access;

/// <summary>An API client as it is shown: never its secret, nor what is kept of it.</summary>
public record ClientItem
{
    /// <summary>Its number, the order of the list.</summary>
    public long Number { get; init; }

    /// <summary>The name it signs in with.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The account it acts for.</summary>
    public string Account { get; init; } = "";

    /// <summary>What it may speak: the names of dialects.</summary>
    public IReadOnlyList<string> Dialects { get; init; } = [];

    /// <summary>Its roles: reader, operator, compliance, documents, administrator.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The business units it may state; none means any.</summary>
    public IReadOnlyList<string> BusinessUnits { get; init; } = [];

    /// <summary>The documented versions it is tied to: a member <c>…Profile</c> for each dialect of which it is, left out where the service's setting counts.</summary>
    /// <remarks>Settable, since generated code that reads JSON cannot pass extension data to a constructor.</remarks>
    [JsonExtensionData]
    public IDictionary<string, object>? Profiles { get; set; }

    /// <summary>1 at first, one more with each change.</summary>
    public int Version { get; init; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it was revoked; left out while it is live.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Shows a client.</summary>
    internal static ClientItem Of(ApiClient client) => Fill(new ClientItem(), client);

    private protected static T Fill<T>(T item, ApiClient client) where T : ClientItem => item with
    {
        Number = client.Number,
        ClientId = client.ClientId,
        Name = client.Name,
        Account = client.Account.Value,
        Dialects = [.. client.Dialects.Select(dialect => dialect.Value)],
        Roles = Spell(client.Roles),
        BusinessUnits = client.BusinessUnits,
        Profiles = client.Profiles.Count == 0 ? null : client.Profiles.ToDictionary(one => $"{one.Key}Profile", one => (object)one.Value),
        Version = client.Version,
        CreatedAt = client.CreatedAt,
        ChangedAt = client.ChangedAt,
        RevokedAt = client.RevokedAt,
    };

    private static string[] Spell<T>(IReadOnlyList<T> values) where T : struct, Enum => [.. values.Select(Codes<T>.Of)];
}

/// <summary>An API client with its new secret, which is shown this once.</summary>
public sealed record ClientWithSecret : ClientItem
{
    /// <summary>The secret: 256 random bits, 43 url-safe characters.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Shows a client and the secret that was just made for it.</summary>
    internal static ClientWithSecret Of(ApiClient client, string secret) => Fill(new ClientWithSecret { Secret = secret }, client);
}
