namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>Where the first money comes from (fields.json, initialDepositSource).</summary>
public sealed record InitialDeposit
{
    /// <summary>Free text.</summary>
    public string? Source { get; init; }

    /// <summary>The bank it comes from.</summary>
    public string? Bank { get; init; }

    /// <summary>The account it comes from.</summary>
    public string? Account { get; init; }

    /// <summary>How much.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Code of classifier currency.</summary>
    public string? Currency { get; init; }
}
