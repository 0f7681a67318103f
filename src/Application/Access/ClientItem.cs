using System.Text.Json.Serialization;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access;

/// <summary>An API client as the API shows it: without its secret and without the secret's hash.</summary>
public record ClientItem : IVersioned
{
    /// <summary>The client's number, by which the list is ordered.</summary>
    public long Number { get; init; }

    /// <summary>The client id, which the client signs in with.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The client's name for people.</summary>
    public string Name { get; init; } = "";

    /// <summary>The account that the client acts for.</summary>
    public string Account { get; init; } = "";

    /// <summary>The names of the dialects that the client may use.</summary>
    public IReadOnlyList<string> Dialects { get; init; } = [];

    /// <summary>The client's roles: reader, operator, compliance, documents, auditor, administrator.</summary>
    [TextOf(typeof(Role))]
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The roles that wait for a second administrator, because the first one lacks them; left out if there are none.</summary>
    [TextOf(typeof(Role))]
    public IReadOnlyList<string>? ProposedRoles { get; init; }

    /// <summary>True if <see cref="StatesLevels"/> waits for a second administrator; otherwise left out.</summary>
    public bool? ProposedStatesLevels { get; init; }

    /// <summary>The person who proposed what waits; left out if nothing does.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>The business units that the client is restricted to; empty if it is not restricted.</summary>
    public IReadOnlyList<string> BusinessUnits { get; init; } = [];

    /// <summary>The addresses and ranges from which the client may call; left out if it may call from any.</summary>
    public IReadOnlyList<string>? AllowedAddresses { get; init; }

    /// <summary>
    /// Whether level and status in the client's requests take effect although the customer has an open or decided case; otherwise they become a
    /// proposal in a case.
    /// </summary>
    public bool StatesLevels { get; init; }

    /// <summary>
    /// The documented versions that the client uses: a member <c>…Profile</c> for each dialect with one. A member is left out where the service's
    /// setting applies.
    /// </summary>
    /// <remarks>Settable, because source-generated code cannot pass extension data to a constructor.</remarks>
    [JsonExtensionData]
    public IDictionary<string, object>? Profiles { get; set; }

    /// <summary>The version: 1 at first, one more with each change.</summary>
    public int Version { get; init; }

    /// <summary>The time at which the client was added.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time of the last change.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The time at which the client was revoked; left out if it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The time at which the secret expires; left out if it does not.</summary>
    public DateTimeOffset? SecretExpiresAt { get; init; }

    /// <summary>The time at which the previous secret ends; left out if only the current one is valid.</summary>
    public DateTimeOffset? PreviousSecretEndsAt { get; init; }

    string IVersioned.Tag => Tags.Of(Version);

    /// <summary>Creates the item of a client.</summary>
    internal static ClientItem Of(ApiClient client) => Fill(new ClientItem(), client);

    private protected static T Fill<T>(T item, ApiClient client) where T : ClientItem => item with
    {
        Number = client.Number,
        ClientId = client.ClientId,
        Name = client.Name,
        Account = client.Account.Value,
        Dialects = [.. client.Dialects.Select(dialect => dialect.Value)],
        Roles = Spell(client.Roles),
        ProposedRoles = client.ProposedRoles.Count == 0 ? null : Spell(client.ProposedRoles),
        ProposedStatesLevels = client.ProposedStatesLevels ? true : null,
        ProposedBy = client.ProposedBy,
        BusinessUnits = client.BusinessUnits,
        AllowedAddresses = client.AllowedAddresses.Count == 0 ? null : client.AllowedAddresses,
        StatesLevels = client.StatesLevels,
        Profiles = client.Profiles.Count == 0 ? null : client.Profiles.ToDictionary(one => $"{one.Key}Profile", one => (object)one.Value),
        Version = client.Version,
        CreatedAt = client.CreatedAt,
        ChangedAt = client.ChangedAt,
        RevokedAt = client.RevokedAt,
        SecretExpiresAt = client.SecretExpiresAt,
        PreviousSecretEndsAt = client.PreviousSecretEndsAt,
    };

    private static string[] Spell<T>(IReadOnlyList<T> values) where T : struct, Enum => [.. values.Select(Codes<T>.Of)];
}

/// <summary>An API client with its new secret, which is shown only in this response.</summary>
public sealed record ClientWithSecret : ClientItem
{
    /// <summary>The secret: 256 random bits as 43 URL-safe characters.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Creates the item of a client and its new secret.</summary>
    internal static ClientWithSecret Of(ApiClient client, string secret) => Fill(new ClientWithSecret { Secret = secret }, client);
}
