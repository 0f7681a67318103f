using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>SourceOfWealthApi of fields.json, as sent.</summary>
public sealed record SourceOfWealthApi
{
    /// <summary>amount, decimal.</summary>
    [TextOf(typeof(decimal))]
    public string? Amount { get; set; }

    /// <summary>code, string of classifier sourceOfWealth.</summary>
    public string? Code { get; set; }

    /// <summary>comment, string.</summary>
    public string? Comment { get; set; }
}
