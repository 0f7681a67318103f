using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Api.Common.Access;
using Onboarding.Domain.Access;

namespace Onboarding.Api.Access;

/// <summary>The data of an API client that a request can replace.</summary>
public record ClientBody
{
    /// <summary>The client's name for people, 1 to 256 characters.</summary>
    public string? Name { get; init; }

    /// <summary>The names of the dialects that the client may use, at least one. The name core stands for the core API.</summary>
    public IReadOnlyList<string?>? Dialects { get; init; }

    /// <summary>
    /// The client's roles in core: reader, operator, compliance, documents, administrator. Required where core is among the dialects; an empty list
    /// grants no role.
    /// </summary>
    public IReadOnlyList<string?>? Roles { get; init; }

    /// <summary>The codes of the classifier businessUnit that the client may send; any if none is named.</summary>
    public IReadOnlyList<string?>? BusinessUnits { get; init; }

    /// <summary>
    /// The IPv4 or IPv6 addresses and CIDR ranges from which the client may call, at most 100; any if the list is empty. A replacement without the member leaves
    /// the list as it is.
    /// </summary>
    public IReadOnlyList<string?>? AllowedAddresses { get; init; }

    /// <summary>
    /// The documented versions that the client uses: a member <c>…Profile</c> for each dialect that has any. If a member is left out, the service's setting
    /// applies.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Profiles { get; init; }

    internal ClientDraft Draft(ClientProfiles profiles) =>
        new() { Name = Name, Dialects = Dialects, Roles = Roles, BusinessUnits = BusinessUnits, AllowedAddresses = AllowedAddresses, Profiles = profiles.Read(Profiles) };
}

/// <summary>The data of a new API client.</summary>
public sealed record NewClientBody : ClientBody
{
    /// <summary>The account that the client acts for, 1 to 64 characters.</summary>
    public string? Account { get; init; }
}
