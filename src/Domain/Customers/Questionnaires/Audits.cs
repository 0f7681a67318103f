namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>Audits of an organisation's accounts; ORGANIZATION only.</summary>
public sealed record Audits
{
    /// <summary>Whether the accounts are audited.</summary>
    public bool? IsAudited { get; init; }

    /// <summary>How many audits there were.</summary>
    public long? NumberOfAudits { get; init; }

    /// <summary>How far they lie apart, in years (periodsOfAuditsInYears).</summary>
    public long? PeriodsInYears { get; init; }
}
