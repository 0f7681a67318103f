using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Access;

namespace Onboarding.Api.Access;

/// <summary>The data of an API client that a request can replace.</summary>
public record ClientBody
{
    /// <summary>The kind of a replacement, which states roles and business units in any case.</summary>
    public const string Replacement = "replacement";

    /// <summary>The client's name for people, 1 to 256 characters.</summary>
    [Mandatory]
    public string? Name { get; init; }

    /// <summary>The names of the dialects that the client may use, at least one. The name core stands for the core API.</summary>
    [Mandatory]
    public IReadOnlyList<string?>? Dialects { get; init; }

    /// <summary>
    /// The client's roles in core: reader, operator, compliance, documents, auditor, administrator. Required if core is among the dialects; an
    /// empty list grants no role. A role that the caller lacks waits for a second administrator.
    /// </summary>
    [Mandatory(Of = Replacement)]
    public IReadOnlyList<string?>? Roles { get; init; }

    /// <summary>The codes of the classifier businessUnit that the client is restricted to; no restriction if the list is empty.</summary>
    [Mandatory(Of = Replacement)]
    public IReadOnlyList<string?>? BusinessUnits { get; init; }

    /// <summary>
    /// The IPv4 or IPv6 addresses and CIDR ranges from which the client may call, at most 100; any if the list is empty. A replacement without the
    /// member leaves the list as it is.
    /// </summary>
    public IReadOnlyList<string?>? AllowedAddresses { get; init; }

    /// <summary>
    /// Whether level and status in the client's requests take effect although the customer has an open or decided case; otherwise they become a
    /// proposal in a case. False if left out; a replacement without the member leaves it as it is. True waits for a second administrator, unless the
    /// caller's client states levels itself.
    /// </summary>
    public bool? StatesLevels { get; init; }

    /// <summary>
    /// The documented versions that the client uses: a member <c>…Profile</c> for each dialect that has any. If a member is left out, the service's
    /// setting applies.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Profiles { get; init; }

    internal ClientDraft Draft(ClientProfiles profiles) =>
        new()
        {
            Name = Name,
            Dialects = Dialects,
            Roles = Roles,
            BusinessUnits = BusinessUnits,
            AllowedAddresses = AllowedAddresses,
            StatesLevels = StatesLevels,
            Profiles = profiles.Read(Profiles),
        };
}

/// <summary>The data of a new API client.</summary>
public sealed record NewClientBody : ClientBody
{
    /// <summary>The account that the client acts for, 1 to 64 of the characters a-z, 0-9 and -.</summary>
    [Mandatory]
    public string? Account { get; init; }

    /// <summary>The days after which the secret expires, 1 to 3,650; never if left out.</summary>
    public int? SecretDays { get; init; }
}

/// <summary>The data that replace those of an API client.</summary>
[Kind(ClientBody.Replacement)]
public sealed record ChangedClientBody : ClientBody
{
    /// <summary>The account of the client, which cannot change: another one is rejected.</summary>
    public string? Account { get; init; }

    /// <summary>Not read: only a new secret has a duration.</summary>
    public int? SecretDays { get; init; }
}

/// <summary>The options of a new secret.</summary>
public sealed record RotationBody
{
    /// <summary>The days after which the new secret expires, 1 to 3,650; never if left out.</summary>
    public int? SecretDays { get; init; }

    /// <summary>The hours for which the old secret stays valid, 0 to 720. Default: 0, it ends at once.</summary>
    public int? OverlapHours { get; init; }
}
