using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.Customers;

/// <summary>What speaks against a request about a customer by itself: the Domain's rules, and the business units of the client who asks.</summary>
internal sealed class StatedCustomerRules(IClassifiers classifiers, ICurrentCaller caller) : ISharedPart
{
    private const string BusinessUnit = "businessUnit";

    /// <summary>Every defect by the classifiers of the moment.</summary>
    public IReadOnlyList<Finding> Findings(CustomerDraft draft) => Findings(draft, classifiers.Current);

    /// <summary>Every defect by given classifiers.</summary>
    public IReadOnlyList<Finding> Findings(CustomerDraft draft, Classifiers moment)
    {
        var findings = draft.Findings(moment);
        return AboutUnit(draft) is { } rule ? [.. findings, Finding.Of(rule, $"/{BusinessUnit}")] : findings;
    }

    private Rule? AboutUnit(CustomerDraft draft)
    {
        var unit = draft.Profile.BusinessUnit;
        if (unit is null)
        {
            return caller.MustNameBusinessUnit && !draft.Unreadable.Contains($"/{BusinessUnit}") ? CustomerErrors.BusinessUnitMissing : null;
        }

        return caller.BusinessUnits.Count > 0 && !caller.BusinessUnits.Contains(unit) ? CustomerErrors.BusinessUnitNotAllowed : null;
    }
}
