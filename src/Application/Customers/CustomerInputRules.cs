using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.Customers;

/// <summary>What speaks against a request about a customer by itself: the Domain's rules, and the business units of the client who asks.</summary>
internal sealed class CustomerInputRules(IClassifiers classifiers, BusinessUnits units) : IScopedService
{
    /// <summary>Every defect by the classifiers of the moment.</summary>
    public IReadOnlyList<Finding> Findings(CustomerDraft draft) => Findings(draft, classifiers.Current);

    /// <summary>Every defect by given classifiers.</summary>
    public IReadOnlyList<Finding> Findings(CustomerDraft draft, Classifiers moment)
    {
        var findings = draft.Findings(moment);
        return units.ConflictsWith(draft) is { } finding ? [.. findings, finding] : findings;
    }
}
