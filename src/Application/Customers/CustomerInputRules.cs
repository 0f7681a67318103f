using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.Customers;

/// <summary>The input rules of a request about a customer: the rules of the domain, and the business units of the calling client.</summary>
internal sealed class CustomerInputRules(IClassifiers classifiers, BusinessUnits units, TimeProvider clock) : IScopedService
{
    /// <summary>Returns every defect of the draft, by the current classifiers.</summary>
    public IReadOnlyList<Finding> Findings(CustomerDraft draft) => Findings(draft, classifiers.Current);

    /// <summary>Returns every defect of the draft, by the given classifiers.</summary>
    public IReadOnlyList<Finding> Findings(CustomerDraft draft, Classifiers current)
    {
        var findings = draft.Findings(current, BirthDates.LastDay(clock.Now()));
        return units.ConflictsWith(draft) is { } finding ? [.. findings, finding] : findings;
    }
}
