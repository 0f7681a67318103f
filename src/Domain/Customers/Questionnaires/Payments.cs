using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The purposes and countries of payments.</summary>
public sealed record Payments
{
    /// <summary>The purposes of payments.</summary>
    [FormField("listPaymentPurpose")]
    public IReadOnlyList<PaymentPurpose>? Purposes { get; init; }

    /// <summary>The countries of incoming and outgoing payments.</summary>
    [FormField("listPaymentCountry")]
    public IReadOnlyList<PaymentCountry>? Countries { get; init; }
}
