using Onboarding.Api.Common.Json;
using Onboarding.Domain.Access.People;

namespace Onboarding.Api.Access;

/// <summary>The data of a person that a request can replace.</summary>
public sealed record PersonBody
{
    /// <summary>The person's name, 1 to 256 characters. The audit trail shows it, so two persons of an account cannot have the same.</summary>
    [Mandatory]
    public string? Name { get; init; }

    /// <summary>The e-mail address by which the person signs in, at most 254 characters. Letter case makes no difference.</summary>
    [Mandatory]
    public string? Email { get; init; }

    /// <summary>The person's language: en (default) or lt.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// The person's roles: reader, operator, compliance, documents, auditor, administrator. An empty list grants no role. A role that the caller
    /// lacks waits for a second administrator.
    /// </summary>
    [Mandatory]
    public IReadOnlyList<string?>? Roles { get; init; }

    /// <summary>The accounts that the person may act for, 1 to 20. The first is that of a new session.</summary>
    public IReadOnlyList<string?>? Accounts { get; init; }

    /// <summary>The codes of the classifier businessUnit that the person is restricted to; no restriction if the list is empty or left out.</summary>
    public IReadOnlyList<string?>? BusinessUnits { get; init; }

    internal PersonDraft Draft() => new()
    {
        Name = Name,
        Email = Email,
        Language = Language,
        Roles = Roles,
        Accounts = Accounts,
        BusinessUnits = BusinessUnits,
    };
}
