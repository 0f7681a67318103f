using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The audits of an organisation's accounts; ORGANIZATION only.</summary>
public sealed record Audits
{
    /// <summary>Whether the accounts are audited.</summary>
    public bool? IsAudited { get; init; }

    /// <summary>The number of audits.</summary>
    public long? NumberOfAudits { get; init; }

    /// <summary>The interval between audits, in years.</summary>
    [FormField("periodsOfAuditsInYears")]
    public long? PeriodsInYears { get; init; }
}
