using Onboarding.Domain.Access;

namespace Onboarding.Api.Access;

/// <summary>What is replaced of an API client.</summary>
public record ClientBody
{
    /// <summary>What people call it, 1 to 256 characters.</summary>
    public string? Name { get; init; }

    /// <summary>What it may speak, at least one of amlyze, yativo, enfuce, house.</summary>
    public IReadOnlyList<string?>? Dialects { get; init; }

    /// <summary>Its roles, where it may speak house: reader, operator, compliance, documents, administrator; reader and operator if none is named.</summary>
    public IReadOnlyList<string?>? Roles { get; init; }

    /// <summary>Codes of the classifier businessUnit that it may state; any if none is named.</summary>
    public IReadOnlyList<string?>? BusinessUnits { get; init; }

    /// <summary>The documented version of AMLYZE it speaks: default, A, B or C; the service's setting if left out.</summary>
    public string? AmlyzeProfile { get; init; }

    internal ClientDraft Draft() => new() { Name = Name, Dialects = Dialects, Roles = Roles, BusinessUnits = BusinessUnits, AmlyzeProfile = AmlyzeProfile };
}

/// <summary>An API client to be added.</summary>
public sealed record NewClientBody : ClientBody
{
    /// <summary>The account it acts for, 1 to 64 characters.</summary>
    public string? Account { get; init; }
}
