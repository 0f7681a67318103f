namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The initial deposit (fields.json, initialDepositSource).</summary>
public sealed record InitialDeposit
{
    /// <summary>The source, free text.</summary>
    public string? Source { get; init; }

    /// <summary>The bank from which the deposit comes.</summary>
    public string? Bank { get; init; }

    /// <summary>The account from which the deposit comes.</summary>
    public string? Account { get; init; }

    /// <summary>The amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Code of classifier currency.</summary>
    public string? Currency { get; init; }
}
