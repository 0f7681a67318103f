using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>What speaks against a request about a customer by itself: the Domain's rules, and the business units of the client who asks.</summary>
internal sealed class StatedCustomerRules(IClassifiers classifiers, ICurrentCaller caller) : ISharedPart
{
    private const string BusinessUnit = "businessUnit";

    /// <summary>Every defect.</summary>
    public IReadOnlyList<Finding> Findings(CustomerDraft draft)
    {
        var findings = draft.Findings(classifiers.Current);
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
