using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The initial deposit (fields.json, initialDepositSource).</summary>
public sealed record InitialDeposit
{
    /// <summary>The source, free text.</summary>
    [FormField("initialDepositSource")]
    public string? Source { get; init; }

    /// <summary>The bank from which the deposit comes.</summary>
    [FormField("initialDepositBank")]
    public string? Bank { get; init; }

    /// <summary>The account from which the deposit comes.</summary>
    [FormField("initialDepositAccount")]
    public string? Account { get; init; }

    /// <summary>The amount.</summary>
    [FormField("initialDepositAmount")]
    public decimal? Amount { get; init; }

    /// <summary>Code of classifier currency.</summary>
    [FormField("initialDepositCurrency")]
    public string? Currency { get; init; }
}
