using Onboarding.Domain.ReferenceData;

namespace Onboarding.Application.ReferenceData;

/// <summary>A code of a classifier as it is shown.</summary>
/// <param name="Code">The code, case-sensitive.</param>
/// <param name="Name">What people read.</param>
/// <param name="RetiredAt">Since when it is rejected in new data, UTC; absent while it may be used.</param>
public sealed record ClassifierCodeItem(string Code, string Name, DateTimeOffset? RetiredAt)
{
    /// <summary>Shows a code.</summary>
    public static ClassifierCodeItem Of(ClassifierCode code) => new(code.Code, code.Name, code.RetiredAt);
}
