using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.UnitTests;

/// <summary>The findings of drafts on the day of the tests.</summary>
internal static class CustomerDrafts
{
    /// <summary>The latest day that is not in the future.</summary>
    public static readonly DateOnly LastDay = new(2026, 11, 21);

    /// <summary>Returns every defect of the draft on the day of the tests.</summary>
    public static IReadOnlyList<Finding> Findings(this CustomerDraft draft, Classifiers classifiers) => draft.Findings(classifiers, LastDay);
}
