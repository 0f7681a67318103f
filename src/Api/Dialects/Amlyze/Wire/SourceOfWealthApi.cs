namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>SourceOfWealthApi of fields.json, as sent.</summary>
public sealed record SourceOfWealthApi
{
    /// <summary>amount, decimal.</summary>
    public string? Amount { get; init; }

    /// <summary>code, string of classifier sourceOfWealth.</summary>
    public string? Code { get; init; }

    /// <summary>comment, string.</summary>
    public string? Comment { get; init; }
}
