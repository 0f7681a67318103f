using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>FieldPensionApi of fields.json, as sent.</summary>
public sealed record FieldPensionApi
{
    /// <summary>isPensioner, boolean.</summary>
    [TextOf(typeof(bool))]
    public string? IsPensioner { get; set; }

    /// <summary>pensionCountry, string of classifier country.</summary>
    public string? PensionCountry { get; set; }
}
