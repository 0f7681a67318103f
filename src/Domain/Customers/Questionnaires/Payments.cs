namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>What payments are for, and with which countries.</summary>
public sealed record Payments
{
    /// <summary>What payments are for.</summary>
    public IReadOnlyList<PaymentPurpose>? Purposes { get; init; }

    /// <summary>Countries money comes from and goes to.</summary>
    public IReadOnlyList<PaymentCountry>? Countries { get; init; }
}
