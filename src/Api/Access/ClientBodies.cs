using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Api.Common.Access;
using Onboarding.Domain.Access;

namespace Onboarding.Api.Access;

/// <summary>What is replaced of an API client.</summary>
public record ClientBody
{
    /// <summary>What people call it, 1 to 256 characters.</summary>
    public string? Name { get; init; }

    /// <summary>What it may speak, names of dialects, at least one; core is the core API.</summary>
    public IReadOnlyList<string?>? Dialects { get; init; }

    /// <summary>Its roles, where it may speak core: reader, operator, compliance, documents, administrator; reader and operator if none is named.</summary>
    public IReadOnlyList<string?>? Roles { get; init; }

    /// <summary>Codes of the classifier businessUnit that it may state; any if none is named.</summary>
    public IReadOnlyList<string?>? BusinessUnits { get; init; }

    /// <summary>The documented versions it is tied to: a member <c>…Profile</c> for each dialect that has any; the service's setting where it is left out.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Profiles { get; init; }

    internal ClientDraft Draft(ClientProfiles profiles) =>
        new() { Name = Name, Dialects = Dialects, Roles = Roles, BusinessUnits = BusinessUnits, Profiles = profiles.Read(Profiles) };
}

/// <summary>An API client to be added.</summary>
public sealed record NewClientBody : ClientBody
{
    /// <summary>The account it acts for, 1 to 64 characters.</summary>
    public string? Account { get; init; }
}
