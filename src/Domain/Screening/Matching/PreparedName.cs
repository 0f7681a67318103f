using System.Collections.Immutable;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>A name that is prepared for comparison, once for each stored name and once for each query.</summary>
/// <param name="Original">The name as it was sent.</param>
/// <param name="Parts">Its parts in their order; titles and legal forms are left out.</param>
/// <param name="LegalForms">The classes of the legal forms that the name states; empty for persons.</param>
public sealed record PreparedName(string Original, ImmutableArray<NamePart> Parts, IReadOnlyList<LegalFormClass> LegalForms)
{
    /// <summary>The weight of all parts, in thousandths of an ordinary word.</summary>
    public int Weight { get; } = Parts.Sum(part => part.Weight);
}
