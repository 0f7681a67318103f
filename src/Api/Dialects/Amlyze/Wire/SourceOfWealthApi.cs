using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>One source of wealth.</summary>
public sealed record SourceOfWealthApi
{
    /// <summary>The amount.</summary>
    [TextOf(typeof(decimal))]
    public string? Amount { get; set; }

    /// <summary>The code.</summary>
    public string? Code { get; set; }

    /// <summary>A comment.</summary>
    public string? Comment { get; set; }
}
