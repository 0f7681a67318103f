namespace Onboarding.Domain.ReferenceData.Contracts;

/// <summary>A country of ISO 3166-1, or Kosovo under its user-assigned codes.</summary>
/// <param name="Alpha2">Two letters, the code of classifier country, e.g. LT.</param>
/// <param name="Alpha3">Three letters, e.g. LTU.</param>
/// <param name="Numeric">The numeric code, 4 to 894; 983 for Kosovo.</param>
/// <param name="CallingCode">The calling code (ITU-T E.164): a plus and digits; null if the country has none of its own.</param>
/// <param name="Name">The English name.</param>
public sealed record Country(string Alpha2, string Alpha3, int Numeric, string? CallingCode, string Name);
