using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>A person's retirement.</summary>
public sealed record FieldPensionApi
{
    /// <summary>Whether the person is retired.</summary>
    [TextOf(typeof(bool))]
    public string? IsPensioner { get; set; }

    /// <summary>The country that pays the pension.</summary>
    public string? PensionCountry { get; set; }
}
